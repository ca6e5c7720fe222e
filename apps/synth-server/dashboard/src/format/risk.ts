import { isNumber, percent, plainReturn, whole } from "./numbers";

export const RISK_FIGURES = [
    "max_drawdown",
    "total_return",
    "expected_shortfall_1",
    "value_at_risk_1",
    "expected_shortfall_5",
    "value_at_risk_5",
    "volatility",
    "drawdown_duration",
] as const;

export type RiskFigure = (typeof RISK_FIGURES)[number];

interface RiskWords {
    name: string;
    meaning: string;
    /** How many bars a path needs for it. */
    fewest: number;
    kind: "share" | "logReturn" | "volatility" | "bars";
}

export const RISK: Record<RiskFigure, RiskWords> = {
    max_drawdown: {
        name: "Maximum drawdown",
        meaning: "the largest fall from a peak to a later low, as a share of the peak",
        fewest: 1,
        kind: "share",
    },
    total_return: { name: "Total return", meaning: "the last close over the first, less 1", fewest: 1, kind: "share" },
    expected_shortfall_1: {
        name: "Expected shortfall, 1 %",
        meaning: "the mean return of the worst bar in a hundred",
        fewest: 100,
        kind: "logReturn",
    },
    value_at_risk_1: {
        name: "Value at risk, 1 %",
        meaning: "the return that one bar in a hundred is worse than",
        fewest: 100,
        kind: "logReturn",
    },
    expected_shortfall_5: {
        name: "Expected shortfall, 5 %",
        meaning: "the mean return of the worst bar in twenty",
        fewest: 20,
        kind: "logReturn",
    },
    value_at_risk_5: {
        name: "Value at risk, 5 %",
        meaning: "the return that one bar in twenty is worse than",
        fewest: 20,
        kind: "logReturn",
    },
    volatility: { name: "Volatility", meaning: "standard deviation of log returns, a bar", fewest: 2, kind: "volatility" },
    drawdown_duration: { name: "Longest drawdown", meaning: "bars from a peak until it is reached again", fewest: 1, kind: "bars" },
};

/** Turns a figure as the library gives it into what is shown: log returns into returns. */
export const shownRisk = (figure: RiskFigure, value: number | null | undefined) =>
    RISK[figure].kind === "logReturn" ? plainReturn(value) : (value ?? null);

/** Writes a figure as the library gives it. */
export function riskText(figure: RiskFigure, value: number | null | undefined): string {
    const shown = shownRisk(figure, value);
    if (RISK[figure].kind === "bars") {
        return isNumber(shown) ? `${whole(Math.round(shown))}\u202fbars` : "–";
    }
    return percent(shown, RISK[figure].kind === "share" ? 1 : 2);
}
