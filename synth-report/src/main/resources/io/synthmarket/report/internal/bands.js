import {whole} from "./numbers.js";

// Bands of paths: which of them so many paths can tell, and what they are called.

/** Tells whether a quantile so far from the end, such as 0.05, can be told of a number of paths: one of them must lie beyond it. */
export const tells = (share, paths) => paths * share >= 1 - 1e-9;

const BANDS = [
  {label: "90 of 100 paths", share: 0.05, low: "q05", high: "q95", colour: "--band-wide", key: "--band-wide"},
  {label: "50 of 100", share: 0.25, low: "q25", high: "q75", colour: "--band-narrow", key: "--band-key"}];

/** Lays the bands out that a number of paths can tell, each of two quantiles. */
export const bandsOf = (paths, values) => BANDS.filter(({share}) => tells(share, paths))
  .map(({label, low, high, colour, key}) => ({label, low: values(low), high: values(high), colour, key}));

/** Says what the shade is. */
export function bandWords(paths, where) {
  const held = BANDS.filter(({share}) => tells(share, paths)).map(({label}) => label.slice(0, 2)).join(" and ");
  return held === "" ? "" : "The shade holds the middle " + held + " of 100 paths" + where + ". ";
}

/** Says which bands are missing, and why. */
export const fewWords = paths => tells(0.05, paths) || paths === 1 ? "" : "A band of 90 of 100 paths needs 20 of them"
  + (tells(0.25, paths) ? "" : ", one of 50 of 100 needs 4") + "; there are " + whole(paths) + ". ";

/** Says of which paths something is that may be of some alone. */
export const partWords = (some, all) => some < all ? whole(some) + " of " + whole(all) + " paths, spread evenly" : "all " + whole(all) + " paths";

/** Says of which paths curves are, where these are not all. */
export const curvesNote = ({curves, all}) => curves < all ? "Shade and blue line are of " + partWords(curves, all) + "." : "";

/** Says of which paths scores are, where these are not all. */
export const scoresNote = ({bands, all}) => bands < all ? "Scores are of " + partWords(bands, all) + "." : "";

/** The quantiles of risk figures that may be told: their heads, their places among those stored, and how far from an end they lie. */
const QUANTILES = [["1 %", 0, 0.01], ["5 %", 1, 0.05], ["Median", 3, 0.5], ["95 %", 5, 0.05], ["99 %", 6, 0.01]];

export const quantilesOf = paths => QUANTILES.filter(([, place, share]) => place === 3 || tells(share, paths)).map(([head, place]) => ({head, place}));
