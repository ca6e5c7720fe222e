import type { JobState } from "../api/types";

const WORDS: Record<JobState, string> = {
    queued: "Queued",
    running: "Running",
    done: "Done",
    failed: "Failed",
    cancelled: "Cancelled",
    expired: "Expired",
};

export function StateBadge({ state }: { state: JobState }) {
    return <span className={`state ${state}`}>{WORDS[state]}</span>;
}
