import { tells, type Quantiles, type Values } from "../result/figures";
import type { Band } from "./spec";

/** Lays the bands out that a number of paths can tell, each between two quantiles. */
export function bandsOf(paths: number, values: (quantile: keyof Quantiles) => Values): Band[] {
    const bands: Band[] = [];
    if (tells(0.05, paths)) {
        bands.push({ label: "90 of 100 paths", low: values("q05"), high: values("q95"), colour: "--band-wide", key: "--band-wide" });
    }
    if (tells(0.25, paths)) {
        bands.push({ label: "50 of 100", low: values("q25"), high: values("q75"), colour: "--band-narrow", key: "--band-key" });
    }
    return bands;
}

/** Says which bands are missing, and why. */
export function fewWords(paths: number): string {
    if (tells(0.05, paths) || paths === 1) {
        return "";
    }
    const narrow = tells(0.25, paths) ? "" : ", one of 50 of 100 needs 4";
    return `A band of 90 of 100 paths needs 20 of them${narrow}; there are ${paths}. `;
}
