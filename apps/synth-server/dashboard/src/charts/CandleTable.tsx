import { lettersFor, timeLetters } from "@report/times.js";
import { number, whole } from "../format/numbers";
import type { CandleSet } from "./candleSet";
import { DataTable } from "./DataTable";

/** The numbers of candles. */
export function CandleTable({ set, isNamed }: { set: CandleSet; isNamed: boolean }) {
    const letters = lettersFor(set.candles.map((each) => each.seconds * 1000));
    const nameOf = (place: number) => {
        const candle = set.candles[place];
        return candle === undefined ? "" : set.hasTimes ? timeLetters(candle.seconds * 1000, letters) : `bar ${whole(candle.bar)}`;
    };
    const columns = ["open", "high", "low", "close", "volume"] as const;
    const shown = columns.filter((column) => set.candles.some((each) => each[column] !== null));
    return (
        <DataTable
            isNamed={isNamed}
            spec={{
                title: set.name,
                x: set.candles.map((_, i) => i),
                xName: set.hasTimes ? "Time" : "Bar",
                xText: nameOf,
                yText: (value) => number(value, 6),
                lines: shown.map((column) => ({ label: column, values: set.candles.map((each) => each[column]), colour: "--path" })),
            }}
        />
    );
}
