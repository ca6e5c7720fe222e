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

/** Writes a large number in few letters. */
const compact = value => isNumber(value) ? value.toLocaleString("en", {notation: "compact", maximumSignificantDigits: 3}) : "–";

/** Reads a colour of the style sheet, which depends on the theme. */
const colour = name => getComputedStyle(root).getPropertyValue(name).trim();

const {layout} = data;
const barAxis = barAxisOf(data);
const barText = barAxis.text;

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
