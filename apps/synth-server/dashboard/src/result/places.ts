import { lettersFor, timeAxis, timeLetters } from "../charts/timeAxis";
import { type Figures, timesOf } from "./figures";

/** An axis of the bars of paths, counted from 1, with those of history before them, down from 0. */
export function barAxis({ layout, historyFrom }: Figures) {
    const times = timesOf(layout.times);
    const letters = lettersFor(times);
    const placeOf = (bar: number) => Math.ceil((bar + layout.lead) / layout.candle) - 1;
    const axis = timeAxis(times, placeOf, (place) => Math.min(layout.bars, (place + 1) * layout.candle - layout.lead));

    /** Names a bar by its time, where there is one, and its number. */
    function text(bar: number): string {
        if (bar === 0 && layout.lead === 0) {
            return historyFrom === undefined ? "start" : `${historyFrom.replace("T00:00", "").replace("T", " ")} (start)`;
        }
        const number = bar > 0 ? `bar ${bar}` : bar === 0 ? "start" : `bar \u2212${-bar}`;
        const time = times[placeOf(bar)];
        return time === undefined ? number : `${timeLetters(time, letters)} (${number})`;
    }

    return { ...axis, text };
}
