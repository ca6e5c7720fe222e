import { useEffect, useState } from "react";
import { useSession } from "../app/session";
import { answered, api, isAbort } from "./client";
import { type Fault, toFault } from "./fault";
import type { Job, JobState } from "./types";

const POLL_MILLIS = 2000;

export const isOver = (state: JobState) => state !== "queued" && state !== "running";

export interface WatchedJob {
    job: Job | null;
    fault: Fault | null;
    /** Takes what an action answered, and watches on where the job is not over. */
    watch: (job: Job) => void;
    retry: () => void;
}

/** Watches a job by Server-Sent Events, or by asking again and again where these break. */
export function useJob(id: string): WatchedJob {
    const [job, setJob] = useState<Job | null>(null);
    const [fault, setFault] = useState<Fault | null>(null);
    const [turn, setTurn] = useState(0);
    const { version } = useSession();
    useEffect(() => {
        const controller = new AbortController();
        let events: EventSource | undefined;
        let timer: ReturnType<typeof setTimeout> | undefined;

        async function ask(afterwards: (found: Job) => void) {
            try {
                const found = await answered(
                    api.GET("/api/v1/jobs/{job_id}", { params: { path: { job_id: id } }, signal: controller.signal }),
                );
                setJob(found);
                setFault(null);
                afterwards(found);
            } catch (cause) {
                if (!controller.signal.aborted && !isAbort(cause)) {
                    const found = toFault(cause);
                    setFault(found);
                    if (found.isOffline) {
                        timer = setTimeout(poll, POLL_MILLIS);
                    }
                }
            }
        }

        function poll() {
            void ask((found) => {
                if (!isOver(found.state)) {
                    timer = setTimeout(poll, POLL_MILLIS);
                }
            });
        }

        function listen() {
            events = new EventSource(`/api/v1/jobs/${id}/events`);
            events.addEventListener("job", (event) => {
                const found = JSON.parse((event as MessageEvent<string>).data) as Job;
                setJob(found);
                setFault(null);
                if (isOver(found.state)) {
                    events?.close();
                }
            });
            events.addEventListener("error", () => {
                events?.close();
                poll();
            });
        }

        void ask((found) => {
            if (!isOver(found.state)) {
                listen();
            }
        });
        return () => {
            controller.abort();
            events?.close();
            clearTimeout(timer);
        };
    }, [id, turn, version]);
    const retry = () => setTurn((before) => before + 1);
    const watch = (found: Job) => {
        setJob(found);
        retry();
    };
    return { job, fault, watch, retry };
}
