import { useSyncExternalStore } from "react";

export type Route =
    | { page: "new"; dataset?: string }
    | { page: "jobs" }
    | { page: "job"; id: string }
    | { page: "datasets" }
    | { page: "unknown"; path: string };

/** Reads the part of the address behind the hash; the server knows one page alone and needs no fallback for others. */
export function parseRoute(hash: string): Route {
    const path = hash.replace(/^#/, "");
    const [first, second, ...rest] = decoded(path);
    if (rest.length === 0) {
        switch (first) {
            case undefined:
                return { page: "new" };
            case "new":
                return second === undefined ? { page: "new" } : { page: "new", dataset: second };
            case "jobs":
                return second === undefined ? { page: "jobs" } : { page: "job", id: second };
            case "datasets":
                return second === undefined ? { page: "datasets" } : { page: "unknown", path };
        }
    }
    return { page: "unknown", path };
}

/** Takes a path apart; one that is not encoded as it must be stays whole, and leads nowhere. */
function decoded(path: string): string[] {
    const parts = path.split("/").filter((part) => part !== "");
    try {
        return parts.map(decodeURIComponent);
    } catch {
        return [path];
    }
}

export const links = {
    new: "#/new",
    newFrom: (dataset: string) => `#/new/${dataset}`,
    jobs: "#/jobs",
    job: (id: string) => `#/jobs/${id}`,
    datasets: "#/datasets",
};

function subscribe(onChange: () => void) {
    window.addEventListener("hashchange", onChange);
    return () => window.removeEventListener("hashchange", onChange);
}

export function useHash(): string {
    return useSyncExternalStore(subscribe, () => window.location.hash);
}

export function go(link: string) {
    window.location.hash = link;
}
