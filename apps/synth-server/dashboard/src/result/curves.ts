import { bandsOf, curvesNote, tells } from "@report/bands.js";
import { type Curve, CURVES } from "@report/words.js";
import type { ChartSpec, Line } from "../charts/spec";
import { count, isNumber, number, percent, percentTick, plainReturn } from "../format/numbers";
import type { Figures, Quantiles, Values } from "./figures";

/** Shorter paths say too little of tails and memory, one by one. */
const FEWEST_BARS = 60;

type CurveSpec = Omit<ChartSpec, "lines" | "bands" | "summary"> & {
    history: Values;
    paths: Quantiles;
    middle?: Values;
    middleName?: string;
    hasDots?: boolean;
    isAlone?: boolean;
    /** Where the curves are told in words. */
    tellAt: number;
};

/** History as a line over the bands of paths. */
function curve({ sizes }: Figures, wanted: CurveSpec): ChartSpec {
    const { history, paths, middle, middleName, hasDots, isAlone, tellAt, ...spec } = wanted;
    const upTo = (values: Values) => spec.x.map((_, i) => values[i] ?? null);
    const middleLabel = sizes.curves > 1 ? (middleName ?? "median path") : "path";
    const inTheMiddle = upTo(middle ?? paths.q50);
    const text = spec.valueText ?? ((value) => number(value, 3));
    const dots = hasDots === true ? { hasPoints: true } : {};
    const lines: Line[] = [
        { label: middleLabel, values: inTheMiddle, colour: "--path" },
        { label: "history", values: upTo(history), colour: "--history", ...dots },
    ];
    const at = Math.max(0, Math.min(tellAt, spec.x.length - 1));
    const summary =
        `At ${spec.xText(spec.x[at] ?? 0)}: history ${text(history[at])}, ${middleLabel} ${text(inTheMiddle[at])}` +
        `${tells(0.05, sizes.curves) && isAlone !== true ? `, 90 of 100 paths from ${text(paths.q05[at])} to ${text(paths.q95[at])}` : ""}.`;
    const note = [spec.note ?? "", curvesNote(sizes)].filter((text) => text !== "").join(" ");
    return {
        ...spec,
        summary,
        ...(note === "" ? {} : { note }),
        lines,
        bands: isAlone === true ? [] : bandsOf(sizes.curves, (quantile) => upTo(paths[quantile])),
    };
}

/** The law of returns and its tails, in returns and not in their logarithms. */
export function returnSpecs(figures: Figures): ChartSpec[] {
    const { returns, layout } = figures;
    if (returns.history.length === 0 || returns.pooled.length === 0) {
        return [];
    }
    const specs = [distribution(figures)];
    const places = Math.max(returns.historyFalls.length, returns.falls.q50.length);
    if (places > 1 && layout.bars >= FEWEST_BARS) {
        const tail = (title: string, how: string, history: Values, paths: Quantiles, sign: 1 | -1) =>
            curve(figures, {
                title,
                how,
                x: returns.rarities.slice(0, places),
                xName: "Once in so many bars",
                xLabel: "once in so many bars",
                isLogAcross: true,
                xTicks: () => returns.rarities.slice(0, places).filter((_, i) => places < 8 || i % 2 === 0),
                xLabels: (ticks) => ticks.map((tick) => number(tick, 9)),
                xText: (value) => `once in ${count(value, "bar")}`,
                yText: percentTick,
                valueText: (value) => percent(value, 2),
                floor: 0,
                history: sized(history, sign),
                paths: eachQuantile(paths, (values) => sized(values, sign)),
                hasDots: true,
                tellAt: places - 1,
            });
        specs.push(
            tail(
                "Falls",
                "How large a fall, in percent of the close before, comes once in so many bars. Further right is rarer.",
                returns.historyFalls,
                returns.falls,
                -1,
            ),
            tail("Rises", "The same for rises.", returns.historyRises, returns.rises, 1),
        );
    }
    return specs;
}

/** Turns sizes of log returns into sizes of returns. */
const sized = (values: Values, sign: 1 | -1): Values => values.map((value) => (value === null ? null : sign * plainReturn(sign * value)!));

const eachQuantile = (paths: Quantiles, change: (values: Values) => Values): Quantiles => ({
    q05: change(paths.q05),
    q25: change(paths.q25),
    q50: change(paths.q50),
    q75: change(paths.q75),
    q95: change(paths.q95),
});

function distribution(figures: Figures): ChartSpec {
    const { returns, layout, sizes, historyBars } = figures;
    const floor = 0.6 / Math.max(historyBars, layout.bars * sizes.curves);
    const used = returns.bins.map((_, i) => i).filter((i) => (returns.history[i] ?? 0) > 0 || (returns.pooled[i] ?? 0) > 0);
    const cut = <T>(values: T[]) => values.slice(Math.max(0, (used[0] ?? 0) - 1), (used.at(-1) ?? 0) + 2);
    const shown = (values: Values) => cut(values).map((share) => (isNumber(share) && share > 0 ? share : null));
    return curve(figures, {
        title: "Distribution of returns",
        how: "The share of bars whose return falls into each bin. The scale is logarithmic and shows the rare ones too.",
        note: "The outermost bins hold all that is farther out. Lines leave out bins that hold no bar.",
        x: cut(returns.bins).map((bin) => plainReturn(bin)!),
        xName: "Return",
        xLabel: "return of a bar",
        xLabels: (ticks) => ticks.map(percentTick),
        xText: (value) => `about ${percent(value, 2)}`,
        yText: percentTick,
        valueText: (value) => (isNumber(value) ? percent(value, value < 0.001 ? 4 : 2) : "none"),
        isLog: true,
        floor,
        history: shown(returns.history),
        paths: eachQuantile(returns.paths, (values) => cut(values).map((share) => (isNumber(share) ? Math.max(share, floor) : null))),
        middle: shown(returns.pooled),
        middleName: "paths together",
        hasDots: true,
        isAlone: layout.bars < 250,
        tellAt: Math.floor(cut(returns.bins).length / 2),
    });
}

const MEMORY: Curve[] = ["acf_abs_returns", "acf_returns", "acf_squared_returns", "leverage_curve", "volume_acf"];

const DAY: Curve[] = ["intraday_abs_returns", "intraday_volume"];

/** What a bar tells of those that follow. */
export function memorySpecs(figures: Figures): ChartSpec[] {
    return MEMORY.flatMap((id) => {
        const { history, paths } = figures.curves[id] ?? { history: [], paths: null };
        if (paths === null || figures.layout.bars < FEWEST_BARS || !paths.q50.some(isNumber)) {
            return [];
        }
        return [
            curve(figures, {
                ...CURVES[id],
                x: paths.q50.map((_, i) => i + 1),
                xName: "Lag",
                xLabel: "lag in bars",
                xLabels: (ticks) => ticks.map(String),
                xText: (value) => `lag ${value}`,
                yText: (value) => number(value, 3),
                hasZero: true,
                history,
                paths,
                tellAt: 9,
            }),
        ];
    });
}

/** The course of a day, where bars are shorter than one. */
export function daySpecs(figures: Figures): ChartSpec[] {
    return DAY.flatMap((id) => {
        const { history, paths } = figures.curves[id] ?? { history: [], paths: null };
        if (paths === null || !paths.q50.some(isNumber)) {
            return [];
        }
        const slots = Math.max(history.length, paths.q50.length);
        const known = Array.from({ length: slots }, (_, i) => i).filter((i) => isNumber(history[i]) || isNumber(paths.q50[i]));
        const pick = (values: Values) => known.map((i) => (isNumber(values[i]) ? Math.exp(values[i]) : null));
        const minutes = 1440 / slots;
        const clock = (slot: number) => new Date(slot * minutes * 60_000).toISOString().slice(11, 16);
        return [
            curve(figures, {
                ...CURVES[id],
                x: known,
                xName: "Time of day from",
                xLabels: (ticks) => ticks.map(clock),
                xTicks: (min, max, room) => {
                    const every = [1, 2, 3, 4, 8, 12, 16, 24].find((each) => (max - min) / each <= room) ?? 24;
                    return Array.from({ length: slots }, (_, i) => i).filter((i) => i % every === 0 && i >= min && i <= max);
                },
                xText: clock,
                yText: (value) => `${number(value, 3)}×`,
                history: pick(history),
                paths: eachQuantile(paths, pick),
                hasDots: true,
                tellAt: 0,
            }),
        ];
    });
}
