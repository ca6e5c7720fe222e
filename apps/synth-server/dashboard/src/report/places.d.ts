import type { TimeAxis } from "./times";
import type { Figures, StoredBars, Values } from "../result/figures";

export const readBars: (stored: StoredBars) => Record<"open" | "high" | "low" | "close", Values> & { volume: Values | null };
export const barAxisOf: (figures: Figures) => TimeAxis & { text: (bar: number) => string };
export const fanPlaces: (figures: Figures) => number[];
export const fromStart: (figures: Figures, values: Values) => Values;
export const fanCloses: (figures: Figures, close: Values) => Values;
export const fanHistory: (figures: Figures, x: number[], close: Values) => Values;
export const fanTitle: (figures: Figures) => string;
export const fanWords: (figures: Figures) => string;
export const fanNote: (figures: Figures, singles: number) => string;
