import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { doneJob, failedJob, job } from "./fixtures";
import figures from "./fixtures/figures.json";
import { FakeEventSource } from "./FakeEventSource";
import { hindrances, open } from "./open";
import { problem, server } from "./server";

const ADDRESS = `#/jobs/${job.id}`;
const answer = (found: object) => server.use(http.get("/api/v1/jobs/:id", () => HttpResponse.json(found)));
const events = () =>
    waitFor(() => {
        const last = FakeEventSource.opened.at(-1);
        expect(last).toBeDefined();
        return last as FakeEventSource;
    });

const progress = () => screen.getByRole<HTMLProgressElement>("progressbar", { name: "Series made" }).value;
const described = (element: HTMLElement) => document.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent;
const spoken = () => screen.getAllByRole("status").map((each) => each.textContent);

test("progress follows the events of the job until its result", async () => {
    answer(job);
    const { container } = open(ADDRESS);
    const bar = await screen.findByRole<HTMLProgressElement>("progressbar", { name: "Series made" });
    expect([bar.value, bar.max]).toEqual([6, 24]);
    expect(screen.getByText("42 seconds")).toBeTruthy();
    expect(screen.getByText(/^75\s%$/)).toBeTruthy();
    expect(screen.getByText("20 percent made")).toBeTruthy();
    expect(await hindrances(container)).toEqual([]);
    const source = await events();
    expect(source.url).toBe(`/api/v1/jobs/${job.id}/events`);
    source.send({ ...job, progress: { ...job.progress, done: 12 } });
    expect(bar.value).toBe(12);
    expect(screen.getByText("50 percent made")).toBeTruthy();
    source.send(doneJob);
    await screen.findByRole("heading", { name: "History and its paths" });
    expect(source.isClosed).toBe(true);
});

test("where events break, the job is asked for again and again", async () => {
    answer(job);
    open(ADDRESS);
    const source = await events();
    answer({ ...job, progress: { ...job.progress, done: 18 } });
    source.fail();
    await waitFor(() => expect(screen.getByRole<HTMLProgressElement>("progressbar").value).toBe(18));
    expect(source.isClosed).toBe(true);
});

test("a queued job tells how many come before it", async () => {
    answer({ ...job, state: "queued", starts: 0, ahead: 2, progress: { done: 0, requested: 24, attempts: 0 } });
    open(ADDRESS);
    await screen.findByRole("heading", { name: "Queued behind 2 jobs" });
    expect(progress()).toBe(0);
});

test("a queued job that was begun before says so, and how far it was", async () => {
    answer({ ...job, state: "queued", starts: 1, ahead: 0 });
    open(ADDRESS);
    await screen.findByRole("heading", { name: "Next in the queue again" });
    screen.getByText(/^It was begun before: the server stopped in between, or it was resumed/);
    screen.getByText("of 24 series, before it stopped");
    expect(progress()).toBe(6);
});

test("a queued job whose files are to be made anew has none of them", async () => {
    answer({ ...job, state: "queued", starts: 1, ahead: 0, progress: { ...job.progress, done: 24 } });
    open(ADDRESS);
    await screen.findByRole("heading", { name: "Next in the queue again" });
    expect(progress()).toBe(0);
});

test("a job that has not tried a candidate reads the history, however long that takes", async () => {
    answer({ ...job, progress: { done: 0, requested: 24, attempts: 0 } });
    open(ADDRESS);
    await screen.findByRole("heading", { name: "Reading the history" });
    expect(screen.getByRole("progressbar").hasAttribute("value")).toBe(false);
    expect(spoken()).toEqual(["Running", "Reading the history"]);
    const source = await events();
    source.send(job);
    await screen.findByRole("heading", { name: "Generating" });
    expect(progress()).toBe(6);
});

test("progress is spoken once in ten percent, by a region that is there before it changes", async () => {
    answer(job);
    open(ADDRESS);
    await screen.findByRole("heading", { name: "Generating" });
    const regions = screen.getAllByRole("status");
    expect(spoken()).toEqual(["Running", "20 percent made"]);
    const source = await events();
    source.send({ ...job, progress: { ...job.progress, done: 7 } });
    expect(progress()).toBe(7);
    expect(spoken()).toEqual(["Running", "20 percent made"]);
    source.send({ ...job, progress: { ...job.progress, done: 8 } });
    expect(spoken()).toEqual(["Running", "30 percent made"]);
    expect(screen.getAllByRole("status")).toEqual(regions);
});

test("cancelling stops the job, and resuming queues it again", async () => {
    answer(job);
    const cancelled = { ...job, state: "cancelled" };
    server.use(
        http.post("/api/v1/jobs/:id/cancel", () => {
            answer(cancelled);
            return HttpResponse.json(cancelled, { status: 202 });
        }),
        http.post("/api/v1/jobs/:id/resume", () => {
            answer(job);
            return HttpResponse.json(job, { status: 202 });
        }),
    );
    const { user } = open(ADDRESS);
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    const end = await screen.findByRole("heading", { name: "The job was cancelled" });
    expect(document.activeElement).toBe(end);
    await user.click(screen.getByRole("button", { name: "Resume" }));
    expect(document.activeElement).toBe(await screen.findByRole("heading", { name: "Generating" }));
});

test("cancelling says so until the job has stopped", async () => {
    answer(job);
    server.use(http.post("/api/v1/jobs/:id/cancel", () => HttpResponse.json(job, { status: 202 })));
    const { user } = open(ADDRESS);
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(FakeEventSource.opened.length).toBeGreaterThan(1));
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Stopping …" }).disabled).toBe(true);
});

test("a job that was resumed is not said to have lost its server", async () => {
    answer({ ...job, starts: 2 });
    open(ADDRESS);
    await screen.findByText("It was stopped in between, and begun again. You may close this page: the job goes on.");
});

test("a job whose threshold is out of reach is not resumed but asked for anew", async () => {
    answer({ ...failedJob, fault: { ...failedJob.fault, status: 422 } });
    open(ADDRESS);
    const link = await screen.findByRole("link", { name: "New generation from prices.csv" });
    expect(link.getAttribute("href")).toBe(`#/new/${job.dataset}`);
    expect(screen.queryByRole("button", { name: "Resume" })).toBeNull();
});

test("a dry run shows its summary, and nothing to download", async () => {
    answer({ ...doneJob, options: { n: 24, dry_run: true }, summary: "series    24 of 24 accepted\n", files: 0 });
    open(ADDRESS);
    await screen.findByText("series 24 of 24 accepted");
    expect(screen.getByText("A dry run writes no files.")).toBeTruthy();
    expect(screen.queryByRole("heading", { name: "Downloads" })).toBeNull();
});

test("a job without a page links to none", async () => {
    answer({ ...doneJob, options: { n: 24, report: "json" } });
    open(ADDRESS);
    await screen.findByRole("link", { name: "JSON report" });
    expect(screen.queryByRole("link", { name: "Open the report page" })).toBeNull();
});

test("a failed job tells its fault", async () => {
    answer(failedJob);
    const { container } = open(ADDRESS);
    await screen.findByRole("heading", { name: "The job failed" });
    expect(screen.getByText("results need 18 MB more; delete jobs")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Resume" })).toBeTruthy();
    expect(await hindrances(container)).toEqual([]);
});

test("an expired job may be made again", async () => {
    answer({ ...doneJob, state: "expired", files: 0 });
    open(ADDRESS);
    await screen.findByRole("button", { name: "Make them again" });
});

test("a job that is not there is told", async () => {
    server.use(http.get("/api/v1/jobs/:id", () => problem(404, "No such job", "no job has this id")));
    open(ADDRESS);
    expect((await screen.findByRole("alert")).textContent).toContain("no job has this id");
    expect(screen.getByRole("link", { name: "your jobs" }).getAttribute("href")).toBe("#/jobs");
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
});

test("a result shows warnings and the recipe before its charts", async () => {
    open(ADDRESS);
    await screen.findByRole("heading", { name: "History and its paths" });
    const all = document.body.textContent ?? "";
    expect(all.indexOf("the gate narrows volatility")).toBeLessThan(all.indexOf("History and its paths"));
    expect(all.indexOf("synthmarket/1 method=matched")).toBeLessThan(all.indexOf("History and its paths"));
});

test("a result can be used by all", async () => {
    const { container } = open(ADDRESS);
    await screen.findByRole("group", { name: /^Candle chart/ });
    await screen.findByRole("region", { name: /^The worst series/ });
    expect(await hindrances(container)).toEqual([]);
});

test("charts tell what they show in words", async () => {
    open(ADDRESS);
    const fan = await screen.findByRole("application", { name: /^History and its paths/ });
    expect(fan.getAttribute("aria-label")).toMatch(/24 paths of 260 bars from 1.455/);
    expect(described(fan)).toContain("Shade and median are of all 24 paths; thin lines: the first 2; the orange one: any of the first 2.");
});

test("where there are more paths than lines, the fan says which have one, and of which the shade is", async () => {
    const sizes = { all: 1000, bands: 500, curves: 50 };
    server.use(http.get("/api/v1/jobs/:id/figures", () => HttpResponse.json({ ...figures, sizes })));
    const { user } = open(ADDRESS);
    const fan = await screen.findByRole("application", {
        name: /1.000 paths of 260 bars.*the median, of 500 of 1.000 paths, spread evenly,/,
    });
    expect(described(fan)).toMatch(/of 500 of 1.000 paths, spread evenly; thin lines: the first 2; the orange one: any of the first 2\./);
    const falls = screen.getByRole("application", { name: /^Falls/ });
    expect(described(falls)).toMatch(/^Shade and blue line are of 50 of 1.000 paths, spread evenly\.$/);
    screen.getByText(/Scores are of 500 of 1.000 paths, spread evenly\.$/);
    const choice = screen.getByLabelText<HTMLInputElement>("Series");
    await user.clear(choice);
    await user.type(choice, "3");
    await screen.findByText(/^Series 3 has no line here; its candles are below\./);
});

test("log returns are shown as returns", async () => {
    open(ADDRESS);
    const table = await screen.findByRole("region", { name: "The worst series by maximum drawdown" });
    expect(within(table).getByRole("row", { name: /^Series 7 −70.0/ })).toBeTruthy();
    await screen.findByRole("region", { name: "Risk figures" });
});

test("showing an extreme path chooses it for all charts", async () => {
    const { user } = open(ADDRESS);
    await user.click(await screen.findByRole("button", { name: "Show series 7 in the charts" }));
    await screen.findByRole("heading", { name: "Series 7 beside history" });
    expect(screen.getByLabelText<HTMLInputElement>("Series").value).toBe("7");
});

test("files are plain links, grouped by kind, with sizes", async () => {
    open(ADDRESS);
    const link = await screen.findByRole<HTMLAnchorElement>("link", { name: "synthetic_1_batch_3e4b6ba7.csv" });
    expect(link.getAttribute("href")).toBe(`/api/v1/jobs/${job.id}/files/synthetic_1_batch_3e4b6ba7.csv`);
    expect(screen.getByRole("heading", { name: "ZIP" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Open the report page" }).getAttribute("href")).toBe(`/api/v1/jobs/${job.id}/page`);
});

test("a table of a chart's numbers opens", async () => {
    const { user } = open(ADDRESS);
    await screen.findByRole("heading", { name: "History and its paths" });
    const summary = screen
        .getAllByText(/^Data table/)
        .find((each) => each.textContent === "Data table of History and its paths") as HTMLElement;
    await user.click(summary);
    const table = await screen.findByRole("region", { name: "Data of History and its paths" });
    expect(within(table).getByRole("columnheader", { name: "90 of 100 paths" })).toBeTruthy();
});
