// History, the bands of all paths, some single ones and the chosen one.

const SINGLE = 20;

function drawFan() {
  const {fan, sizes} = data;
  const {bars, candle, point, lead, continuing} = layout;
  const before = lead / point;
  const points = fan.q50.length;
  const x = [];
  for (let i = 1; i < before; i++) {
    x.push(i * point - lead);
  }
  x.push(0);
  for (let i = 0; i < points; i++) {
    x.push(Math.min(bars, (i + 1) * point));
  }
  const origin = Math.max(0, before - 1);

  /** Lays closes of paths out behind the start that they have in common. */
  const fromStart = values => new Array(origin).fill(null).concat([layout.start], values);
  const closes = index => {
    const close = pathBars(index).close;
    return fromStart(Array.from({length: points}, (none, i) => close[Math.min(close.length, (i + 1) * point / candle) - 1]));
  };
  const ofHistory = () => {
    const close = history.close;
    if (continuing) {
      return x.map(bar => bar > 0 ? null : bar === 0 ? layout.start : close[(bar + lead) / candle - 1]);
    }
    const known = Math.min(bars, data.historyBars - 1);
    return x.map(bar => bar === 0 ? layout.start : bar > known ? null : close[Math.ceil(bar / candle) - 1]);
  };

  let logarithmic = true;
  let handle;
  const singles = Array.from({length: Math.min(SINGLE, data.paths.length)}, (none, index) => (
    {label: seriesName(index).toLowerCase(), unlisted: true, values: closes(index), colour: "--single", width: 1}));
  const many = sizes.all > 1;
  const own = {label: "series 1", values: closes(0), colour: "--chosen", width: 2};
  const showSingles = pressed("Single paths", true, on => {
    const first = 1 + 2 * spec.bands.length;
    singles.forEach(line => line.show = on);
    handle.plot.batch(() => singles.forEach((line, i) => handle.plot.setSeries(first + i, {show: on})));
  });
  const showLog = pressed("Log scale", true, on => {
    logarithmic = on;
    handle.remake();
  });
  const bands = bandsOf(sizes.bands, share => fromStart(fan[share]));
  const matched = data.method.startsWith("matched");
  const spec = {
    buttons: (many ? [showSingles] : []).concat([showLog]),
    title: continuing ? "Scenarios from the last bar" : "History and its paths",
    headingId: "paths-heading",
    how: (continuing
      ? "Paths go on from history's last close" + (matched ? ", made of pieces of history that began in a state like the last one. " : ". ")
      : "Every path is made of " + (matched ? "pieces of history, joined where the market was alike, " : "bars of history ")
        + "and begins at history's first price. ")
      + (many
        ? bandWords(bands, " at each bar") + "The orange line is the series chosen above."
        : "The orange line is the path, the other what happened."),
    thin: (point > 1 ? "Each point stands for " + point + " bars and is the close of the last. " : "")
      + (sizes.bands < sizes.all ? "Bands are of " + sizes.bands + " of " + sizes.all + " paths, spread evenly. " : "")
      + fewWords(sizes.bands)
      + (many ? "Thin lines: the first " + singles.length + " paths. " : "")
      + "Series 1, as files and commands number it, is path 0 in Java, Parquet, Arrow and NumPy files.",
    height: 440,
    zoom: true,
    x,
    xName: "Time",
    xTicks: barAxis.ticks,
    xLabels: barAxis.labels,
    xRoom: 75,
    xText: barText,
    yFormat: value => number(value, 6),
    valueText: value => number(value, 5),
    yLog: () => logarithmic,
    bands,
    lines: (many ? singles : [])
      .concat(many ? [{label: "median", values: fromStart(fan.q50), colour: "--path", width: 2}] : [])
      .concat([{label: "history", values: ofHistory(), colour: "--history", width: 2}, own])
  };
  handle = chart(byId("fan"), spec);

  onChoice(index => {
    own.label = seriesName(index).toLowerCase();
    own.values = closes(index);
    handle.update();
  });
}

/** Lays the bands out that a number of paths can tell, each of two quantiles. */
function bandsOf(paths, values) {
  return [
    {label: "90 of 100 paths", share: 0.05, low: "q05", high: "q95", colour: "--band-wide"},
    {label: "50 of 100", share: 0.25, low: "q25", high: "q75", colour: "--band-narrow", key: "--band-key"}]
    .filter(({share}) => tells(share, paths))
    .map(band => Object.assign({}, band, {low: values(band.low), high: values(band.high)}));
}

/** Says what the shade is. */
function bandWords(bands, where) {
  const held = bands.map(band => band.label.slice(0, 2)).join(" and ");
  return held === "" ? "" : "The shade holds the middle " + held + " of 100 paths" + where + ". ";
}

/** Says which bands are missing, and why. */
const fewWords = paths => tells(0.05, paths) || paths === 1 ? "" : "A band of 90 of 100 paths needs 20 of them"
  + (tells(0.25, paths) ? "" : ", one of 50 of 100 needs 4") + "; there are " + paths + ". ";

/** Makes a button that stays pressed. */
function pressed(label, on, change) {
  const button = make("button", {type: "button", "aria-pressed": String(on)}, label);
  button.addEventListener("click", () => {
    const now = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(now));
    change(now);
  });
  return button;
}
