import {minus} from "./numbers.js";
import {niceTicks} from "./ticks.js";

// Times: milliseconds since 1970 on history's own clock, and axes of bars that tell them.

/** Reads times that are stored as the first and then steps. */
export function readTimes(steps) {
  let time = 0;
  return steps.map(step => time += step);
}

export const timeLetters = (time, letters) => new Date(time).toISOString().slice(0, letters).replace("T", " ");

/** Tells how many letters a time needs for all of these to be told apart. */
export function lettersFor(times) {
  const every = [[10, 86400000], [16, 60000], [19, 1000]].find(([, unit]) => times.every(time => time % unit === 0));
  return every === undefined ? 23 : every[0];
}

/**
 * The calendar's units, the largest first: how many letters of a time tell it, every how many of them a tick may stand, which letters
 * the axis shows, what it adds, and which of a larger unit go below where it changes. Days are counted as they come, since some are missing.
 */
const UNITS = [
  {letters: 4, every: [100, 50, 20, 10, 5, 2, 1], show: [0, 4]},
  {letters: 7, every: [6, 3, 2, 1], show: [0, 7]},
  {letters: 10, every: [10, 5, 2, 1], show: [5, 10], below: [0, 4], counted: true},
  {letters: 13, every: [12, 6, 3, 1], show: [11, 13], rest: ":00", below: [0, 10]},
  {letters: 16, every: [30, 15, 5, 1], show: [11, 16], below: [0, 10]},
  {letters: 19, every: [30, 15, 5, 1], show: [11, 19], below: [0, 10]},
  {letters: 23, every: [1], show: [17, 23], below: [11, 16], counted: true}
];

/** February is that much shorter than the other months, and must not lose its tick by it. */
const LEAST_SHARE = 0.75;

/** Of ticks that survive the calendar, so many must survive the lack of room, or the axis looks haphazard. */
const FEWEST_LEFT = 0.7;

/**
 * Makes an axis of bars.
 *
 * times: those of its places, none where there are none; place, bar: from a bar to the place that shows it, and back.
 */
export function timeAxis({times, place, bar}) {
  const begins = (at, letters) => at === 0 || timeLetters(times[at], letters) !== timeLetters(times[at - 1], letters);

  /** Finds the places at which a unit of the calendar begins. */
  function beginnings({letters}, from, to) {
    const found = [];
    for (let at = Math.max(1, from); at <= to; at++) {
      if (begins(at, letters)) {
        found.push(at);
      }
    }
    return found;
  }

  /** Leaves every few of them, by the calendar's own numbers. */
  function everyFew(found, {letters, counted}, few) {
    const first = letters === 7 ? 1 : 0;
    const number = at => Number(timeLetters(times[at], letters).slice(letters === 4 ? 0 : -2)) - first;
    return found.filter((at, i) => (counted ? i : number(at)) % few === 0);
  }

  /** Leaves out what would stand too close to the one before. */
  function spaced(bars, distance) {
    const left = [];
    bars.forEach(each => {
      if (left.length === 0 || each - left[left.length - 1] >= distance) {
        left.push(each);
      }
    });
    return left;
  }

  return {
    /** Chooses ticks: where years, months, days or hours begin, or round numbers where there are no times. */
    ticks(min, max, room) {
      if (times.length === 0) {
        return niceTicks(min, max, room).filter(Number.isInteger);
      }
      const from = Math.max(0, Math.min(times.length - 1, place(min)));
      const to = Math.max(0, Math.min(times.length - 1, place(max)));
      const distance = LEAST_SHARE * (max - min) / room;
      let ticks = [];
      for (const unit of UNITS) {
        const found = beginnings(unit, from, to);
        for (const few of unit.every) {
          const bars = everyFew(found, unit, few).map(bar).filter(each => each >= min && each <= max);
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

    /** Names ticks by the largest unit that begins at each of them, and below it what is larger, where that changes. */
    labels(bars) {
      if (times.length === 0) {
        return bars.map(each => minus(String(each)));
      }
      const places = bars.map(each => Math.max(0, Math.min(times.length - 1, place(each))));
      const unit = UNITS.find(({letters}) => places.every(at => begins(at, letters))) || UNITS[UNITS.length - 1];
      const part = (at, letters) => letters === undefined ? "" : timeLetters(times[at], 23).slice(...letters);
      return places.map((at, i) => {
        const below = part(at, unit.below);
        const same = i > 0 && below === part(places[i - 1], unit.below);
        return part(at, unit.show) + (unit.rest || "") + (below === "" || same ? "" : "\n" + below);
      });
    }
  };
}
