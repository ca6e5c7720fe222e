import { useState } from "react";
import type { Job } from "../api/types";
import { count, percent, score, whole } from "../format/numbers";
import { duration } from "../format/times";
import { Facts } from "../parts/Facts";

/** How far a job is. What changes at every tick is told to screen readers once in ten percent. */
export function ProgressPanel({ job, onCancel }: { job: Job; onCancel: () => Promise<boolean> }) {
    const [isStopping, setStopping] = useState(false);
    const { done, requested, attempts, acceptance_rate, best, median, remaining_seconds } = job.progress;
    const isQueued = job.state === "queued";

    async function cancel() {
        setStopping(true);
        // A job that is being made ends at its next candidate; the button says so until then.
        setStopping(await onCancel());
    }

    const facts = [
        { name: "Made", value: whole(done), small: `of ${count(requested, "series", "series")}` },
        {
            name: "Time left",
            value: remaining_seconds == null ? "–" : duration(remaining_seconds),
            small: remaining_seconds == null ? "not known yet" : "about",
        },
        { name: "Accepted", value: percent(acceptance_rate, 0), small: `of ${count(attempts, "candidate")}` },
        { name: "Best score", value: score(best), small: "of 100" },
        { name: "Median score", value: score(median), small: "of 100" },
    ];
    return (
        <section className="card" aria-labelledby="progress">
            <div className="row apart">
                <h2 id="progress">{isQueued ? queueWords(job.ahead ?? null) : "Generating"}</h2>
                <button type="button" className="danger" disabled={isStopping} onClick={() => void cancel()}>
                    {isStopping ? "Stopping …" : "Cancel"}
                </button>
            </div>
            <p>
                <progress aria-label="Series made" max={requested} value={isQueued ? 0 : done} />
            </p>
            <Facts facts={facts} />
            <Announcer job={job} />
            <p className="soft">
                You may close this page: the job goes on. {(job.starts ?? 1) > 1 ? "It was stopped in between, and begun again." : ""}
            </p>
        </section>
    );
}

function queueWords(ahead: number | null): string {
    return ahead === null || ahead === 0 ? "Next in the queue" : `Queued behind ${count(ahead, "job")}`;
}

/** Since its words change once in ten percent, it speaks no oftener. */
function Announcer({ job }: { job: Job }) {
    const { done, requested } = job.progress;
    const tenths = Math.floor((10 * done) / Math.max(1, requested));
    return (
        <p className="unseen" role="status">
            {job.state === "queued" ? queueWords(job.ahead ?? null) : `${10 * tenths} percent made`}
        </p>
    );
}
