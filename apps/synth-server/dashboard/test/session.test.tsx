import { screen, waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { hindrances, open } from "./open";
import { problem, server } from "./server";

/** Lets in whoever says `secret`. */
function locked(signedIn: boolean) {
    let isIn = signedIn;
    const session = () => HttpResponse.json({ signed_in: isIn, user: isIn ? "alice" : null, token_needed: true });
    server.use(
        http.get("/api/v1/session", session),
        http.post("/api/v1/session", async ({ request }) => {
            const { token } = (await request.json()) as { token: string };
            isIn = token === "secret" && request.headers.get("X-Requested-With") === "synth";
            return isIn ? session() : problem(401, "Not signed in", "no user has this token");
        }),
        http.delete("/api/v1/session", () => {
            isIn = false;
            return new HttpResponse(null, { status: 204 });
        }),
        http.get("/api/v1/jobs", () => (isIn ? undefined : problem(401, "Not signed in", "a token is needed"))),
    );
    return { expire: () => (isIn = false) };
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
