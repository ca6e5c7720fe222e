import type { ChartSpec, Line, Mark } from "../charts/spec";
import { isNumber, number, percent, percentTick, whole } from "../format/numbers";
import { RISK, type RiskFigure, riskMeaning, riskText, shownRisk } from "../format/risk";
import type { Figures, Path } from "./figures";

const DRAWN: RiskFigure[] = ["max_drawdown", "total_return", "expected_shortfall_1", "drawdown_duration"];
const FEWEST_PATHS = 5;

/** Histograms of what paths risk, with history and the chosen series marked. */
export function riskSpecs({ figures, chosen }: { figures: Figures; chosen: number }): ChartSpec[] {
    const { sizes, layout } = figures;
    return DRAWN.filter((figure) => sizes.all >= FEWEST_PATHS && layout.bars >= RISK[figure].fewest).flatMap(
        (figure) => histogram(figures, figure, chosen) ?? [],
    );
}

function histogram(figures: Figures, figure: RiskFigure, chosen: number): ChartSpec | null {
    const { kept, all, from, width, history, keptQuantiles } = figures.risk[figure];
    if (kept === undefined || from === undefined || width === undefined) {
        return null;
    }
    const { name, kind } = RISK[figure];
    const meaning = riskMeaning(figure);
    const x = Array.from({ length: kept.length + 1 }, (_, i) => shownRisk(figure, from + i * width)!);
    const lines: Line[] = [
        {
            label: all === undefined ? "paths" : "kept",
            values: [...kept, null],
            colour: "--path",
            fill: "--band-narrow",
            kind: "bars",
            width: 1,
        },
    ];
    if (all !== undefined) {
        lines.push({ label: "all attempts", values: [...all, all.at(-1)!], colour: "--soft", kind: "steps", dash: [3, 3] });
    }
    const text = (value: number) => (kind === "bars" ? whole(Math.round(value)) : percentTick(value));
    const quantile = (place: number) => riskText(figure, keptQuantiles?.[place]);
    return {
        title: name,
        how: `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}. Columns are the shares of paths, the line is history${stretches(figures)}.`,
        summary: `Median of paths ${quantile(3)}, 5 of 100 below ${quantile(1)}, 95 below ${quantile(5)}; history ${riskText(figure, history)}.`,
        height: 250,
        x,
        xName: `${name} from`,
        xText: kind === "bars" ? (value) => `${number(Math.round(value), 9)} bars` : (value) => percent(value, kind === "share" ? 1 : 2),
        xLabels: (ticks) => ticks.map(text),
        yText: percentTick,
        floor: 0,
        lines,
        marks: marksOf(shownRisk(figure, history), ownValue(figures.paths[chosen - 1], figure), chosen),
    };
}

const stretches = ({ comparison }: Figures) => (comparison.windows > 1 ? ", the median of its stretches of as many bars" : "");

function ownValue(path: Path | undefined, figure: RiskFigure): number | null {
    return figure === "max_drawdown" ? (path?.drawdown ?? null) : figure === "total_return" ? (path?.total ?? null) : null;
}

function marksOf(history: number | null, own: number | null, chosen: number): Mark[] {
    return [
        ...(isNumber(history) ? [{ label: "history", at: history, colour: "--history" } satisfies Mark] : []),
        ...(isNumber(own) ? [{ label: `series ${chosen}`, at: own, colour: "--chosen", dash: [5, 4] } satisfies Mark] : []),
    ];
}
