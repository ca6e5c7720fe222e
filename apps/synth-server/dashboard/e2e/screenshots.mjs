// Makes the pictures of the documents: npm run screenshots [FOLDER]

import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { launchBrowser, openPage, reasonToSkip, startServer } from "./harness.mjs";
import { csvFile, messyCsv, result, start, takeSample, upload } from "./steps.mjs";

const FOLDER = resolve(process.argv[2] ?? fileURLToPath(new URL("../../../../docs/images", import.meta.url)));
const DESK = { viewport: { width: 1160, height: 880 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const reason = reasonToSkip();
if (reason !== false) {
    throw new Error(reason);
}
mkdirSync(FOLDER, { recursive: true });
const server = await startServer();
const browser = await launchBrowser();

async function picture(page, name) {
    await page.mouse.move(0, 0);
    await page.waitForTimeout(600);
    await page.screenshot({ path: join(FOLDER, `server-${name}.png`) });
}

async function on(options, act) {
    const { page, close } = await openPage(browser, options);
    await page.goto(server.address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await act(page);
    await close();
}

try {
    let address = "";
    await on(DESK, async (page) => {
        await picture(page, "start");
        await upload(page, csvFile("prices.csv", messyCsv()));
        await page.getByRole("alert").waitFor();
        await picture(page, "check");
        await page.getByRole("button", { name: "Use another history" }).click();
        await takeSample(page);
        await start(page, { series: 600, seed: "42" });
        await page.waitForFunction(() => document.querySelector("progress")?.value > 60);
        await picture(page, "progress");
        await result(page);
        address = page.url();
        await page.evaluate(() => window.scrollTo(0, 0));
        await picture(page, "result");
    });
    await on({ ...DESK, colorScheme: "dark" }, async (page) => {
        await page.goto(address);
        await result(page);
        await picture(page, "result-dark");
    });
    await on(PHONE, async (page) => {
        await page.goto(address);
        await result(page);
        await page.getByRole("button", { name: "Paths", exact: true }).click();
        await picture(page, "result-phone");
    });
} finally {
    await browser.close();
    await server.stop();
}
