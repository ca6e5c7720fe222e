import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import figures from "./fixtures/figures.json";
import { bars, dataset, doneJob, options, sample, serverInfo, worst } from "./fixtures";

const page = (items: unknown[], next: string | null = null) => HttpResponse.json({ items, next });

export const problem = (status: number, title: string, detail: string) =>
    HttpResponse.json(
        { type: "urn:synthmarket:test", title, status, detail },
        { status, headers: { "Content-Type": "application/problem+json" } },
    );

/** A server where all goes well; a test puts in the way what it is about. */
export const server = setupServer(
    http.get("/api/v1/session", () => HttpResponse.json({ signed_in: false, user: null, token_needed: false })),
    http.get("/api/v1/server", () => HttpResponse.json(serverInfo)),
    http.get("/api/v1/options", () => HttpResponse.json(options)),
    http.get("/api/v1/datasets", () => page([dataset])),
    http.post("/api/v1/datasets", () => HttpResponse.json(dataset, { status: 201 })),
    http.get("/api/v1/datasets/sample", () => HttpResponse.json(sample)),
    http.get("/api/v1/datasets/:id", () => HttpResponse.json(dataset)),
    http.get("/api/v1/datasets/:id/check", () => HttpResponse.json(dataset.check)),
    http.get("/api/v1/datasets/:id/bars", () => HttpResponse.json(bars)),
    http.get("/api/v1/jobs", () => page([doneJob])),
    http.get("/api/v1/jobs/:id", () => HttpResponse.json(doneJob)),
    http.get("/api/v1/jobs/:id/figures", () => HttpResponse.json(figures)),
    http.get("/api/v1/jobs/:id/series", () => page(worst)),
    http.get("/api/v1/jobs/:id/series/:number/bars", () => HttpResponse.json(bars)),
    http.get("/api/v1/jobs/:id/files", () =>
        page([
            { name: "synthetic_1_batch_3e4b6ba7.csv", bytes: 2000, kind: "csv" },
            { name: "synthetic_batch_3e4b6ba7.zip", bytes: 1000, kind: "zip" },
            { name: "synthetic_batch_3e4b6ba7_report.json", bytes: 2000, kind: "json" },
        ]),
    ),
);
