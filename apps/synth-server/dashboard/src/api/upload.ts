import { SIGN_IN_NEEDED, WRITE_HEADERS } from "./client";
import { faultOf, offline } from "./fault";
import type { Dataset } from "./types";

/** Sends a file and tells how many of its bytes are under way; `fetch` cannot tell that. */
export function upload(file: File, onProgress: (sent: number) => void, signal: AbortSignal): Promise<Dataset> {
    return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open("POST", `/api/v1/datasets?filename=${encodeURIComponent(file.name)}`);
        request.responseType = "json";
        request.setRequestHeader("Content-Type", "application/octet-stream");
        for (const [name, value] of Object.entries(WRITE_HEADERS)) {
            request.setRequestHeader(name, value);
        }
        request.upload.onprogress = (event) => onProgress(event.loaded);
        request.onload = () => {
            if (request.status === 200 || request.status === 201) {
                resolve(request.response as Dataset);
                return;
            }
            if (request.status === 401) {
                window.dispatchEvent(new Event(SIGN_IN_NEEDED));
            }
            reject(faultOf(request.status, request.response));
        };
        request.onerror = () => reject(offline());
        signal.addEventListener("abort", () => {
            request.abort();
            reject(new DOMException("The upload was cancelled", "AbortError"));
        });
        request.send(file);
    });
}
