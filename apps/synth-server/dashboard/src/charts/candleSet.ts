import type { Bars } from "../api/types";
import { barTime, millisOf } from "../format/times";

export interface Candle {
    /** The last bar that it holds, counted from 1. */
    bar: number;
    seconds: number;
    open: number;
    high: number;
    low: number;
    close: number;
    volume: number | null;
}

/** Bars as a candle chart takes them. */
export interface CandleSet {
    name: string;
    bars: number;
    merged: number;
    /** From when to when, in words. */
    from: string;
    hasTimes: boolean;
    candles: Candle[];
}

export function candleSet(name: string, bars: Bars): CandleSet {
    const times = bars.time;
    const candles = bars.close.map((close, i): Candle => ({
        bar: Math.min(bars.bars, (i + 1) * bars.merged),
        seconds: times === null ? i : millisOf(times[i]!) / 1000,
        open: bars.open[i]!,
        high: bars.high[i]!,
        low: bars.low[i]!,
        close,
        volume: bars.volume?.[i] ?? null,
    }));
    const from = times === null || times.length === 0 ? "without times" : `${barTime(times[0])} to ${barTime(times.at(-1))}`;
    return { name, bars: bars.bars, merged: bars.merged, from, hasTimes: times !== null, candles };
}
