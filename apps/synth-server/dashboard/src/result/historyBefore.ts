import { readBars } from "@report/places.js";
import { readTimes } from "@report/times.js";
import type { CandleSet } from "../charts/candleSet";
import { barTime } from "../format/times";
import type { Figures } from "./figures";

/** The candles of history that the figures hold, which come before a series that goes on from it. */
export function historyBefore({ layout, history }: Figures): CandleSet {
    const times = readTimes(layout.times);
    const { open, high, low, close, volume } = readBars(history);
    const candles = close.map((each, i) => ({
        bar: (i + 1) * layout.candle - layout.lead,
        seconds: (times[i] ?? i) / (times.length > 0 ? 1000 : 1),
        open: open[i] ?? NaN,
        high: high[i] ?? NaN,
        low: low[i] ?? NaN,
        close: each ?? NaN,
        volume: volume?.[i] ?? null,
    }));
    const name = (time: number | undefined) => (time === undefined ? "" : barTime(new Date(time).toISOString().slice(0, 16)));
    const from = times.length === 0 ? "without times" : `${name(times[0])} to ${name(times[close.length - 1])}`;
    return { name: "History", bars: layout.lead, merged: layout.candle, from, hasTimes: times.length > 0, candles };
}
