import { bandsOf, partWords, tells } from "@report/bands.js";
import { barAxisOf, fanCloses, fanHistory, fanNote, fanPlaces, fanTitle, fanWords, fromStart, readBars } from "@report/places.js";
import type { ChartSpec, Line } from "../charts/spec";
import { count, isNumber, number, percent, whole } from "../format/numbers";
import type { Figures, Quantiles } from "./figures";

const MOST_SINGLE = 20;

/** History, the bands of all paths, some single ones and the chosen one. */
export function fanSpec(figures: Figures, chosen: number, isLog: boolean, hasSingles: boolean): ChartSpec {
    const { fan, sizes, paths } = figures;
    const x = fanPlaces(figures);
    const closes = (index: number) => fanCloses(figures, readBars(paths[index]!).close);
    const isMany = sizes.all > 1;
    const singles =
        isMany && hasSingles
            ? paths
                  .slice(0, MOST_SINGLE)
                  .map((_, i): Line => ({ label: `series ${i + 1}`, isUnlisted: true, values: closes(i), colour: "--single", width: 1 }))
            : [];
    const median: Line[] = isMany ? [{ label: "median", values: fromStart(figures, fan.q50), colour: "--path" }] : [];
    const hasLine = chosen <= paths.length;
    const own: Line[] = hasLine ? [{ label: `series ${chosen}`, values: closes(chosen - 1), colour: "--chosen" }] : [];
    const axis = barAxisOf(figures);
    return {
        title: fanTitle(figures),
        how: fanWords(figures),
        summary: summaryOf(figures),
        note: (hasLine ? "" : `Series ${whole(chosen)} has no line here; its candles are below. `) + fanNote(figures, singles.length),
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
        bands: bandsOf(sizes.bands, (quantile) => fromStart(figures, fan[quantile])),
        lines: [
            ...singles,
            ...median,
            { label: "history", values: fanHistory(figures, x, readBars(figures.history).close), colour: "--history" },
            ...own,
        ],
    };
}

function summaryOf({ fan, layout, sizes }: Figures): string {
    const last = (name: keyof Quantiles) => fan[name].at(-1);
    const end = last("q50");
    const gain = isNumber(end) ? percent(end / layout.start - 1, 0) : "–";
    const paths = `${count(sizes.all, "path")} of ${count(layout.bars, "bar")} from ${number(layout.start, 5)}.`;
    if (sizes.all === 1) {
        return `${paths} It ends at ${number(end, 5)}, a return of ${gain}.`;
    }
    const range = tells(0.05, sizes.bands) ? `; 90 of 100 lie between ${number(last("q05"), 5)} and ${number(last("q95"), 5)}` : "";
    return `${paths} At the end the median, of ${partWords(sizes.bands, sizes.all)}, is ${number(end, 5)}, a return of ${gain}${range}.`;
}
