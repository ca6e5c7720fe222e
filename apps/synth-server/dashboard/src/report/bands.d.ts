import type { Band } from "../charts/spec";
import type { Quantiles, Values } from "../result/figures";

export const tells: (share: number, paths: number) => boolean;
export const bandsOf: (paths: number, values: (quantile: keyof Quantiles) => Values) => Band[];
export const partWords: (some: number, all: number) => string;
export const quantilesOf: (paths: number) => { head: string; place: number }[];
