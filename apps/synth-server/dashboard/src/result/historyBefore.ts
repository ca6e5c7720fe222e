import { barTime } from "../format/times";
import type { CandleSet } from "../charts/candleSet";
import { type Figures, timesOf, type Values } from "./figures";

/** The candles of history that the figures hold, which come before a series that goes on from it. */
export function historyBefore({ layout, history }: Figures): CandleSet {
    const times = timesOf(layout.times);
    const prices = (steps: Values) => steps.map((step) => (step === null ? NaN : history.lowest * Math.exp(step * history.step)));
    const [open, high, low, close] = [history.o, history.h, history.l, history.c].map(prices) as [number[], number[], number[], number[]];
    const candles = close.map((each, i) => {
        const bar = (i + 1) * layout.candle - layout.lead;
        const volume = history.v?.[i];
        return {
            bar,
            seconds: (times[i] ?? i) / (times.length > 0 ? 1000 : 1),
            open: open[i]!,
            high: high[i]!,
            low: low[i]!,
            close: each,
            volume: volume == null ? null : volume * (history.volumeStep ?? 1),
        };
    });
    const name = (time: number | undefined) => (time === undefined ? "" : barTime(new Date(time).toISOString().slice(0, 16)));
    const from = times.length === 0 ? "without times" : `${name(times[0])} to ${name(times[close.length - 1])}`;
    return { name: "History", bars: layout.lead, merged: layout.candle, from, hasTimes: times.length > 0, candles };
}
