// The data of the page, and what every part of the script uses.

const errors = [];
window.addEventListener("error", event => {
  errors.push(event.message);
  document.documentElement.dataset.errors = errors.join("; ");
});

const data = JSON.parse(document.getElementById("data").textContent);
const root = document.documentElement;

const byId = id => document.getElementById(id);

/** Makes an element; attributes that are functions listen, children that are text stay text. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(key, value);
    } else if (key === "style") {
      Object.assign(element.style, value);
    } else if (value !== undefined && value !== null) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

const isNumber = value => typeof value === "number" && Number.isFinite(value);

/** Makes a table that scrolls by itself where it is wider than the page, with a sentence above. */
function tableOf(title, about, heads, rows) {
  const name = title.replace(/\W+/g, "-").toLowerCase() + "-about";
  return make("div", {class: "table"},
    make("h3", {}, title),
    make("p", {class: "how", id: name}, about),
    make("div", {class: "sideways", tabindex: "0", role: "region", "aria-label": title}, make("table", {"aria-describedby": name},
      make("thead", {}, make("tr", {}, ...heads.map(head => make("th", {scope: "col"}, head)))),
      make("tbody", {}, ...rows))));
}

/** Writes a number with as many digits as say something. */
function number(value, digits = 4) {
  if (!isNumber(value)) {
    return "–";
  }
  if (value === 0) {
    return "0";
  }
  const size = Math.abs(value);
  if (size >= 1e7 || size < 1e-4) {
    return minus(value.toExponential(Math.max(0, digits - 2)));
  }
  const decimals = Math.max(0, Math.min(8, digits - 1 - Math.floor(Math.log10(size))));
  return minus(value.toLocaleString("en-GB", {maximumFractionDigits: decimals}).replace(/,/g, "\u202f"));
}

/** Writes a large number in few letters. */
const compact = value => isNumber(value) ? value.toLocaleString("en", {notation: "compact", maximumSignificantDigits: 3}) : "–";

const minus = text => text.replace("-", "\u2212");
const percent = (share, decimals = 1) => isNumber(share) ? minus((100 * share).toFixed(decimals)) + "\u202f%" : "–";
const score = value => isNumber(value) ? value.toFixed(1) : "–";
const count = (n, one, many = one + "s") => number(n, 9) + " " + (n === 1 ? one : many);

/** Reads a colour of the style sheet, which depends on the theme. */
const colour = name => getComputedStyle(root).getPropertyValue(name).trim();

// Times are minutes since 1970 on history's own clock, the first and then steps.
const times = [];
for (const step of data.layout.times) {
  times.push(times.length === 0 ? step : times[times.length - 1] + step);
}
const withinDay = times.some(time => time % 1440 !== 0);

function timeText(minutes) {
  const text = new Date(minutes * 60000).toISOString();
  return withinDay ? text.slice(0, 10) + " " + text.slice(11, 16) : text.slice(0, 10);
}

/** Names a bar of a path, counted from 1, or one of history before it, down from 0. */
function barText(bar) {
  const {candle, lead, bars} = data.layout;
  const place = Math.ceil((bar + lead) / candle) - 1;
  if (bar === 0 && lead === 0) {
    return data.historyFrom ? data.historyFrom.replace("T00:00", "").replace("T", " ") + " (start)" : "start";
  }
  const number = bar > 0 ? "bar " + bar : bar === 0 ? "start" : "bar \u2212" + -bar;
  return times.length > 0 && place >= 0 && bar <= bars ? timeText(times[place]) + " (" + number + ")" : number;
}

/**
 * The calendar's units, the largest first: how many letters of a time tell it, every how many of them a tick may stand, and which letters
 * the axis shows. Days are counted as they come, since some are missing.
 */
const UNITS = [
  {letters: 4, every: [10, 5, 2, 1], show: [0, 4]},
  {letters: 7, every: [6, 3, 1], show: [0, 7]},
  {letters: 10, every: [10, 5, 2, 1], show: [5, 10], counted: true},
  {letters: 13, every: [12, 6, 3, 1], show: [5, 16]},
  {letters: 16, every: [30, 15, 5, 1], show: [11, 16]}
];

const timeLetters = (place, letters) => new Date(times[place] * 60000).toISOString().slice(0, letters);

/** Finds the candles at which a unit of the calendar begins. */
function beginnings(letters, from, to) {
  const found = [];
  for (let place = Math.max(1, from); place <= to; place++) {
    if (timeLetters(place, letters) !== timeLetters(place - 1, letters)) {
      found.push(place);
    }
  }
  return found;
}

/** Leaves every few of them, by the calendar's own numbers. */
function everyFew(found, {letters, counted}, every) {
  const first = letters === 7 ? 1 : 0;
  return found.filter((place, i) => (counted ? i : Number(timeLetters(place, letters).slice(letters === 4 ? 0 : -2)) - first) % every === 0);
}

let tickShow = [0, 10];

/** Chooses ticks for an axis of bars: where years, months, days or hours begin, or round numbers where there are no times. */
function barTicks(min, max, room) {
  const {candle, lead, bars} = data.layout;
  const place = bar => Math.ceil((bar + lead) / candle) - 1;
  if (times.length === 0) {
    return niceTicks(min, max, room);
  }
  const from = Math.max(0, place(Math.max(min, -lead)));
  const to = Math.min(times.length - 1, place(Math.min(max, bars)));
  let ticks = [];
  for (const unit of UNITS) {
    const found = beginnings(unit.letters, from, to);
    for (const every of unit.every) {
      const left = everyFew(found, unit, every);
      if (left.length > ticks.length && left.length <= room) {
        ticks = left;
        tickShow = unit.show;
      }
    }
    if (found.length > room) {
      break;
    }
  }
  return ticks.map(each => Math.min(bars, (each + 1) * candle - lead)).filter(bar => bar >= min && bar <= max);
}

/** Names a bar on an axis, where there is little room; asked right after the ticks were chosen. */
function barTick(bar) {
  const {candle, lead} = data.layout;
  const place = Math.ceil((bar + lead) / candle) - 1;
  return times.length === 0 || place < 0 ? minus(String(bar)) : new Date(times[place] * 60000).toISOString().slice(...tickShow).replace("T", " ");
}

/** Reads the candles of a path or of history. */
function readBars(stored) {
  const price = steps => steps.map(step => stored.lowest * Math.exp(step * stored.step));
  return {
    open: price(stored.o),
    high: price(stored.h),
    low: price(stored.l),
    close: price(stored.c),
    volume: stored.v === undefined ? null : stored.v.map(step => step * stored.volumeStep)
  };
}

const history = readBars(data.history);
const readPaths = new Map();

/** Reads the candles of a path when they are first asked for. */
function pathBars(index) {
  if (!readPaths.has(index)) {
    readPaths.set(index, readBars(data.paths[index]));
  }
  return readPaths.get(index);
}

const choiceListeners = [];
let chosen = 0;

/** Calls back now and whenever another path is chosen. */
function onChoice(listener) {
  choiceListeners.push(listener);
  listener(chosen);
}

function choose(index) {
  chosen = (index + data.paths.length) % data.paths.length;
  byId("chosen").value = String(chosen);
  choiceListeners.forEach(listener => listener(chosen));
  byId("live").textContent = "Path " + (chosen + 1) + " is shown";
}
