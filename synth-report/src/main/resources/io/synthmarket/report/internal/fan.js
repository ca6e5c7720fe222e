// History, the bands of all paths, some single ones and the chosen one.

const SINGLE = 20;

function drawFan() {
  const {layout, fan} = data;
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
    {label: "path " + (index + 1), quiet: true, values: closes(index), colour: "--single", width: 1}));
  const many = data.size > 1;
  const own = {label: "path 1", values: closes(0), colour: "--chosen", width: 2};
  const showSingles = pressed("Single paths", true, on => {
    const first = 1 + 2 * spec.bands.length;
    handle.plot.batch(() => singles.forEach((line, i) => handle.plot.setSeries(first + i, {show: on})));
  });
  const showLog = pressed("Log scale", true, on => {
    logarithmic = on;
    handle.plot.scales.y.distr = on ? 3 : 1;
    rebuild();
  });
  const spec = {
    buttons: (many ? [showSingles] : []).concat([showLog]),
    title: continuing ? "Scenarios from the last bar" : "History and its paths",
    headingId: "paths-heading",
    how: (continuing
      ? "Paths go on from history's last close, made of pieces of history that began in a state like the last one. "
      : "Every path is made of pieces of history, joined where the market was alike, and begins at history's first price. ")
      + (many
        ? "The shade holds the middle 90 and 50 of 100 paths at each bar; the orange path is the one chosen above."
        : "The orange line is the path, the other what happened."),
    thin: (point > 1 ? "Each point stands for " + point + " bars and is the close of the last. " : "")
      + (data.measured < data.size ? "Bands are of " + data.measured + " of " + data.size + " paths, spread evenly. " : "")
      + (many ? "Thin lines: the first " + singles.length + " paths." : ""),
    height: 440,
    zoom: true,
    x,
    xName: "Time",
    xFormat: barTick,
    xTicks: barTicks,
    xRoom: 75,
    xText: barText,
    yFormat: value => number(value, 6),
    valueText: value => number(value, 5),
    yLog: () => logarithmic,
    bands: many
      ? [{label: "90 of 100 paths", low: fromStart(fan.q05), high: fromStart(fan.q95), colour: "--band-wide"},
        {label: "50 of 100", low: fromStart(fan.q25), high: fromStart(fan.q75), colour: "--band-narrow", key: "--band-key"}]
      : [],
    lines: (many ? singles : [])
      .concat(many ? [{label: "median", values: fromStart(fan.q50), colour: "--path", width: 2}] : [])
      .concat([{label: "history", values: ofHistory(), colour: "--history", width: 2}, own])
  };
  handle = chart(byId("fan"), spec);

  onChoice(index => {
    own.label = "path " + (index + 1);
    own.values = closes(index);
    handle.update();
  });

  /** The kind of a scale cannot be changed, so the plot is made anew. */
  function rebuild() {
    charts.splice(charts.indexOf(handle), 1);
    handle.plot.destroy();
    byId("fan").replaceChildren();
    handle = chart(byId("fan"), spec);
    showSingles.setAttribute("aria-pressed", "true");
  }
}

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
