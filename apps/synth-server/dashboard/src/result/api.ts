import { answered, api } from "../api/client";
import type { RiskFigure } from "../format/risk";
import type { Figures } from "./figures";

const at = (id: string) => ({ job_id: id });

export async function getFigures(id: string, signal: AbortSignal): Promise<Figures> {
    const figures = await answered(api.GET("/api/v1/jobs/{job_id}/figures", { params: { path: at(id) }, signal }));
    return figures as unknown as Figures;
}

export const seriesBars = (id: string, number: number, points: number, signal: AbortSignal) =>
    answered(api.GET("/api/v1/jobs/{job_id}/series/{number}/bars", { params: { path: { ...at(id), number }, query: { points } }, signal }));

export const worstSeries = (id: string, worst: RiskFigure, signal: AbortSignal) =>
    answered(api.GET("/api/v1/jobs/{job_id}/series", { params: { path: at(id), query: { worst, limit: 10 } }, signal }));

export const listFiles = (id: string, after: string | undefined, signal: AbortSignal) =>
    answered(
        api.GET("/api/v1/jobs/{job_id}/files", {
            params: { path: at(id), query: { limit: 200, ...(after === undefined ? {} : { after }) } },
            signal,
        }),
    );

const base = (id: string) => `/api/v1/jobs/${id}`;

export const addresses = {
    file: (id: string, name: string) => `${base(id)}/files/${encodeURIComponent(name)}`,
    page: (id: string) => `${base(id)}/page`,
    report: (id: string) => `${base(id)}/report`,
};
