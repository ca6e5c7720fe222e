import { screen, waitFor } from "@testing-library/react";
import { delay, http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { keepDraft, ownDrafts } from "../src/new/draft";
import { sample } from "./fixtures";
import { hindrances, open } from "./open";
import { problem, server } from "./server";

const USERS: Record<string, string> = { secret: "alice", other: "bob" };

/** Lets in alice, who says `secret`, and bob, who says `other`. */
function locked(signedIn: boolean) {
    let user = signedIn ? "alice" : null;
    const session = () => HttpResponse.json({ signed_in: user !== null, user, token_needed: true });
    const guard = () => (user === null ? problem(401, "Not signed in", "a token is needed") : undefined);
    server.use(
        http.get("/api/v1/session", session),
        http.post("/api/v1/session", async ({ request }) => {
            const { token } = (await request.json()) as { token: string };
            user = request.headers.get("X-Requested-With") === "synth" ? (USERS[token] ?? null) : null;
            return user !== null ? session() : problem(401, "Not signed in", "no user has this token");
        }),
        http.delete("/api/v1/session", () => {
            user = null;
            return new HttpResponse(null, { status: 204 });
        }),
        http.get("/api/v1/jobs", guard),
        http.post("/api/v1/jobs", guard),
    );
    return { expire: () => (user = null), become: (other: string) => (user = other) };
}

test("a server without tokens asks for none", async () => {
    open("#/jobs");
    await screen.findByRole("link", { name: "prices.csv" });
    expect(screen.queryByRole("button", { name: "Sign out" })).toBeNull();
});

test("signing in leads to the page that was asked for", async () => {
    locked(false);
    const { user, container } = open("#/jobs");
    await user.type(await screen.findByLabelText("Token"), "secret");
    expect(await hindrances(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    await screen.findByRole("link", { name: "prices.csv" });
    expect(window.location.hash).toBe("#/jobs");
    expect(screen.getByText("alice")).toBeTruthy();
});

test("a wrong token is told", async () => {
    locked(false);
    const { user } = open("#/jobs");
    await user.type(await screen.findByLabelText("Token"), "guess{Enter}");
    expect((await screen.findByRole("alert")).textContent).toBe("The token is not knownno user has this token");
});

test("a session that ends leads to the sign-in and back", async () => {
    const session = locked(true);
    const { user } = open("#/datasets");
    await screen.findByRole("link", { name: "prices.csv" });
    session.expire();
    window.location.hash = "#/jobs";
    await user.type(await screen.findByLabelText("Token"), "secret{Enter}");
    await waitFor(() => expect(screen.getByRole("heading", { level: 1, name: "Jobs" })).toBeTruthy());
    await screen.findByRole("link", { name: "prices.csv" });
});

test("signing out ends the session", async () => {
    locked(true);
    const { user } = open("#/jobs");
    await user.click(await screen.findByRole("button", { name: "Sign out" }));
    await screen.findByLabelText("Token");
});

test("signing out forgets what was chosen, as whoever comes next is another", async () => {
    locked(true);
    const { user } = open("#/new/sample");
    await user.click(await screen.findByRole("radio", { name: "Stress test" }));
    expect(window.sessionStorage.length).toBeGreaterThan(0);
    await user.click(await screen.findByRole("button", { name: "Sign out" }));
    await user.type(await screen.findByLabelText("Token"), "secret{Enter}");
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>("radio", { name: "Stress test" }).checked).toBe(false));
});

const stressTest = () => screen.findByRole<HTMLInputElement>("radio", { name: "Stress test" });

/** Leaves a choice of alice's on the page, in front of which her session has run out. */
async function leftByAlice() {
    const session = locked(true);
    const { user } = open("#/new/sample");
    const chosen = await stressTest();
    await user.click(chosen);
    session.expire();
    await user.click(await screen.findByRole("button", { name: "Start" }));
    return { user, chosen, token: await screen.findByLabelText("Token") };
}

test("a session that ran out and begins again finds what was chosen", async () => {
    const { user, token } = await leftByAlice();
    await user.type(token, "secret{Enter}");
    await waitFor(() => expect(screen.queryByLabelText("Token")).toBeNull());
    expect((await stressTest()).checked).toBe(true);
});

test("whoever signs in after a session of another ran out finds nothing that was chosen", async () => {
    const { user, token } = await leftByAlice();
    window.location.hash = "#/jobs";
    await screen.findByText("Jobs", { selector: "h1" });
    expect(screen.getByRole("link", { name: "New" }).getAttribute("href")).toBe("#/new/sample");
    await user.type(token, "other{Enter}");
    await screen.findByText("bob");
    expect(screen.getByRole("link", { name: "New" }).getAttribute("href")).toBe("#/new");
    window.location.hash = "#/new/sample";
    expect((await stressTest()).checked).toBe(false);
});

test("a page that another left begins anew", async () => {
    const { user, chosen, token } = await leftByAlice();
    await user.type(token, "other{Enter}");
    await screen.findByText("bob");
    expect(chosen.isConnected).toBe(false);
    expect((await stressTest()).checked).toBe(false);
});

test("a tab that is opened again by another user has nothing of the one before", async () => {
    const session = locked(true);
    const { user, unmount } = open("#/new/sample");
    await user.click(await stressTest());
    unmount();
    session.become("bob");
    open("#/jobs");
    await screen.findByText("bob");
    expect(screen.getByRole("link", { name: "New" }).getAttribute("href")).toBe("#/new");
});

test("a page that is read again after a sign-in keeps what is chosen meanwhile", async () => {
    const held: (() => void)[] = [];
    server.use(
        http.get("/api/v1/datasets/:id/check", async () => {
            await new Promise<void>((go) => held.push(go));
            return HttpResponse.json({ ...sample.check, dialect: "decimal=comma" });
        }),
    );
    ownDrafts("alice");
    const session = locked(true);
    keepDraft("sample", { reading: { dialect: "decimal=comma" } });
    const { user } = open("#/new/sample");
    await waitFor(() => expect(held).toHaveLength(1));
    held[0]!();
    await user.click(await stressTest());
    session.expire();
    await user.click(await screen.findByRole("button", { name: "Start" }));
    await user.type(await screen.findByLabelText("Token"), "secret{Enter}");
    await waitFor(() => expect(held).toHaveLength(2));
    await user.click(screen.getByRole("radio", { name: "Training data" }));
    held[1]!();
    await delay(50);
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Training data" }).checked).toBe(true);
});
