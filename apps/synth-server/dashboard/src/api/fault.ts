import type { Problem } from "./types";

/** What went wrong, in the words of the server where it could be reached. */
export class Fault extends Error {
    readonly status: number;
    readonly title: string;
    readonly retryAfter: number | null;

    constructor(status: number, title: string, detail: string, retryAfter: number | null = null, options?: ErrorOptions) {
        super(detail, options);
        this.status = status;
        this.title = title;
        this.retryAfter = retryAfter;
    }

    get isOffline() {
        return this.status === 0;
    }
}

export function offline(cause?: unknown): Fault {
    const detail = "No answer came. Check the network, and whether the server runs; nothing that was started is lost.";
    return new Fault(0, "The server cannot be reached", detail, null, { cause });
}

/** Reads the body of an answer that is a fault; bodies that others put in, such as proxies, are told by their status. */
export function faultOf(status: number, body: unknown): Fault {
    if (isProblem(body)) {
        return new Fault(status, body.title, body.detail, body.retry_after ?? null);
    }
    return new Fault(status, `The server answered with status ${status}`, "It did not say why.");
}

export function toFault(cause: unknown): Fault {
    if (cause instanceof Fault) {
        return cause;
    }
    return new Fault(-1, "Something went wrong in this page", cause instanceof Error ? cause.message : String(cause));
}

function isProblem(body: unknown): body is Problem {
    return typeof body === "object" && body !== null && "detail" in body && "title" in body;
}
