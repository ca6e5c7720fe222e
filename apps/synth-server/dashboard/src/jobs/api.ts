import { answered, api } from "../api/client";
import type { GenerateOptions, Job, Reading } from "../api/types";

const at = (id: string) => ({ params: { path: { job_id: id } } });

export const addJob = (dataset: string, options: GenerateOptions): Promise<Job> =>
    answered(api.POST("/api/v1/jobs", { body: { dataset, options } }));

export const listJobs = (after: string | undefined, signal: AbortSignal) =>
    answered(api.GET("/api/v1/jobs", { params: { query: after === undefined ? {} : { after } }, signal }));

export const cancelJob = (id: string): Promise<Job> => answered(api.POST("/api/v1/jobs/{job_id}/cancel", at(id)));

export const resumeJob = (id: string): Promise<Job> => answered(api.POST("/api/v1/jobs/{job_id}/resume", at(id)));

export async function deleteJob(id: string): Promise<void> {
    await answered(api.DELETE("/api/v1/jobs/{job_id}", at(id)));
}

/** How the history of a job was read. */
export function readingOf({ dialect, bad_rows, repair }: GenerateOptions): Reading {
    return {
        ...(dialect === undefined ? {} : { dialect }),
        ...(bad_rows === undefined ? {} : { bad_rows }),
        ...(repair === undefined ? {} : { repair }),
    };
}
