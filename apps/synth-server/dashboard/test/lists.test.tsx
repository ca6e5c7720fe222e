import { screen, waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { dataset, doneJob, job } from "./fixtures";
import { hindrances, open } from "./open";
import { problem, server } from "./server";

const named = (name: string, n: number) => ({ ...doneJob, dataset_name: name, id: String(n).repeat(26) });

test("jobs come a page at a time", async () => {
    server.use(
        http.get("/api/v1/jobs", ({ request }) =>
            new URL(request.url).searchParams.get("after") === "two"
                ? HttpResponse.json({ items: [named("older.csv", 1)], next: null })
                : HttpResponse.json({ items: [named("newer.csv", 2)], next: "two" }),
        ),
    );
    const { user, container } = open("#/jobs");
    await screen.findByRole("link", { name: "newer.csv" });
    expect(screen.queryByRole("link", { name: "older.csv" })).toBeNull();
    expect(await hindrances(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "More jobs" }));
    await screen.findByRole("link", { name: "older.csv" });
    expect(screen.getByRole("link", { name: "newer.csv" }).getAttribute("href")).toBe(`#/jobs/${"2".repeat(26)}`);
    expect(screen.queryByRole("button", { name: "More jobs" })).toBeNull();
});

test("a job that is not over cannot be deleted", async () => {
    server.use(http.get("/api/v1/jobs", () => HttpResponse.json({ items: [job], next: null })));
    open("#/jobs");
    await screen.findByRole("link", { name: "prices.csv" });
    expect(screen.queryByRole("button", { name: /Delete/ })).toBeNull();
});

test("deleting asks once more", async () => {
    let isThere = true;
    server.use(
        http.get("/api/v1/jobs", () => HttpResponse.json({ items: isThere ? [doneJob] : [], next: null })),
        http.delete("/api/v1/jobs/:id", () => {
            isThere = false;
            return new HttpResponse(null, { status: 204 });
        }),
    );
    const { user } = open("#/jobs");
    await user.click(await screen.findByRole("button", { name: "Delete the job of prices.csv" }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Keep"));
    expect(isThere).toBe(true);
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Delete the job of prices.csv" }));
    await user.keyboard("{Enter}");
    await user.click(screen.getByRole("button", { name: "Yes, delete" }));
    await screen.findByRole("heading", { name: "No jobs yet" });
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: "Jobs" }));
});

test("a data set that a job needs says why it stays", async () => {
    server.use(http.delete("/api/v1/datasets/:id", () => problem(409, "In use", "a job that is not over needs this data set")));
    const { user, container } = open("#/datasets");
    await user.click(await screen.findByRole("button", { name: "Delete prices.csv" }));
    await user.click(screen.getByRole("button", { name: "Yes, delete" }));
    expect((await screen.findByRole("alert")).textContent).toBe("a job that is not over needs this data set");
    expect(await hindrances(container)).toEqual([]);
});

test("a data set that was deleted is no longer what New leads to", async () => {
    server.use(http.delete("/api/v1/datasets/:id", () => new HttpResponse(null, { status: 204 })));
    const { user } = open(`#/new/${dataset.id}`);
    await user.click(await screen.findByRole("radio", { name: "Stress test" }));
    window.location.hash = "#/datasets";
    await user.click(await screen.findByRole("button", { name: "Delete prices.csv" }));
    expect(screen.getByRole("link", { name: "New" }).getAttribute("href")).toBe(`#/new/${dataset.id}`);
    await user.click(screen.getByRole("button", { name: "Yes, delete" }));
    await waitFor(() => expect(screen.getByRole("link", { name: "New" }).getAttribute("href")).toBe("#/new"));
    expect(JSON.stringify(window.sessionStorage)).not.toContain(dataset.id);
});

test("a data set leads to a new generation", async () => {
    open("#/datasets");
    const link = await screen.findByRole("link", { name: "prices.csv" });
    expect(link.getAttribute("href")).toBe(`#/new/${dataset.id}`);
});

test("a server that cannot be reached is told, and asked again", async () => {
    server.use(http.get("/api/v1/jobs", () => HttpResponse.error(), { once: true }));
    const { user } = open("#/jobs");
    expect((await screen.findByRole("alert")).textContent).toContain("The server cannot be reached");
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByRole("link", { name: "prices.csv" });
});

test("an address that is not encoded as it must be says so too", async () => {
    open("#/%E0%A4%A");
    await screen.findByRole("heading", { name: "No such page" });
});

test("an address that leads nowhere says so", async () => {
    const { container } = open("#/nowhere");
    await screen.findByRole("heading", { name: "No such page" });
    expect(await hindrances(container)).toEqual([]);
});
