import { screen, waitFor, within } from "@testing-library/react";
import { delay, http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { dataset, job, UNREADABLE } from "./fixtures";
import { hindrances, open } from "./open";
import { problem, server } from "./server";

const FILE = new File(["Date,Open,High,Low,Close\n"], "prices.csv", { type: "text/csv" });

async function openWithSample() {
    const opened = open("#/new");
    await opened.user.click(await screen.findByRole("button", { name: /the sample/ }));
    await screen.findByRole("heading", { name: "sp500-daily.csv" });
    return opened;
}

const command = () => screen.getByText("The same on the command line").nextElementSibling?.textContent;

/** Catches what the form asks the server for. */
function catchRequest(): { body?: { dataset: string; options: Record<string, unknown> }; header?: string | null } {
    const caught: ReturnType<typeof catchRequest> = {};
    server.use(
        http.post("/api/v1/jobs", async ({ request }) => {
            caught.body = (await request.json()) as typeof caught.body & object;
            caught.header = request.headers.get("X-Requested-With");
            return HttpResponse.json(job, { status: 202 });
        }),
    );
    return caught;
}

test("a file that is uploaded shows what is in it and what is wrong with it", async () => {
    const { user, container } = open("#/new");
    await user.upload(await screen.findByLabelText("File of bars"), FILE);
    await screen.findByRole("heading", { name: "prices.csv" });
    expect(screen.getByText("of 12 rows, 640 bytes")).toBeTruthy();
    expect(screen.getByText("2020-01-02")).toBeTruthy();
    expect(screen.getByText("comma, as line 2 shows")).toBeTruthy();
    expect(within(screen.getByRole("region", { name: "Defects" })).getByRole("row", { name: "High below low 2 4 High" })).toBeTruthy();
    await screen.findByRole("group", { name: /^Candle chart. History: 2 bars/ });
    expect(await hindrances(container)).toEqual([]);
});

test("a file that is too large for the server is not sent", async () => {
    const { user } = open("#/new");
    await screen.findByText(/Version 1.2.3/);
    await user.upload(await screen.findByLabelText("File of bars"), new File(["x".repeat(2000)], "large.csv"));
    expect((await screen.findByRole("alert")).textContent).toContain("large.csv has 2.0 kB; this server takes no more than 1.0 kB.");
});

test("an upload that the server refuses tells its words", async () => {
    server.use(http.post("/api/v1/datasets", () => problem(413, "Too large", "the file must have 5 bytes at most")));
    const { user } = open("#/new");
    await user.upload(await screen.findByLabelText("File of bars"), FILE);
    expect((await screen.findByRole("alert")).textContent).toContain("the file must have 5 bytes at most");
});

test("an upload that is cancelled leaves the choice open", async () => {
    server.use(http.post("/api/v1/datasets", () => delay("infinite")));
    const { user } = open("#/new");
    await user.upload(await screen.findByLabelText("File of bars"), FILE);
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    await screen.findByLabelText("File of bars");
    expect(screen.queryByRole("alert")).toBeNull();
});

test("an earlier data set may be used again", async () => {
    const { user } = open("#/new");
    await user.click(await screen.findByRole("button", { name: "Use it again" }));
    await screen.findByRole("heading", { name: "prices.csv" });
});

test("a file that cannot be read shows the library's message, and reads it as proposed there", async () => {
    const asked: string[] = [];
    server.use(
        http.post("/api/v1/datasets", () =>
            HttpResponse.json({ ...dataset, check: { file: "bad.csv", fault: { message: UNREADABLE, line: 2 } } }, { status: 201 }),
        ),
        http.get("/api/v1/datasets/:id/check", ({ request }) => {
            asked.push(new URL(request.url).search);
            return HttpResponse.json(dataset.check);
        }),
    );
    const { user, container } = open("#/new");
    await user.upload(await screen.findByLabelText("File of bars"), FILE);
    expect((await screen.findByRole("alert")).textContent).toContain(UNREADABLE);
    expect(screen.queryByRole("radio", { name: "Stress test" })).toBeNull();
    expect(await hindrances(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Read it with dates=day-first" }));
    await screen.findByRole("radio", { name: "Stress test" });
    expect(asked).toEqual(["?dialect=dates%3Dday-first"]);
});

test("fields state dialect, bad rows and repair together", async () => {
    const asked: Record<string, string>[] = [];
    server.use(
        http.get("/api/v1/datasets/:id/check", ({ request }) => {
            asked.push(Object.fromEntries(new URL(request.url).searchParams));
            return HttpResponse.json(dataset.check);
        }),
    );
    const { user } = await openWithSample();
    await user.click(screen.getByText("Read it another way"));
    await user.selectOptions(screen.getByLabelText("Decimal"), "comma");
    await user.type(screen.getByLabelText("Other words of the dialect"), "skip-lines=2");
    await user.selectOptions(screen.getByLabelText("A bad row"), "leave it out");
    await user.click(screen.getByLabelText("drop rows whose time came before"));
    await user.click(screen.getByLabelText("sort by time"));
    await user.click(screen.getByRole("button", { name: "Check again" }));
    await waitFor(() =>
        expect(asked).toEqual([{ dialect: "decimal=comma skip-lines=2", bad_rows: "skip", repair: "sort,drop-duplicates" }]),
    );
});

test("bad rows ask for a rule, which the job is told too", async () => {
    const caught = catchRequest();
    const { user } = open(`#/new/${dataset.id}`);
    await user.click(await screen.findByRole("button", { name: "Leave them out" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Leave them out" })).toBeNull());
    await user.click(screen.getByRole("radio", { name: "Stress test" }));
    await user.click(await screen.findByRole("button", { name: "Start" }));
    await waitFor(() =>
        expect(caught.body?.options).toEqual({ n: 200, method: "matched", uncertainty: 1, format: ["csv"], bad_rows: "skip" }),
    );
});

test("rows out of order are sorted rather than left out", async () => {
    const defects = [{ defect: "out_of_order", rows: 9, first_line: 3, first_column: "time" }];
    const asked: string[] = [];
    server.use(
        http.get("/api/v1/datasets/:id", () => HttpResponse.json({ ...dataset, check: { ...dataset.check, left_out: 9, defects } })),
        http.get("/api/v1/datasets/:id/check", ({ request }) => {
            asked.push(...new URL(request.url).searchParams.getAll("repair"));
            return HttpResponse.json({ ...dataset.check, left_out: 0, defects: [] });
        }),
    );
    const { user } = open(`#/new/${dataset.id}`);
    await user.click(await screen.findByRole("button", { name: "Sort by time" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Leave them out" })).toBeNull());
    expect(asked).toEqual(["sort"]);
});

test("a stress test is matched, with full uncertainty and no rule of acceptance", async () => {
    const caught = catchRequest();
    const { user } = await openWithSample();
    await user.click(screen.getByRole("radio", { name: "Stress test" }));
    await screen.findByText("--uncertainty=1");
    expect(command()).toBe("synth generate --sample -n=200 --method=matched --uncertainty=1 --format=csv --out DIR");
    await user.click(screen.getByRole("button", { name: "Start" }));
    await waitFor(() => expect(window.location.hash).toBe(`#/jobs/${job.id}`));
    expect(caught.body).toEqual({ dataset: "sample", options: { n: 200, method: "matched", uncertainty: 1, format: ["csv"] } });
    expect(caught.header).toBe("synth");
});

test("training data leaves the test period out, with an embargo", async () => {
    const caught = catchRequest();
    const { user, container } = await openWithSample();
    await user.click(screen.getByRole("radio", { name: "Training data" }));
    await user.type(screen.getByLabelText("Test period from"), "2018-01-01");
    await user.type(screen.getByLabelText("Test period to"), "2020-04-17");
    await screen.findByRole("button", { name: "Start" });
    expect(await hindrances(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Start" }));
    await waitFor(() =>
        expect(caught.body?.options).toEqual({
            n: 50,
            method: "matched",
            uncertainty: 0.5,
            exclude: ["2018-01-01..2020-04-17+20"],
            format: ["csv"],
        }),
    );
});

test("risk goes on from the last bar over a horizon; another purpose takes that back", async () => {
    const caught = catchRequest();
    const { user } = await openWithSample();
    await user.click(screen.getByRole("radio", { name: "Risk ahead" }));
    await user.clear(screen.getByLabelText("Horizon in bars"));
    await user.type(screen.getByLabelText("Horizon in bars"), "10");
    await screen.findByText("--length=10");
    expect(command()).toContain(" --continue --length=10 ");
    await user.click(screen.getByRole("radio", { name: "Own choice" }));
    await user.click(screen.getByRole("button", { name: "Start" }));
    await waitFor(() => expect(caught.body?.options).toEqual({ n: 100, format: ["csv"] }));
});

test("a seed of 64 bits goes as text, and all options carry their description", async () => {
    const caught = catchRequest();
    const { user } = await openWithSample();
    await user.click(screen.getByRole("radio", { name: "Own choice" }));
    await user.type(await screen.findByLabelText("Seed"), "-8204118850139421177");
    await user.click(screen.getByText("All options"));
    expect(screen.getByLabelText("Min fidelity").getAttribute("aria-describedby")).toBe(
        screen.getByText("Try until one scores so much.").id,
    );
    await user.type(screen.getByLabelText("Min fidelity"), "90");
    await user.selectOptions(screen.getByLabelText("Dtype"), "float64");
    await user.click(screen.getByLabelText("Excel"));
    await user.click(screen.getByRole("button", { name: "Start" }));
    await waitFor(() =>
        expect(caught.body?.options).toEqual({
            n: 100,
            seed: "-8204118850139421177",
            min_fidelity: 90,
            dtype: "float64",
            format: ["csv", "xlsx"],
        }),
    );
});

test("what is at fault in the options is told beside the form, in the library's words", async () => {
    server.use(http.post("/api/v1/jobs", () => problem(422, "An option is at fault", "uncertainty must be between 0 and 1 but was 3")));
    const { user } = await openWithSample();
    await user.click(screen.getByRole("radio", { name: "Own choice" }));
    await user.click(await screen.findByRole("button", { name: "Start" }));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("uncertainty must be between 0 and 1 but was 3");
    expect(document.activeElement).toBe(alert);
});

/** Makes a choice of each kind: reading, purpose, its own fields, settings, and one among all options. */
async function chooseMuch(user: ReturnType<typeof open>["user"]) {
    await user.click(screen.getByText("Read it another way"));
    await user.selectOptions(screen.getByLabelText("Decimal"), "comma");
    await user.click(screen.getByRole("button", { name: "Check again" }));
    await screen.findByText("decimal=comma");
    await user.click(screen.getByRole("radio", { name: "Training data" }));
    await user.type(screen.getByLabelText("Test period from"), "2018-01-01");
    await user.type(screen.getByLabelText("Test period to"), "2019-01-01");
    await user.type(await screen.findByLabelText("Seed"), "-7");
    await user.click(screen.getByLabelText("Excel"));
    await user.click(screen.getByText("All options"));
    await user.type(screen.getByLabelText("Min fidelity"), "90");
}

const CHOSEN =
    "synth generate prices.csv -n=50 --method=matched --uncertainty=0.5 --exclude=2018-01-01..2019-01-01+20 " +
    "--min-fidelity=90 --seed=-7 --format=csv,xlsx --dialect=decimal=comma --out DIR";

/** A server that tells how the file was read. */
const telling = () =>
    server.use(
        http.get("/api/v1/datasets/:id/check", ({ request }) =>
            HttpResponse.json({ ...dataset.check, left_out: 0, dialect: new URL(request.url).searchParams.get("dialect") ?? "" }),
        ),
    );

test("what was chosen for a data set is there when the page is come back to", async () => {
    telling();
    const { user } = open(`#/new/${dataset.id}`);
    await screen.findByRole("heading", { name: "prices.csv" });
    await chooseMuch(user);
    const before = command();
    window.location.hash = "#/datasets";
    await screen.findByRole("heading", { name: "Data sets" });
    await user.click(within(screen.getByRole("navigation", { name: "Pages" })).getByRole("link", { name: "New" }));
    await screen.findByRole("heading", { name: "prices.csv" });
    await screen.findByText("decimal=comma");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Training data" }).checked).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>("Test period from").value).toBe("2018-01-01");
    expect((await screen.findByLabelText<HTMLInputElement>("Min fidelity")).closest("details")?.open).toBe(true);
    expect(command()).toBe(before);
    expect(before).toBe(CHOSEN);
});

test("each data set has choices of its own", async () => {
    const { user } = open(`#/new/${dataset.id}`);
    await user.click(await screen.findByRole("radio", { name: "Stress test" }));
    await user.click(screen.getByRole("button", { name: "Use another history" }));
    await user.click(await screen.findByRole("button", { name: /the sample/ }));
    await screen.findByRole("heading", { name: "sp500-daily.csv" });
    expect(window.location.hash).toBe("#/new/sample");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Stress test" }).checked).toBe(false);
    window.location.hash = `#/new/${dataset.id}`;
    await screen.findByRole("heading", { name: "prices.csv" });
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Stress test" }).checked).toBe(true);
});

test("a data set that is not there is no longer what New leads to", async () => {
    server.use(http.get("/api/v1/datasets/:id", () => problem(404, "Not found", "there is no such data set")));
    open(`#/new/${dataset.id}`);
    expect((await screen.findByRole("alert")).textContent).toContain("there is no such data set");
    window.location.hash = "#/jobs";
    await screen.findByRole("heading", { name: "Jobs" });
    expect(screen.getByRole("link", { name: "New" }).getAttribute("href")).toBe("#/new");
});

test("starting over forgets what was chosen, and leads back to the purpose", async () => {
    const { user } = await openWithSample();
    await user.click(screen.getByRole("radio", { name: "Stress test" }));
    await user.click(await screen.findByRole("button", { name: "Start over" }));
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Stress test" }).checked).toBe(false);
    expect(screen.queryByRole("button", { name: "Start over" })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Purpose" }));
    window.location.hash = "#/jobs";
    await screen.findByRole("heading", { name: "Jobs" });
    window.location.hash = "#/new/sample";
    await screen.findByRole("heading", { name: "sp500-daily.csv" });
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Stress test" }).checked).toBe(false);
});

test("a generation that was started is no longer what New leads to, but its data set has the choices yet", async () => {
    catchRequest();
    const { user } = await openWithSample();
    await user.click(screen.getByRole("radio", { name: "Stress test" }));
    await user.click(await screen.findByRole("button", { name: "Start" }));
    await waitFor(() => expect(window.location.hash).toBe(`#/jobs/${job.id}`));
    expect(screen.getByRole("link", { name: "New" }).getAttribute("href")).toBe("#/new");
    window.location.hash = "#/new/sample";
    await screen.findByRole("heading", { name: "sp500-daily.csv" });
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Stress test" }).checked).toBe(true);
});

/** Holds each check back until it is let go, and tells how each was to read. */
function heldChecks() {
    const held: { dialect: string; go: () => void }[] = [];
    server.use(
        http.get("/api/v1/datasets/:id/check", async ({ request }) => {
            const dialect = new URL(request.url).searchParams.get("dialect") ?? "";
            await new Promise<void>((go) => held.push({ dialect, go }));
            return HttpResponse.json({ ...dataset.check, left_out: 0, dialect });
        }),
    );
    return held;
}

async function checkAgain(user: ReturnType<typeof open>["user"], decimal: string) {
    await user.selectOptions(screen.getByLabelText("Decimal"), decimal);
    await user.click(screen.getByRole("button", { name: "Check again" }));
    await screen.findByRole("button", { name: "Reading …" });
}

test("a check that takes its time leaves what was chosen meanwhile", async () => {
    const held = heldChecks();
    const { user } = open(`#/new/${dataset.id}`);
    await screen.findByRole("heading", { name: "prices.csv" });
    await checkAgain(user, "comma");
    await user.click(screen.getByRole("radio", { name: "Own choice" }));
    await user.type(await screen.findByLabelText("Seed"), "-7");
    await waitFor(() => expect(held).toHaveLength(1));
    held[0]!.go();
    await screen.findByText("decimal=comma");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Own choice" }).checked).toBe(true);
    expect(command()).toBe("synth generate prices.csv -n=100 --seed=-7 --format=csv --dialect=decimal=comma --out DIR");
    window.location.hash = "#/jobs";
    await screen.findByRole("heading", { name: "Jobs" });
    window.location.hash = `#/new/${dataset.id}`;
    await waitFor(() => expect(held).toHaveLength(2));
    held[1]!.go();
    expect((await screen.findByLabelText<HTMLInputElement>("Seed")).value).toBe("-7");
});

test("a check that another data set was opened during leaves that as it is", async () => {
    const held = heldChecks();
    const { user } = open(`#/new/${dataset.id}`);
    await screen.findByRole("heading", { name: "prices.csv" });
    await checkAgain(user, "comma");
    await waitFor(() => expect(held).toHaveLength(1));
    window.location.hash = "#/new/sample";
    await screen.findByRole("heading", { name: "sp500-daily.csv" });
    held[0]!.go();
    await delay(50);
    expect(screen.getByRole("heading", { name: "sp500-daily.csv" })).toBeTruthy();
    expect(screen.queryByLabelText("File of bars")).toBeNull();
});

test("a check in flight does not undo that all began anew", async () => {
    const held = heldChecks();
    const { user } = await openWithSample();
    await user.click(screen.getByRole("radio", { name: "Own choice" }));
    await checkAgain(user, "comma");
    await waitFor(() => expect(held).toHaveLength(1));
    await user.click(await screen.findByRole("button", { name: "Start over" }));
    await screen.findByRole("button", { name: "Check again" });
    held[0]!.go();
    await delay(50);
    expect(screen.queryByText("decimal=comma")).toBeNull();
    expect(screen.queryByRole("alert")).toBeNull();
});
