import createClient, { type Middleware } from "openapi-fetch";
import type { paths } from "./schema";
import { type Fault, faultOf, offline } from "./fault";

/** Raised on `window` when the server asks for a sign-in. */
export const SIGN_IN_NEEDED = "synth:sign-in-needed";

export const WRITE_HEADERS = { "X-Requested-With": "synth" };

const access: Middleware = {
    onRequest({ request }) {
        if (request.method !== "GET") {
            request.headers.set("X-Requested-With", WRITE_HEADERS["X-Requested-With"]);
        }
        return request;
    },
    onResponse({ response, schemaPath }) {
        if (response.status === 401 && schemaPath !== "/api/v1/session") {
            window.dispatchEvent(new Event(SIGN_IN_NEEDED));
        }
    },
};

/** The server, as its description tells. The fetch of the moment is asked for, so that tests may replace it. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: (request) => globalThis.fetch(request) });
api.use(access);

interface Answer<T> {
    data?: T;
    error?: unknown;
    response: Response;
}

/** Gives what an answer holds, or throws its fault. */
export async function answered<T>(answer: Promise<Answer<T>>): Promise<T> {
    let received: Answer<T>;
    try {
        received = await answer;
    } catch (cause) {
        throw isAbort(cause) ? cause : offline(cause);
    }
    if (!received.response.ok) {
        throw faultOf(received.response.status, received.error);
    }
    return received.data as T;
}

export const isAbort = (cause: unknown) => cause instanceof DOMException && cause.name === "AbortError";

export type { Fault };
