import { act } from "@testing-library/react";

/** Stands for the browser's event source, whose events a test sends. */
export class FakeEventSource extends EventTarget {
    static readonly opened: FakeEventSource[] = [];
    isClosed = false;

    constructor(readonly url: string) {
        super();
        FakeEventSource.opened.push(this);
    }

    close() {
        this.isClosed = true;
    }

    send(job: unknown) {
        act(() => void this.dispatchEvent(new MessageEvent("job", { data: JSON.stringify(job) })));
    }

    fail() {
        act(() => void this.dispatchEvent(new Event("error")));
    }
}
