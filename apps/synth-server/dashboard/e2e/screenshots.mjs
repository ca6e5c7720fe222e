// Makes the pictures of the documents: npm run screenshots [FOLDER]

import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { launchBrowser, openPage, reasonToSkip, startServer } from "./harness.mjs";
import { csvFile, messyCsv, result, start, takeSample, upload } from "./steps.mjs";

const FOLDER = resolve(process.argv[2] ?? fileURLToPath(new URL("../../../../docs/images", import.meta.url)));
const DESK = { viewport: { width: 1160, height: 880 } };

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

try {
    const { page, close } = await openPage(browser, DESK);
    await page.goto(server.address);
    await upload(page, csvFile("prices.csv", messyCsv()));
    await page.getByRole("alert").waitFor();
    await picture(page, "check");
    await page.getByRole("button", { name: "Use another history" }).click();
    await takeSample(page);
    await start(page, { series: 600, seed: "42" });
    await result(page);
    await page.evaluate(() => window.scrollTo(0, 0));
    await picture(page, "result");
    await close();
} finally {
    await browser.close();
    await server.stop();
}
