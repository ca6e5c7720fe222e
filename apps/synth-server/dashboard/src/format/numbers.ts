import { count, grouped, isNumber } from "@report/numbers.js";

export { count, fixed, isNumber, number, percent, score, shortPercent, whole } from "@report/numbers.js";

/** Writes a share beside an axis, without noughts that say nothing. */
export const percentTick = (share: number) => `${grouped(100 * share, { maximumSignificantDigits: 3 })}\u202f%`;

/** Turns a log return into a return, which is what percentages are of on every page. */
export const plainReturn = (logReturn: number | null | undefined) => (isNumber(logReturn) ? Math.expm1(logReturn) : null);

const SIZES = ["bytes", "kB", "MB", "GB", "TB"];

export function bytes(value: number): string {
    let size = value;
    let unit = 0;
    while (size >= 1000 && unit < SIZES.length - 1) {
        size /= 1000;
        unit++;
    }
    return unit === 0 ? count(value, "byte") : `${size.toFixed(size < 10 ? 1 : 0)} ${SIZES[unit]}`;
}
