// History, the bands of all paths, some single ones and the chosen one.

const SINGLE = 20;

function drawFan() {
  const {fan, sizes} = data;
  const x = fanPlaces(data);
  const closes = index => fanCloses(data, pathBars(index).close);

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
  const bands = bandsOf(sizes.bands, quantile => fromStart(data, fan[quantile]));
  const spec = {
    buttons: (many ? [showSingles] : []).concat([showLog]),
    title: fanTitle(data),
    headingId: "paths-heading",
    how: fanWords(data),
    thin: fanNote(data, many ? singles.length : 0),
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
      .concat(many ? [{label: "median", values: fromStart(data, fan.q50), colour: "--path", width: 2}] : [])
      .concat([{label: "history", values: fanHistory(data, x, history.close), colour: "--history", width: 2}, own])
  };
  handle = chart(byId("fan"), spec);

  onChoice(index => {
    own.label = seriesName(index).toLowerCase();
    own.values = closes(index);
    handle.update();
  });
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
