// The data of the page, and what every part of the script uses.

const errors = [];
window.addEventListener("error", event => {
  errors.push(event.message);
  document.documentElement.dataset.errors = errors.join("; ");
});

const data = JSON.parse(document.getElementById("data").textContent);
const root = document.documentElement;

const byId = id => document.getElementById(id);

/** Tells whether a quantile so far from the end, such as 0.05, can be told of a number of paths: one of them must lie beyond it. */
const tells = (share, paths) => paths * share >= 1 - 1e-9;

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

/** Writes a share with two digits that say something. */
const shortPercent = share => percent(share, !isNumber(share) || Math.abs(share) >= 0.1 ? 0 : Math.abs(share) >= 0.01 ? 1 : 2);

const score = value => isNumber(value) ? value.toFixed(1) : "–";
const count = (n, one, many = one + "s") => number(n, 9) + " " + (n === 1 ? one : many);

/** Reads a colour of the style sheet, which depends on the theme. */
const colour = name => getComputedStyle(root).getPropertyValue(name).trim();

const {layout} = data;
const times = readTimes(layout.times);
const letters = lettersFor(times);

/** Tells which candle holds a bar of a path, counted from 1, or one of history before it, down from 0. */
const candleOf = bar => Math.ceil((bar + layout.lead) / layout.candle) - 1;

const barAxis = timeAxis({times, place: candleOf, bar: at => Math.min(layout.bars, (at + 1) * layout.candle - layout.lead)});

/** Names a bar of a path, counted from 1, or one of history before it, down from 0. */
function barText(bar) {
  const place = candleOf(bar);
  if (bar === 0 && layout.lead === 0) {
    return data.historyFrom ? data.historyFrom.replace("T00:00", "").replace("T", " ") + " (start)" : "start";
  }
  const number = bar > 0 ? "bar " + bar : bar === 0 ? "start" : "bar \u2212" + -bar;
  return times.length > 0 && place >= 0 && bar <= layout.bars ? timeLetters(times[place], letters) + " (" + number + ")" : number;
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

/** Names a path as files and commands number it. */
const seriesName = index => "Series " + (index + 1);

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
  byId("live").textContent = seriesName(chosen) + " is shown";
}
