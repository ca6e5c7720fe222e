import { type ReactNode, useRef } from "react";
import { answered, api } from "../api/client";
import { useResource } from "../api/useResource";
import { useCurrentDraft } from "../new/draft";
import { links, type Route } from "./router";
import { useSession } from "./session";
import { toggleTheme, useTheme } from "./theme";

/** What stands around every page. */
export function Shell({ route, children }: { route: Route; children: ReactNode }) {
    const main = useRef<HTMLElement>(null);
    const begun = useCurrentDraft();
    return (
        <>
            <button type="button" className="skip" onClick={() => main.current?.focus()}>
                Skip to the content
            </button>
            <header className="topbar">
                <div className="wide">
                    <a className="brand" href={links.new}>
                        <Logo />
                        Synthetic Market Engine
                    </a>
                    <nav aria-label="Pages">
                        <NavLink href={begun === null ? links.new : links.newFrom(begun)} isHere={route.page === "new"}>
                            New
                        </NavLink>
                        <NavLink href={links.jobs} isHere={route.page === "jobs" || route.page === "job"}>
                            Jobs
                        </NavLink>
                        <NavLink href={links.datasets} isHere={route.page === "datasets"}>
                            Data sets
                        </NavLink>
                    </nav>
                    <div className="tools">
                        <SignOut />
                        <ThemeButton />
                    </div>
                </div>
            </header>
            <main className="wide" id="main" tabIndex={-1} ref={main}>
                {children}
            </main>
            <footer className="wide">
                <p>Every figure comes from the library. Nothing is loaded from elsewhere.</p>
                <p>
                    Candles are drawn by{" "}
                    <a href="https://www.tradingview.com/" rel="noopener noreferrer">
                        TradingView
                    </a>{" "}
                    Lightweight Charts™, copyright © 2025 TradingView, Inc., under the Apache License 2.0; lines by uPlot, under the MIT
                    License.
                </p>
                <p>
                    <Version />
                    <a href="/openapi.yaml">API description</a> · <a href="/assets/licences.txt">Licences</a>
                </p>
            </footer>
        </>
    );
}

function NavLink({ href, isHere, children }: { href: string; isHere: boolean; children: ReactNode }) {
    return (
        <a href={href} {...(isHere ? { "aria-current": "page" as const } : {})}>
            {children}
        </a>
    );
}

function Version() {
    const { data } = useResource((signal) => answered(api.GET("/api/v1/server", { signal })), []);
    return data === null ? null : <>Version {data.version} · </>;
}

function ThemeButton() {
    const other = useTheme() === "dark" ? "Light" : "Dark";
    return (
        <button type="button" onClick={toggleTheme}>
            {other} <span className="unseen">colours</span>
        </button>
    );
}

function SignOut() {
    const { session, signOut } = useSession();
    if (session === null || !session.token_needed || !session.signed_in) {
        return null;
    }
    return (
        <>
            {session.user === null ? null : (
                <span className="who" title="Signed in">
                    {session.user}
                </span>
            )}
            <button type="button" onClick={() => void signOut()}>
                Sign out
            </button>
        </>
    );
}

function Logo() {
    return (
        <svg viewBox="0 0 32 32" aria-hidden="true">
            <path d="M3 23 11 9l6 6L29 4v16L17 27l-6-3-8 4z" fill="var(--path)" opacity=".4" />
            <path
                d="m3 25 8-9 6 5 12-11"
                fill="none"
                stroke="var(--chosen)"
                strokeWidth="2.8"
                strokeLinecap="round"
                strokeLinejoin="round"
            />
        </svg>
    );
}
