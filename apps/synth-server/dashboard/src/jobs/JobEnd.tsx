import { useState } from "react";
import { useFocusAtFirst } from "../app/useFocusAtFirst";
import { links } from "../app/router";
import type { Job } from "../api/types";
import { count, whole } from "../format/numbers";
import { moment } from "../format/times";

const THRESHOLD_NOT_REACHED = 422;

const WORDS: Record<string, { title: string; text: string; button: string }> = {
    failed: {
        title: "The job failed",
        text: "Nothing was kept of it. If the cause has passed, resume it: with its seed it makes the same files.",
        button: "Resume",
    },
    cancelled: {
        title: "The job was cancelled",
        text: "Resume it and it makes the files that it would have made, with the same seed.",
        button: "Resume",
    },
    expired: {
        title: "The files of this job were removed",
        text: "Results are kept for a time. The seed is kept for longer: the same files can be made again.",
        button: "Make them again",
    },
};

/** A job that is over and has no result: why, and a way to go on. */
export function JobEnd({ job, takesFocus, onResume }: { job: Job; takesFocus: boolean; onResume: () => Promise<boolean> }) {
    const heading = useFocusAtFirst(takesFocus);
    const [isBusy, setBusy] = useState(false);
    const words = WORDS[job.state] ?? WORDS.failed!;
    const isForGood = job.fault?.status === THRESHOLD_NOT_REACHED;

    async function resume() {
        setBusy(true);
        await onResume();
        setBusy(false);
    }

    return (
        <section className="card" aria-labelledby="end">
            <h2 id="end" tabIndex={-1} ref={heading}>
                {words.title}
            </h2>
            {job.fault === null ? null : (
                <div className="problem">
                    <strong>{job.fault.title}</strong>
                    <p className="words">{job.fault.detail}</p>
                </div>
            )}
            <p className="soft">
                {isForGood ? "With the same request it would end the same: ask for what can be reached." : words.text}{" "}
                {job.finished_at == null
                    ? ""
                    : `It ended ${moment(job.finished_at)}, with ${whole(job.progress.done)} of ` +
                      `${count(job.progress.requested, "series", "series")} made.`}
            </p>
            {isForGood ? (
                <a className="button primary" href={links.newFrom(job.dataset)}>
                    New generation from {job.dataset_name}
                </a>
            ) : (
                <button type="button" className="primary" disabled={isBusy} onClick={() => void resume()}>
                    {isBusy ? "Resuming …" : words.button}
                </button>
            )}
        </section>
    );
}
