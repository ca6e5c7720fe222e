import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { launchBrowser, openPage, overflow, reasonToSkip, startServer } from "./harness.mjs";
import { csvFile, jobOf, messyCsv, plainCsv, result, start, takeSample, upload } from "./steps.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
/** What a browser writes of every answer that is a fault. */
const REFUSAL = [/Failed to load resource: .* status of 4\d\d/];
const SLOW = { timeout: 180_000 };

/** Names what a reader of the page would be hindered by; the script is let in by the tools, which no policy forbids. */
async function hindrances(page) {
    await page.evaluate(readFileSync(AXE, "utf8"));
    const { violations } = await page.evaluate(() => window.axe.run());
    return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join("\n")}`);
}

describe("the dashboard", { skip: reasonToSkip() }, () => {
    let server;
    let browser;

    before(async () => {
        server = await startServer();
        browser = await launchBrowser();
    }, SLOW);

    after(async () => {
        await browser?.close();
        await server?.stop();
    });

    /** Runs a test on a page of its own, at which the browser must have nothing to complain of. */
    async function on(options, act, expected = []) {
        const { page, complaints, close } = await openPage(browser, options);
        await page.goto(server.address);
        await act(page);
        assert.deepEqual(
            complaints.filter((complaint) => !expected.some((each) => each.test(complaint))),
            [],
        );
        await close();
    }

    test("leads from a file to charts and the same bytes that the API gives", SLOW, () =>
        on({}, async (page) => {
            await upload(page, csvFile("prices.csv", plainCsv(300)));
            await page.getByText("of 300 rows").waitFor();
            assert.deepEqual(await hindrances(page), []);
            await start(page, { series: 24, seed: "-8204118850139421177", formats: ["Excel"] });
            await result(page);
            assert.ok((await page.locator(".uplot canvas").count()) > 5);
            assert.deepEqual(await hindrances(page), []);

            await page.getByText("Show the files of CSV").click();
            const link = page.getByRole("link", { name: /^synthetic_1_batch_[0-9a-f]{8}\.csv$/ });
            const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
            const answer = await fetch(`${server.address}/api/v1/jobs/${jobOf(page)}/files/${download.suggestedFilename()}`);
            assert.equal(answer.status, 200);
            assert.deepEqual(readFileSync(await download.path()), Buffer.from(await answer.arrayBuffer()));
            await page.getByRole("heading", { name: "Excel" }).waitFor();
        }),
    );

    test("reads a messy file as its message proposes", SLOW, () =>
        on({}, async (page) => {
            await upload(page, csvFile("messy.csv", messyCsv()));
            await page
                .getByRole("alert")
                .getByText(/expected dates that can be read in one way/)
                .waitFor();
            assert.deepEqual(await hindrances(page), []);
            await page.getByRole("button", { name: "Read it with dates=day-first" }).click();
            await page.getByText("2021-01-04").first().waitFor();
            await page.getByText(/comma/).first().waitFor();
        }),
    );

    test("cancels and resumes", SLOW, () =>
        on({}, async (page) => {
            await takeSample(page);
            await start(page, { series: 1500 });
            await page.getByRole("progressbar", { name: "Series made" }).waitFor();
            const read = await page.getByRole("main").ariaSnapshot();
            assert.match(read, /^ +- heading "Synthetic paths of sp500-daily.csv" \[level=1\]\n +- status: (Queued|Running)$/m);
            assert.match(read, /^ +- heading "(Next in the queue|Reading the history|Generating)" \[level=2\]\n +- button "Cancel"$/m);
            assert.match(read, /^ +- progressbar "Series made"/m);
            assert.match(read, /^ +- status: (Next in the queue|Reading the history|\d+ percent made)$/m);
            await page.getByRole("button", { name: "Cancel" }).click();
            await page.getByRole("heading", { name: "The job was cancelled" }).waitFor({ timeout: 60_000 });
            await page.getByRole("button", { name: "Resume" }).click();
            await page.getByRole("progressbar", { name: "Series made" }).waitFor();
            await page.getByRole("button", { name: "Cancel" }).click();
            await page.getByRole("heading", { name: "The job was cancelled" }).waitFor({ timeout: 60_000 });
        }),
    );

    test("tells what is at fault in the options", SLOW, () =>
        on(
            {},
            async (page) => {
                await takeSample(page);
                await page.getByRole("radio", { name: "Own choice" }).check();
                await page.getByText("All options", { exact: true }).click();
                await page.getByLabel("Uncertainty").fill("3");
                await page.getByRole("button", { name: "Start", exact: true }).click();
                await page
                    .getByRole("alert")
                    .getByText(/uncertainty/)
                    .waitFor();
            },
            REFUSAL,
        ),
    );

    test("keeps what was chosen while the reader looks elsewhere, until all begins anew", SLOW, () =>
        on({}, async (page) => {
            await upload(page, csvFile("prices.csv", plainCsv(200)));
            const purpose = (name) => page.getByRole("radio", { name });
            await purpose("Risk ahead").check();
            await page.getByLabel("Horizon in bars").fill("15");
            await page.getByLabel("Number of series").fill("6");
            await page.getByLabel("ZIP").check();
            await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Data sets" }).click();
            await page.getByRole("heading", { level: 1, name: "Data sets" }).waitFor();
            await page.goBack();
            await page.getByLabel("Horizon in bars").waitFor();
            assert.equal(await page.getByLabel("Horizon in bars").inputValue(), "15");
            await page.getByRole("button", { name: "Start", exact: true }).click();
            await page.waitForURL(/#\/jobs\/[0-9a-z]{26}$/);
            await page.goBack();
            await page.reload();
            await page.getByLabel("Number of series").waitFor();
            assert.equal(await page.getByLabel("Number of series").inputValue(), "6");
            assert.ok(await page.getByLabel("ZIP").isChecked());
            await page.getByRole("button", { name: "Start over" }).click();
            assert.equal(await purpose("Risk ahead").isChecked(), false);
            assert.equal(await page.evaluate(() => document.activeElement.id), "step-purpose");
            await page.reload();
            await purpose("Risk ahead").waitFor();
            assert.equal(await purpose("Risk ahead").isChecked(), false);
        }),
    );

    test("fits a phone, in the dark", SLOW, () =>
        on({ viewport: { width: 360, height: 740 }, colorScheme: "dark", isMobile: true, hasTouch: true }, async (page) => {
            await takeSample(page);
            assert.equal(await overflow(page), 0);
            await start(page, { purpose: "Risk ahead", series: 40, seed: "7" });
            await result(page);
            assert.equal(await overflow(page), 0);
            assert.deepEqual(await hindrances(page), []);
            assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(17, 22, 28)");
            for (const [name, heading] of [
                ["Jobs", "Jobs"],
                ["Data sets", "Data sets"],
            ]) {
                await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name }).click();
                await page.getByRole("heading", { level: 1, name: heading }).waitFor();
                await page.getByRole("region").first().waitFor();
                assert.equal(await overflow(page), 0);
                assert.deepEqual(await hindrances(page), []);
            }
        }),
    );

    test("keeps the colours that were chosen", SLOW, () =>
        on({ colorScheme: "dark" }, async (page) => {
            await page.getByRole("button", { name: "Light colours" }).click();
            await page.reload();
            await page.getByRole("button", { name: "Dark colours" }).waitFor();
            assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "light");
        }),
    );

    test("can be used by the keyboard alone", SLOW, () =>
        on({}, async (page) => {
            await page.getByLabel("File of bars").waitFor();
            await page.keyboard.press("Tab");
            assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the content");
            await page.keyboard.press("Enter");
            await tabTo(page, /^Use the sample/);
            await page.keyboard.press("Enter");
            await page.getByRole("heading", { level: 3, name: "sp500-daily.csv" }).waitFor();
            assert.equal(await focused(page), "step-history");
            await tabTo(page, "purpose");
            await page.keyboard.press("Space");
            await tabTo(page, "series");
            await page.keyboard.press("ControlOrMeta+a");
            await page.keyboard.type("5");
            await tabTo(page, /^Start$/);
            await page.keyboard.press("Enter");
            await result(page);
            await tabTo(page, /^History and its paths/);
            await page.keyboard.press("ArrowRight");
            await page.locator("figure", { hasText: "History and its paths" }).locator(".keys .at").waitFor();
            await tabTo(page, /^synthetic_/);
            await tabTo(page, "Data sets");
            await page.keyboard.press("Enter");
            await page.getByRole("region", { name: "Data sets" }).waitFor();
            assert.equal(await focused(page), "Data sets");
            await page.goBack();
            await result(page);
            assert.equal(await focused(page), "Synthetic paths of sp500-daily.csv");
        }),
    );
});

/** Names what has the focus: by its id, or its words. */
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);

/** Tells whether what has the focus shows it, itself or by the label around it. */
const showsFocus = (page) =>
    page.evaluate(() => {
        const { activeElement: at } = document;
        const around = [at, at.closest("label, .drop")].filter((each) => each !== null && each !== document.body);
        return at === document.body || around.some((each) => getComputedStyle(each).outlineStyle !== "none");
    });

/** Presses Tab until something of a name has the focus: its label, words or id. */
async function tabTo(page, wanted) {
    for (let i = 0; i < 150; i++) {
        await page.keyboard.press("Tab");
        const names = await page.evaluate(() => {
            const { activeElement: at } = document;
            return [at.getAttribute("aria-label") ?? "", at.textContent.trim(), at.id, at.getAttribute("name") ?? ""];
        });
        assert.ok(await showsFocus(page), `${names.join(" ")} has the focus and does not show it`);
        if (names.some((name) => (typeof wanted === "string" ? name === wanted : wanted.test(name)))) {
            return;
        }
    }
    assert.fail(`${wanted} cannot be reached by the keyboard`);
}
