import type { Bars, Check, Dataset, Job, Option, Series, Server } from "../src/api/types";

export const serverInfo: Server = {
    version: "1.2.3",
    limits: { upload_bytes: 1000, storage_bytes: 1e9, job_bars: 1e8, job_seconds: 3600, job_threads: 2, queued_jobs: 10, result_hours: 24 },
};

export const check: Check = {
    file: "prices.csv",
    rows: 12,
    bars: 10,
    widened: 0,
    left_out: 2,
    columns: { Date: "Day", Open: "Open", High: "High", Low: "Low", Close: "Close" },
    ignored_columns: ["Notes"],
    has_volume: false,
    has_times: true,
    first: "2020-01-02T00:00",
    last: "2020-01-15T00:00",
    dialect: "detect",
    inferences: [{ about: "decimal", finding: "comma, as line 2 shows" }],
    repairs: {},
    defects: [{ defect: "high_below_low", rows: 2, first_line: 4, first_column: "High" }],
};

export const dataset: Dataset = { id: "a".repeat(64), name: "prices.csv", bytes: 640, created_at: "2026-01-05T10:00:00Z", check };

export const sample: Dataset = {
    ...dataset,
    id: "sample",
    name: "sp500-daily.csv",
    check: { ...check, rows: 5105, bars: 5105, left_out: 0, defects: [], inferences: [], ignored_columns: [] },
};

export const UNREADABLE =
    'bad.csv line 2 column "Date": expected dates that can be read in one way but found "03/04/2020", ' +
    'which is 2020-04-03 or 2020-03-04; give --dialect "dates=day-first" or "dates=month-first"';

export const bars: Bars = {
    bars: 2,
    merged: 1,
    time: ["2020-01-02T00:00", "2020-01-03T00:00"],
    open: [1, 2],
    high: [3, 4],
    low: [1, 1],
    close: [2, 3],
    volume: null,
};

const option = (name: string, type: Option["type"], description: string, more: Partial<Option> = {}): Option => ({
    name,
    flag: name === "n" ? "-n" : `--${name.replaceAll("_", "-")}`,
    value: type === "boolean" ? null : "VALUE",
    description,
    type,
    many: false,
    ...more,
});

export const options: Option[] = [
    option("n", "integer", "How many series to make."),
    option("method", "text", "How history is resampled."),
    option("uncertainty", "number", "How much series differ."),
    option("exclude", "text", "Leave out a stretch.", { many: true }),
    option("continue", "boolean", "Go on from the last bar."),
    option("length", "integer", "How many bars each series has."),
    option("min_fidelity", "number", "Try until one scores so much."),
    option("dtype", "text", "How wide numbers are.", { value: "float32|float64" }),
    option("seed", "integer", "A whole number."),
    option("format", "text", "What to write.", { many: true }),
    option("bad_rows", "text", "What to do with a bad row.", { value: "fail|skip|repair" }),
    option("dialect", "text", "What is known about the file."),
    option("repair", "text", "What to mend.", { many: true }),
];

export const job: Job = {
    id: "0".repeat(26),
    state: "running",
    dataset: dataset.id,
    dataset_name: "prices.csv",
    options: { n: 24, method: "matched" },
    seed: "-8204118850139421177",
    recipe: null,
    batch_id: null,
    command: "synth generate prices.csv -n 24 --out DIR",
    path_bars: 260,
    created_at: "2026-01-05T10:00:00Z",
    started_at: "2026-01-05T10:00:01Z",
    finished_at: null,
    expires_at: null,
    starts: 1,
    ahead: null,
    progress: { done: 6, requested: 24, attempts: 8, acceptance_rate: 0.75, scored: 8, best: 96.7, median: 93.1, remaining_seconds: 42 },
    fault: null,
    files: 0,
    bytes: 0,
    summary: null,
    warnings: [],
    notes: [],
};

export const doneJob: Job = {
    ...job,
    state: "done",
    recipe: "synthmarket/1 method=matched seed=42 paths=24",
    batch_id: "3e4b6ba7",
    finished_at: "2026-01-05T10:00:09Z",
    progress: { ...job.progress, done: 24 },
    files: 3,
    bytes: 5000,
    warnings: ["the gate narrows volatility"],
    notes: ["decimal: comma, as line 2 shows"],
};

export const failedJob: Job = {
    ...job,
    state: "failed",
    finished_at: "2026-01-05T10:00:09Z",
    fault: { type: "urn:synthmarket:no-room", title: "The disk is full", status: 507, detail: "results need 18 MB more; delete jobs" },
};

export const worst: Series[] = [7, 3].map((number) => ({
    number,
    file: `synthetic_${number}_batch_3e4b6ba7.csv`,
    bars: 260,
    attempts: 1,
    fidelity: 91.5,
    risk: { max_drawdown: -0.7, value_at_risk_1: -0.1 },
}));
