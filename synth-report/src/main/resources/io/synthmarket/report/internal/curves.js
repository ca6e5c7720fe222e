// The law of returns, their memory, volume and the time of day: history beside the bands of the paths.

/** History as a line over the bands of paths. */
function curveChart(host, spec) {
  const {history: line, bands, x} = spec;
  const upTo = values => Array.from({length: x.length}, (none, i) => values[i] === undefined ? null : values[i]);
  const {curves} = data.sizes;
  chart(host, Object.assign({height: 280, zoom: false}, spec, {
    thin: [spec.thin, curvesNote(data.sizes)].filter(text => text).join(" "),
    bands: spec.single ? [] : bandsOf(curves, share => upTo(bands[share])),
    lines: [
      {label: curves > 1 ? spec.middleName || "median path" : "path", values: upTo(spec.middle || bands.q50), colour: "--path",
        width: 2, kind: spec.kind},
      {label: "history", values: upTo(line), colour: "--history", width: 2, points: spec.points, kind: spec.kind, size: 5}
    ]
  }));
}

/** Shorter paths say too little of tails and memory, one by one. */
const FEWEST_BARS = 60;

const anyNumber = values => values.some(isNumber);

function drawReturns() {
  const {returns} = data;
  const host = byId("return-charts");
  if (returns.history.length === 0 || returns.pooled.length === 0) {
    byId("returns").hidden = true;
    return;
  }
  byId("returns-note").textContent = "How large moves from one bar to the next are, and how often the large ones come. "
    + "Where history's line leaves the shade, it differs from the paths by more than they differ among themselves.";
  const floor = 0.6 / Math.max(data.historyBars, layout.bars * data.sizes.curves);
  const shown = values => values.map(share => share > 0 ? share : null);
  const used = returns.bins.map((none, i) => i)
    .filter(i => returns.history[i] > 0 || returns.pooled[i] > 0);
  const from = Math.max(0, used[0] - 1);
  const to = Math.min(returns.bins.length, used[used.length - 1] + 2);
  const cut = values => values.slice(from, to);
  const bands = {};
  Object.entries(returns.paths).forEach(([name, values]) => {
    bands[name] = cut(values.map(share => share > 0 ? share : isNumber(share) ? floor : null));
  });
  const isAlone = layout.bars < 250;
  curveChart(host, {
    title: "Distribution of log returns",
    how: "The share of bars whose log return, ln of one close over the one before, falls into each bin. The scale is logarithmic and shows the rare ones too.",
    thin: "A bin is " + shortPercent(returns.bins[1] - returns.bins[0]) + " wide; the outermost hold all that is farther out. A log return of \u221210 % is a fall of "
      + "9.5 %. Lines leave out bins that hold no bar."
      + (isAlone || !tells(0.25, data.sizes.curves) ? "" : " Shade that reaches the foot: some of the paths have no bar there."),
    x: cut(returns.bins),
    xName: "Log return",
    xLabel: "log return",
    yRange: (self, min, max) => [floor, Math.max(2 * floor, max * 1.4)],
    xFormat: value => number(100 * value, 3) + "\u202f%",
    xText: value => "about " + percent(value, 2),
    yFormat: value => number(100 * value, 2) + "\u202f%",
    valueText: value => isNumber(value) ? percent(value, value < 0.001 ? 4 : 2) : "none",
    yLog: () => true,
    history: cut(shown(returns.history)),
    middle: cut(shown(returns.pooled)),
    middleName: "paths together",
    bands,
    points: true,
    single: isAlone
  });
  const places = Math.max(returns.historyFalls.length, returns.falls.q50.length);
  for (const [title, how, line, tail] of [
    ["Falls, as log returns", "How large a fall comes once in so many bars. Further right is rarer.", returns.historyFalls, returns.falls],
    ["Rises, as log returns", "The same for rises.", returns.historyRises, returns.rises]]) {
    if (places > 1 && layout.bars >= FEWEST_BARS) {
      curveChart(host, {
        title,
        how,
        x: returns.rarities.slice(0, places),
        xName: "Once in so many bars",
        xLabel: "once in so many bars",
        xLog: () => true,
        xTicks: () => returns.rarities.slice(0, places).filter((none, i) => places < 8 || i % 2 === 0),
        xFormat: whole,
        xText: value => "once in " + count(value, "bar"),
        yFormat: value => number(100 * value, 3) + "\u202f%",
        valueText: value => percent(value, 2),
        history: line,
        bands: tail,
        points: true
      });
    }
  }
}

function drawMemory() {
  const host = byId("memory-charts");
  let any = false;
  for (const id of ["acf_returns", "acf_abs_returns", "acf_squared_returns", "leverage_curve"]) {
    const {title, how} = CURVES[id];
    const {history: line, paths: bands} = data.curves[id];
    const lags = Math.min(Math.max(line.length, bands.q50.length), bands.q50.length || line.length);
    if (layout.bars >= FEWEST_BARS && anyNumber(bands.q50)) {
      any = true;
      curveChart(host, {
        title,
        how,
        x: Array.from({length: lags}, (none, i) => i + 1),
        xLabel: "lag in bars",
        xName: "Lag",
        xFormat: value => number(value),
        xText: value => "lag " + value,
        yFormat: value => number(value, 3),
        zero: true,
        history: line,
        bands
      });
    }
  }
  byId("memory-note").textContent = any
    ? CURVES_NOTE + " Where history's line leaves the shade, paths remember less than it did, or more."
    : "Paths of " + count(layout.bars, "bar") + " are too short to measure their memory.";
}

function drawVolume() {
  const host = byId("volume-charts");
  const volume = data.curves.volume_acf;
  let any = false;
  if (layout.bars >= FEWEST_BARS && anyNumber(volume.paths.q50)) {
    any = true;
    curveChart(host, {
      title: CURVES.volume_acf.title,
      how: CURVES.volume_acf.how,
      x: volume.paths.q50.map((none, i) => i + 1),
      xLabel: "lag in bars",
      xName: "Lag",
      xText: value => "lag " + value,
      yFormat: value => number(value, 3),
      zero: true,
      history: volume.history,
      bands: volume.paths
    });
  }
  for (const id of ["intraday_abs_returns", "intraday_volume"]) {
    const {title, how} = CURVES[id];
    const {history: line, paths: bands} = data.curves[id];
    const slots = Math.max(line.length, bands.q50.length);
    if (anyNumber(bands.q50)) {
      any = true;
      const known = Array.from({length: slots}, (none, i) => i).filter(i => isNumber(line[i]) || isNumber(bands.q50[i]));
      const times = value => isNumber(value) ? Math.exp(value) : null;
      const pick = values => known.map(i => times(values[i]));
      const minutes = 1440 / slots;
      const clock = slot => String(Math.floor(slot * minutes / 60)).padStart(2, "0") + ":" + String(slot * minutes % 60).padStart(2, "0");
      curveChart(host, {
        title,
        how,
        x: known,
        xName: "Time of day from",
        xRoom: 70,
        xTicks: (min, max, room) => {
          const every = [1, 2, 3, 4, 8, 12, 16, 24].find(each => (max - min) / each <= room) || 24;
          return Array.from({length: slots}, (none, i) => i).filter(i => i % every === 0 && i >= min && i <= max);
        },
        xFormat: clock,
        yFormat: value => number(value, 3) + "×",
        history: pick(line),
        bands: {q05: pick(bands.q05), q25: pick(bands.q25), q50: pick(bands.q50), q75: pick(bands.q75), q95: pick(bands.q95)},
        points: true
      });
    }
  }
  if (!any) {
    byId("volume").hidden = true;
    byId("volume-link").hidden = true;
  }
  const isWithinDay = ["intraday_abs_returns", "intraday_volume"].some(id => anyNumber(data.curves[id].paths.q50));
  const hasVolume = ["volume_acf", "intraday_volume"].some(id => anyNumber(data.curves[id].paths.q50));
  const [heading, link, note] = !hasVolume ? ["Time of day", "Day", "How moves depend on the time of day."]
    : !isWithinDay ? ["Volume", "Volume", "How trading hangs together from bar to bar."]
      : ["Volume and time of day", "Volume & day", "How trading hangs together, and how it and moves depend on the time of day."];
  byId("volume-heading").textContent = heading;
  byId("volume-link").textContent = link;
  byId("volume-note").textContent = note;
}
