import { bandsOf, fewWords } from "../charts/bands";
import type { ChartSpec, Line } from "../charts/spec";
import { isNumber, number, percent } from "../format/numbers";
import { closesOf, type Figures, type Quantiles, type Values } from "./figures";
import { barAxis } from "./places";

const MOST_SINGLE = 20;

/** History, the bands of all paths, some single ones and the chosen one. */
export function fanSpec(figures: Figures, chosen: number, isLog: boolean, hasSingles: boolean): ChartSpec {
    const { layout, fan, sizes, paths } = figures;
    const x = placesOf(figures);
    const origin = Math.max(0, layout.lead / layout.point - 1);
    /** Lays closes of paths out behind the start that they have in common. */
    const fromStart = (values: Values): Values => [...new Array<null>(origin).fill(null), layout.start, ...values];
    const closes = (index: number) => {
        const close = closesOf(paths[index]!);
        return fromStart(fan.q50.map((_, i) => close[Math.min(close.length, ((i + 1) * layout.point) / layout.candle) - 1] ?? null));
    };
    const isMany = sizes.all > 1;
    const singles =
        isMany && hasSingles
            ? paths
                  .slice(0, MOST_SINGLE)
                  .map((_, i): Line => ({ label: `series ${i + 1}`, isUnlisted: true, values: closes(i), colour: "--single", width: 1 }))
            : [];
    const median: Line[] = isMany ? [{ label: "median", values: fromStart(fan.q50), colour: "--path" }] : [];
    const own: Line[] = chosen <= paths.length ? [{ label: `series ${chosen}`, values: closes(chosen - 1), colour: "--chosen" }] : [];
    const axis = barAxis(figures);
    return {
        title: layout.continuing ? "Scenarios from the last bar" : "History and its paths",
        how: howOf(figures),
        summary: summaryOf(figures),
        note: noteOf(figures, singles.length),
        height: 420,
        x,
        xName: "Time",
        xText: axis.text,
        xTicks: axis.ticks,
        xLabels: axis.labels,
        yText: (value) => number(value, 6),
        valueText: (value) => number(value, 5),
        isLog,
        canZoom: true,
        bands: bandsOf(sizes.bands, (quantile) => fromStart(fan[quantile])),
        lines: [...singles, ...median, { label: "history", values: historyAt(figures, x), colour: "--history" }, ...own],
    };
}

function placesOf({ layout, fan }: Figures): number[] {
    const before = layout.lead / layout.point;
    const x = [];
    for (let i = 1; i < before; i++) {
        x.push(i * layout.point - layout.lead);
    }
    x.push(0);
    fan.q50.forEach((_, i) => x.push(Math.min(layout.bars, (i + 1) * layout.point)));
    return x;
}

function historyAt({ layout, history, historyBars }: Figures, x: number[]): Values {
    const close = closesOf(history);
    const { candle, lead, start, continuing } = layout;
    if (continuing) {
        return x.map((bar) => (bar > 0 ? null : bar === 0 ? start : (close[(bar + lead) / candle - 1] ?? null)));
    }
    const known = Math.min(layout.bars, historyBars - 1);
    return x.map((bar) => (bar === 0 ? start : bar > known ? null : (close[Math.ceil(bar / candle) - 1] ?? null)));
}

function howOf({ layout, method, sizes }: Figures): string {
    const isMatched = method.startsWith("matched");
    const origin = layout.continuing
        ? `Paths go on from history’s last close${isMatched ? ", made of pieces of history that began in a state like the last one" : ""}.`
        : `Every path is made of ${isMatched ? "pieces of history, joined where the market was alike," : "bars of history"} and begins at history’s first price.`;
    return sizes.all === 1
        ? origin
        : `${origin} The shade holds the middle 90 and 50 of 100 paths at each bar; the orange line is the chosen series.`;
}

function summaryOf({ fan, layout, sizes }: Figures): string {
    const last = (name: keyof Quantiles) => fan[name].at(-1);
    const end = last("q50");
    const gain = isNumber(end) ? percent(end / layout.start - 1, 0) : "–";
    return (
        `${sizes.bands} paths of ${layout.bars} bars from ${number(layout.start, 5)}. At the end the median is ${number(end, 5)}, ` +
        `a return of ${gain}; 90 of 100 lie between ${number(last("q05"), 5)} and ${number(last("q95"), 5)}.`
    );
}

function noteOf({ layout, sizes }: Figures, singles: number): string {
    return (
        (layout.point > 1 ? `Each point stands for ${layout.point} bars and is the close of the last. ` : "") +
        (sizes.bands < sizes.all ? `Bands are of ${sizes.bands} of ${sizes.all} paths, spread evenly. ` : "") +
        fewWords(sizes.bands) +
        (singles > 0 ? `Thin lines: the first ${singles} paths. ` : "") +
        "Series 1, as files and commands number it, is path 0 in Java, Parquet, Arrow and NumPy files."
    );
}
