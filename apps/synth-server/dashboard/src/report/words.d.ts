import type { Figures, RiskFigure } from "../result/figures";

export const metricName: (name: string) => string;
export const metricMeaning: (name: string) => string;

export interface RiskWords {
    name: string;
    meaning: string;
    /** How many bars a path needs for it. */
    fewest: number;
    kind: "share" | "logReturn" | "volatility" | "bars";
}

export const RISK: Record<RiskFigure, RiskWords>;
export const historyWords: (figures: Pick<Figures, "comparison" | "layout">) => string;

export type Curve =
    | "acf_returns"
    | "acf_abs_returns"
    | "acf_squared_returns"
    | "leverage_curve"
    | "volume_acf"
    | "intraday_abs_returns"
    | "intraday_volume";

export const CURVES: Record<Curve, { title: string; how: string }>;
export const CURVES_NOTE: string;

export interface ScaleWords {
    unit: string;
    /** How far a picture of errors reaches to either side, and up to where an error is close. */
    reach: number;
    close: number;
    words: string;
}

export const SCALES: Record<"calibrated" | "concept", ScaleWords>;
export const cannotTell: (calibration: Figures["calibration"]) => boolean;
