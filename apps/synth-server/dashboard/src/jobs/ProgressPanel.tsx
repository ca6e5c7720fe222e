import { useState } from "react";
import { useFocusAtFirst } from "../app/useFocusAtFirst";
import type { Job } from "../api/types";
import { count, percent, score, whole } from "../format/numbers";
import { duration } from "../format/times";
import { type Fact, Facts } from "../parts/Facts";

/** How far a job is. What changes at every tick is told to screen readers once in ten percent. */
export function ProgressPanel({ job, takesFocus, onCancel }: { job: Job; takesFocus: boolean; onCancel: () => Promise<boolean> }) {
    const heading = useFocusAtFirst(takesFocus);
    const [isStopping, setStopping] = useState(false);

    async function cancel() {
        setStopping(true);
        // A job that is being made ends at its next candidate; the button says so until then.
        setStopping(await onCancel());
    }

    return (
        <section className="card" aria-labelledby="progress">
            <div className="row apart">
                <h2 id="progress" tabIndex={-1} ref={heading}>
                    {titleOf(job)}
                </h2>
                <button type="button" className="danger" disabled={isStopping} onClick={() => void cancel()}>
                    {isStopping ? "Stopping …" : "Cancel"}
                </button>
            </div>
            <p>
                <progress aria-label="Series made" max={job.progress.requested} {...(isReading(job) ? {} : { value: madeOf(job) })} />
            </p>
            {job.state === "queued" && madeOf(job) === 0 ? null : <Facts facts={factsOf(job)} />}
            <Announcer job={job} />
            <p className="soft">{aboutOf(job)} You may close this page: the job goes on.</p>
        </section>
    );
}

/** Nothing is told of candidates until the history is read and learned from, which takes a while where it is long. */
const isReading = ({ state, progress }: Job) => state === "running" && progress.attempts === 0;

/** A job that waits again has what was told of it before; all of it, where its files are to be made anew. */
const madeOf = ({ state, progress }: Job) => (state === "queued" && progress.done === progress.requested ? 0 : progress.done);

const wasBegun = ({ state, starts }: Job) => (starts ?? 0) > (state === "queued" ? 0 : 1);

function titleOf(job: Job): string {
    if (job.state === "queued") {
        return queueWords(job);
    }
    return isReading(job) ? "Reading the history" : "Generating";
}

function queueWords(job: Job): string {
    const ahead = job.ahead ?? 0;
    const again = wasBegun(job) ? " again" : "";
    return ahead === 0 ? `Next in the queue${again}` : `Queued${again} behind ${count(ahead, "job")}`;
}

function aboutOf(job: Job): string {
    if (job.state === "queued") {
        return wasBegun(job)
            ? "It was begun before: the server stopped in between, or it was resumed. It makes the files that it would have made, with the same seed."
            : "It begins when its turn comes.";
    }
    if (isReading(job)) {
        return "Series come when all bars are read and learned from; a long history takes a while.";
    }
    return wasBegun(job) ? "It was stopped in between, and begun again." : "";
}

function factsOf(job: Job): Fact[] {
    const { requested, attempts, acceptance_rate, best, median, remaining_seconds } = job.progress;
    const isQueued = job.state === "queued";
    const made = {
        name: "Made",
        value: whole(madeOf(job)),
        small: `of ${count(requested, "series", "series")}${isQueued && madeOf(job) > 0 ? ", before it stopped" : ""}`,
    };
    if (isQueued) {
        return [made];
    }
    return [
        made,
        {
            name: "Time left",
            value: remaining_seconds == null ? "–" : duration(remaining_seconds),
            small: remaining_seconds == null ? "not known yet" : "about",
        },
        { name: "Accepted", value: percent(acceptance_rate, 0), small: `of ${count(attempts, "candidate")}` },
        { name: "Best score", value: score(best), small: "of 100" },
        { name: "Median score", value: score(median), small: "of 100" },
    ];
}

/** Since its words change once in ten percent, it speaks no oftener. */
function Announcer({ job }: { job: Job }) {
    const tenths = Math.floor((10 * job.progress.done) / Math.max(1, job.progress.requested));
    return (
        <p className="unseen" role="status">
            {job.state === "queued" || isReading(job) ? titleOf(job) : `${10 * tenths} percent made`}
        </p>
    );
}
