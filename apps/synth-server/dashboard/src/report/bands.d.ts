import type { Band } from "../charts/spec";
import type { Figures, Quantiles, Values } from "../result/figures";

export const tells: (share: number, paths: number) => boolean;
export const bandsOf: (paths: number, values: (quantile: keyof Quantiles) => Values) => Band[];
export const curvesNote: (sizes: Figures["sizes"]) => string;
export const scoresNote: (sizes: Figures["sizes"]) => string;
export const partWords: (some: number, all: number) => string;
export const quantilesOf: (paths: number) => { head: string; place: number }[];
