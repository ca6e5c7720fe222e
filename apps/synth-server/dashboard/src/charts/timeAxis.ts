import { niceTicks } from "./ticks";

export const timeLetters = (time: number, letters: number) => new Date(time).toISOString().slice(0, letters).replace("T", " ");

/** Tells how many letters a time needs for all of these to be told apart. */
export function lettersFor(times: number[]): number {
    const units: [number, number][] = [
        [10, 86_400_000],
        [16, 60_000],
        [19, 1000],
    ];
    return units.find(([, unit]) => times.every((time) => time % unit === 0))?.[0] ?? 23;
}

interface Unit {
    letters: number;
    every: number[];
    show: [number, number];
    rest?: string;
    below?: [number, number];
    isCounted?: boolean;
}

/**
 * The calendar's units, the largest first: how many letters of a time tell it, every how many of them a tick may stand, which letters
 * the axis shows, what it adds, and which of a larger unit go below where it changes. Days are counted as they come, since some are missing.
 */
const UNITS: Unit[] = [
    { letters: 4, every: [100, 50, 20, 10, 5, 2, 1], show: [0, 4] },
    { letters: 7, every: [6, 3, 2, 1], show: [0, 7] },
    { letters: 10, every: [10, 5, 2, 1], show: [5, 10], below: [0, 4], isCounted: true },
    { letters: 13, every: [12, 6, 3, 1], show: [11, 13], rest: ":00", below: [0, 10] },
    { letters: 16, every: [30, 15, 5, 1], show: [11, 16], below: [0, 10] },
    { letters: 19, every: [30, 15, 5, 1], show: [11, 19], below: [0, 10] },
];

/** Of ticks that survive the calendar, so many must survive the lack of room, or the axis looks haphazard. */
const FEWEST_LEFT = 0.7;

/** February is that much shorter than the other months, and must not lose its tick by it. */
const LEAST_SHARE = 0.75;

export interface TimeAxis {
    ticks: (min: number, max: number, room: number) => number[];
    labels: (bars: number[]) => string[];
}

/** Makes an axis of bars. `times` are those of its places; `place` and `bar` lead from a bar to the place that shows it, and back. */
export function timeAxis(times: number[], place: (bar: number) => number, bar: (place: number) => number): TimeAxis {
    const clamp = (at: number) => Math.max(0, Math.min(times.length - 1, at));
    const letters = (at: number, some: number) => timeLetters(times[clamp(at)] ?? 0, some);
    const begins = (at: number, some: number) => at === 0 || letters(at, some) !== letters(at - 1, some);

    function beginnings(unit: Unit, from: number, to: number): number[] {
        const found = [];
        for (let at = Math.max(1, from); at <= to; at++) {
            if (begins(at, unit.letters)) {
                found.push(at);
            }
        }
        return found;
    }

    function everyFew(found: number[], unit: Unit, few: number): number[] {
        const first = unit.letters === 7 ? 1 : 0;
        const numberOf = (at: number) => Number(letters(at, unit.letters).slice(unit.letters === 4 ? 0 : -2)) - first;
        return found.filter((at, i) => (unit.isCounted === true ? i : numberOf(at)) % few === 0);
    }

    function spaced(bars: number[], distance: number): number[] {
        const left: number[] = [];
        for (const each of bars) {
            const last = left.at(-1);
            if (last === undefined || each - last >= distance) {
                left.push(each);
            }
        }
        return left;
    }

    return {
        ticks(min, max, room) {
            if (times.length === 0) {
                return niceTicks(min, max, room).filter(Number.isInteger);
            }
            const from = clamp(place(min));
            const to = clamp(place(max));
            const distance = (LEAST_SHARE * (max - min)) / room;
            let ticks: number[] = [];
            for (const unit of UNITS) {
                const found = beginnings(unit, from, to);
                for (const few of unit.every) {
                    const bars = everyFew(found, unit, few)
                        .map(bar)
                        .filter((each) => each >= min && each <= max);
                    const left = spaced(bars, distance);
                    if (left.length > ticks.length && left.length <= room && left.length >= FEWEST_LEFT * bars.length) {
                        ticks = left;
                    }
                }
                if (found.length > 2 * room) {
                    break;
                }
            }
            return ticks;
        },

        labels(bars) {
            if (times.length === 0) {
                return bars.map((each) => String(each).replace("-", "\u2212"));
            }
            const places = bars.map((each) => clamp(place(each)));
            const unit = UNITS.find((each) => places.every((at) => begins(at, each.letters))) ?? UNITS[2]!;
            const part = (at: number, slice: [number, number] | undefined) => (slice === undefined ? "" : letters(at, 23).slice(...slice));
            return places.map((at, i) => {
                const below = part(at, unit.below);
                const isSame = i > 0 && below === part(places[i - 1]!, unit.below);
                return part(at, unit.show) + (unit.rest ?? "") + (below === "" || isSame ? "" : `\n${below}`);
            });
        },
    };
}
