const NARROW_SPACE = "\u202f";
const DASH = "\u2013";

export const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

const minus = (text: string) => text.replace("-", "\u2212");

/** Writes a number with as many digits as say something. */
export function number(value: number | null | undefined, digits = 4): string {
    if (!isNumber(value)) {
        return DASH;
    }
    if (value === 0) {
        return "0";
    }
    const size = Math.abs(value);
    if (size >= 1e9 || size < 1e-4) {
        return minus(value.toExponential(Math.max(0, digits - 2)));
    }
    const decimals = Math.max(0, Math.min(8, digits - 1 - Math.floor(Math.log10(size))));
    return minus(value.toLocaleString("en-GB", { maximumFractionDigits: decimals }).replaceAll(",", NARROW_SPACE));
}

export const whole = (value: number | null | undefined) => number(value, 12);

export const fixed = (value: number | null | undefined, decimals: number) => (isNumber(value) ? minus(value.toFixed(decimals)) : DASH);

export const score = (value: number | null | undefined) => fixed(value, 1);

export const percent = (share: number | null | undefined, decimals = 1) =>
    isNumber(share) ? `${fixed(100 * share, decimals)}${NARROW_SPACE}%` : DASH;

/** Writes a share beside an axis, without noughts that say nothing. */
export const percentTick = (share: number) =>
    `${minus((100 * share).toLocaleString("en-GB", { maximumSignificantDigits: 3 }).replaceAll(",", NARROW_SPACE))}${NARROW_SPACE}%`;

/** Writes a share with two or three digits that say something. */
export function shortPercent(share: number | null | undefined): string {
    const size = Math.abs(share ?? 0);
    return percent(share, size >= 0.1 ? 0 : size >= 0.01 ? 1 : 2);
}

export const count = (n: number, one: string, many = `${one}s`) => `${whole(n)} ${n === 1 ? one : many}`;

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
