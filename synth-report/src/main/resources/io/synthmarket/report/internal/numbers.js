// How numbers are written.

const NARROW_SPACE = "\u202f";

export const isNumber = value => typeof value === "number" && Number.isFinite(value);

export const minus = text => text.replace("-", "\u2212");

/** Groups digits by a space that does not break, as commas are decimal marks to many readers. */
export const grouped = (value, options) => minus(value.toLocaleString("en-GB", options).replace(/,/g, NARROW_SPACE));

/** Writes a number with as many digits as say something. */
export function number(value, digits = 4) {
  if (!isNumber(value)) {
    return "\u2013";
  }
  if (value === 0) {
    return "0";
  }
  const size = Math.abs(value);
  if (size >= 1e9 || size < 1e-4) {
    return minus(value.toExponential(Math.max(0, digits - 2)));
  }
  return grouped(value, {maximumFractionDigits: Math.max(0, Math.min(8, digits - 1 - Math.floor(Math.log10(size))))});
}

/** Writes a count with all its digits; an axis that is zoomed in may stand at parts of one. Adding 0 makes zero of minus zero. */
export const whole = value => isNumber(value) ? grouped(value + 0, {maximumFractionDigits: 8}) : "\u2013";

export function fixed(value, decimals) {
  if (!isNumber(value)) {
    return "\u2013";
  }
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace("-", "") : minus(text);
}

export const score = value => fixed(value, 1);

export const percent = (share, decimals = 1) => isNumber(share) ? fixed(100 * share, decimals) + NARROW_SPACE + "%" : "\u2013";

/** Writes a share with two digits that say something. */
export const shortPercent = share => percent(share, !isNumber(share) || Math.abs(share) >= 0.1 ? 0 : Math.abs(share) >= 0.01 ? 1 : 2);

export const count = (n, one, many = one + "s") => whole(n) + " " + (n === 1 ? one : many);
