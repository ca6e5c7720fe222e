// What a user does, as steps that tests and pictures share.

/** So few days of January that none tells whether days or months come first. */
const AMBIGUOUS_DAYS = 7;

/** Makes a history of days, written as Germans may: day first, decimal comma, semicolons. */
export function messyCsv(days = AMBIGUOUS_DAYS) {
    const lines = ["Date;Open;High;Low;Close;Volume"];
    let close = 100;
    for (let day = 0; day < days; day++) {
        const time = new Date(Date.UTC(2021, 0, 4 + day + 2 * Math.floor(day / 5)));
        const date = time.toISOString().slice(0, 10).split("-").reverse().join("/");
        const open = close;
        close = open * (1 + 0.012 * Math.sin(day * 1.7) + 0.008 * Math.cos(day * day));
        const prices = [open, Math.max(open, close) + 0.5, Math.min(open, close) - 0.5, close].map((price) =>
            price.toFixed(2).replace(".", ","),
        );
        lines.push([date, ...prices, 1000 + day].join(";"));
    }
    return Buffer.from(`${lines.join("\n")}\n`);
}

/** The same days, as the engine reads them without being told. */
export const plainCsv = (days) =>
    Buffer.from(
        messyCsv(days)
            .toString()
            .replaceAll(",", ".")
            .replaceAll(";", ",")
            .replaceAll(/^(\d\d)\/(\d\d)\/(\d{4})/gm, "$3-$2-$1"),
    );

export const csvFile = (name, buffer) => ({ name, mimeType: "text/csv", buffer });

export async function upload(page, file) {
    await page.getByLabel("File of bars").setInputFiles(file);
    await page.getByRole("heading", { level: 3, name: file.name }).waitFor();
}

export async function takeSample(page) {
    await page.getByRole("button", { name: /the sample/ }).click();
    await page.getByRole("heading", { level: 3, name: "sp500-daily.csv" }).waitFor();
}

/** Asks for some series in words of the form and starts. */
export async function start(page, { purpose = "Stress test", series, seed, formats = [] }) {
    await page.getByRole("radio", { name: purpose }).check();
    await page.getByLabel("Number of series").fill(String(series));
    await page.getByLabel("Seed").fill(seed ?? "");
    for (const format of formats) {
        await page.getByLabel(format, { exact: true }).check();
    }
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await page.waitForURL(/#\/jobs\/[0-9a-z]{26}$/);
}

/** Waits for the result with all its charts. */
export async function result(page) {
    const heading = page.getByRole("heading", { name: /^(History and its paths|Scenarios from the last bar|The job failed)$/ });
    await heading.waitFor({ timeout: 120_000 });
    if ((await heading.textContent()) === "The job failed") {
        throw new Error(await page.locator(".problem").first().textContent());
    }
    await page
        .getByRole("group", { name: /^Candle chart\. (Series|History)/ })
        .locator("canvas")
        .first()
        .waitFor();
    await page.getByRole("region", { name: /^The worst series/ }).waitFor();
}

export const jobOf = (page) => page.url().split("/").at(-1);
