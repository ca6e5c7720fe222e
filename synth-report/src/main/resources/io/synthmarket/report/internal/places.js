import {bandWords, fewWords, partWords} from "./bands.js";
import {whole} from "./numbers.js";
import {lettersFor, readTimes, timeAxis, timeLetters} from "./times.js";

// Where bars of paths and of history lie in a picture of both, and what that picture shows.

/** Reads candles that are stored as steps of a logarithm. */
export function readBars(stored) {
  const price = steps => steps.map(step => step === null ? null : stored.lowest * Math.exp(step * stored.step));
  return {
    open: price(stored.o),
    high: price(stored.h),
    low: price(stored.l),
    close: price(stored.c),
    volume: stored.v === undefined ? null : stored.v.map(step => step === null ? null : step * stored.volumeStep)
  };
}

/** An axis of the bars of paths, counted from 1, with those of history before them, down from 0. */
export function barAxisOf({layout, historyFrom}) {
  const {bars, candle, lead} = layout;
  const times = readTimes(layout.times);
  const letters = lettersFor(times);
  const candleOf = bar => Math.ceil((bar + lead) / candle) - 1;
  const axis = timeAxis({times, place: candleOf, bar: at => Math.min(bars, (at + 1) * candle - lead)});

  /** Names a bar by its time, where there is one, and its number. */
  function text(bar) {
    if (bar === 0 && lead === 0) {
      return historyFrom === undefined ? "start" : historyFrom.replace("T00:00", "").replace("T", " ") + " (start)";
    }
    const named = bar > 0 ? "bar " + bar : bar === 0 ? "start" : "bar \u2212" + -bar;
    const time = bar <= bars ? times[candleOf(bar)] : undefined;
    return time === undefined ? named : timeLetters(time, letters) + " (" + named + ")";
  }

  return Object.assign({text}, axis);
}

/** The bars at which the fan has a point: those of history before the start, the start, which is 0, and those of paths. */
export function fanPlaces({layout, fan}) {
  const {bars, point, lead} = layout;
  const before = Array.from({length: Math.max(0, lead / point - 1)}, (none, i) => (i + 1) * point - lead);
  return before.concat([0], fan.q50.map((none, i) => Math.min(bars, (i + 1) * point)));
}

/** Lays values of paths out at the places of the fan, behind the start that they have in common. */
export const fromStart = ({layout}, values) =>
  new Array(Math.max(0, layout.lead / layout.point - 1)).fill(null).concat([layout.start], values);

/** Lays the closes of a path's candles out at the places of the fan. */
export function fanCloses(figures, close) {
  const {candle, point} = figures.layout;
  return fromStart(figures, figures.fan.q50.map((none, i) => close[Math.min(close.length, (i + 1) * point / candle) - 1]));
}

/** Lays the closes of history's candles out at the places of the fan. */
export function fanHistory({layout, historyBars}, x, close) {
  const {bars, candle, lead, start, continuing} = layout;
  const known = Math.min(bars, historyBars - 1);
  return x.map(bar => bar === 0 ? start
    : continuing ? bar > 0 ? null : close[(bar + lead) / candle - 1]
      : bar > known ? null : close[Math.ceil(bar / candle) - 1]);
}

export const fanTitle = ({layout}) => layout.continuing ? "Scenarios from the last bar" : "History and its paths";

/** Says what paths are, and what is drawn of them. */
export function fanWords({layout, method, sizes}) {
  const isMatched = method.startsWith("matched");
  const origin = layout.continuing
    ? "Paths go on from history\u2019s last close" + (isMatched ? ", made of pieces of history that began in a state like the last one. " : ". ")
    : "Every path is made of " + (isMatched ? "pieces of history, joined where the market was alike, " : "bars of history ")
      + "and begins at history\u2019s first price. ";
  return origin + (sizes.all > 1 ? bandWords(sizes.bands, " at each bar") + "The orange line is the chosen series."
    : "The orange line is the path, the other what happened.");
}

/** Says of which paths the shade is, and which of them have lines; `singles` is how many thin ones there are. */
export function fanNote({layout, sizes, paths}, singles) {
  const {all, bands} = sizes;
  const thin = singles > 0 ? "thin lines: the first " + whole(singles) : "";
  const own = paths.length < all ? "the orange one: any of the first " + whole(paths.length) : "";
  const lines = [thin, own].filter(text => text !== "").join("; ");
  return (layout.point > 1 ? "Each point stands for " + layout.point + " bars and is the close of the last. " : "")
    + (all > 1 ? "Shade and median are of " + partWords(bands, all) + (lines === "" ? "" : "; " + lines) + ". " : "")
    + fewWords(bands)
    + "Series 1, as files and commands number it, is path 0 in Java, Parquet, Arrow and NumPy files.";
}
