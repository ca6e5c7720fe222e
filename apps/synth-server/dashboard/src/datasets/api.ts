import { answered, api } from "../api/client";
import type { Bars, Check, Dataset, Reading } from "../api/types";

function queryOf(reading: Reading) {
    return {
        ...(reading.dialect === undefined ? {} : { dialect: reading.dialect }),
        ...(reading.bad_rows === undefined ? {} : { bad_rows: reading.bad_rows }),
        ...(reading.repair === undefined ? {} : { repair: reading.repair.join(",") }),
    };
}

export const getDataset = (id: string, signal?: AbortSignal): Promise<Dataset> =>
    answered(api.GET("/api/v1/datasets/{dataset_id}", { params: { path: { dataset_id: id } }, signal: signal ?? null }));

export const checkDataset = (id: string, reading: Reading, signal: AbortSignal): Promise<Check> =>
    answered(api.GET("/api/v1/datasets/{dataset_id}/check", { params: { path: { dataset_id: id }, query: queryOf(reading) }, signal }));

export const datasetBars = (id: string, reading: Reading, points: number, signal: AbortSignal): Promise<Bars> =>
    answered(
        api.GET("/api/v1/datasets/{dataset_id}/bars", {
            params: { path: { dataset_id: id }, query: { points, ...queryOf(reading) } },
            signal,
        }),
    );

export const listDatasets = (after: string | undefined, signal: AbortSignal) =>
    answered(api.GET("/api/v1/datasets", { params: { query: after === undefined ? {} : { after } }, signal }));

export async function deleteDataset(id: string): Promise<void> {
    await answered(api.DELETE("/api/v1/datasets/{dataset_id}", { params: { path: { dataset_id: id } } }));
}
