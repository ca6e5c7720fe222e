import { RISK } from "@report/words.js";
import type { RiskFigure } from "../result/figures";
import { isNumber, percent, plainReturn, whole } from "./numbers";

export { RISK } from "@report/words.js";
export type { RiskFigure } from "../result/figures";

export const RISK_FIGURES = Object.keys(RISK) as RiskFigure[];

/** Says what a figure is; those that the library gives as log returns are shown as returns. */
export const riskMeaning = (figure: RiskFigure) => (RISK[figure].kind === "logReturn" ? "a return: " : "") + RISK[figure].meaning;

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
