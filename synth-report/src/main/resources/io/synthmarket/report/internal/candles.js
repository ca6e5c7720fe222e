// Candles with volume, of the chosen path and of history: all of them, several bars each, and a stretch bar for bar.

/** Draws the candles that are in view, over a strip of volume. */
function paintCandles(bars) {
  return plot => {
    const {ctx} = plot;
    const {min, max} = plot.scales.x;
    const x = plot.data[0];
    const current = bars();
    const inView = x.reduce((all, bar) => all + (bar >= min && bar <= max ? 1 : 0), 0);
    const room = plot.bbox.width / Math.max(1, inView);
    const width = Math.max(1, Math.min(room * 0.7, 26));
    const ratio = devicePixelRatio || 1;
    ctx.save();
    ctx.beginPath();
    ctx.rect(plot.bbox.left, plot.bbox.top, plot.bbox.width, plot.bbox.height);
    ctx.clip();
    const colours = {true: colour("--up"), false: colour("--down")};
    const floor = plot.bbox.top + plot.bbox.height;
    for (let i = 0; i < current.close.length; i++) {
      if (x[i] < min || x[i] > max) {
        continue;
      }
      const rising = current.close[i] >= current.open[i];
      const middle = Math.round(plot.valToPos(x[i], "x", true));
      const at = value => plot.valToPos(value, "y", true);
      ctx.fillStyle = colours[rising];
      ctx.strokeStyle = colours[rising];
      ctx.lineWidth = Math.max(1, ratio);
      if (current.volume !== null) {
        const top = plot.valToPos(current.volume[i], "volume", true);
        ctx.globalAlpha = 0.6;
        ctx.fillRect(middle - width / 2, top, width, floor - top);
        ctx.globalAlpha = 1;
      }
      ctx.beginPath();
      ctx.moveTo(middle, at(current.high[i]));
      ctx.lineTo(middle, at(current.low[i]));
      ctx.stroke();
      const top = at(Math.max(current.open[i], current.close[i]));
      const height = Math.max(ratio, at(Math.min(current.open[i], current.close[i])) - top);
      if (rising && width > 4 * ratio) {
        ctx.fillStyle = colour("--card");
        ctx.fillRect(middle - width / 2, top, width, height);
        ctx.strokeRect(middle - width / 2, top, width, height);
      } else {
        ctx.fillRect(middle - width / 2, top, width, height);
      }
    }
    ctx.restore();
  };
}

const COLUMNS = [["open", "first"], ["high", "most"], ["low", "least"], ["close", "last"]];

/** Draws candles and returns a way to draw others; spec is that of a chart, with host and bars. */
function candleChart(spec) {
  let current = spec.bars;
  const {x} = spec;
  const hasVolume = current.volume !== null;
  const lines = COLUMNS.map(([column, together]) => (
    {label: column, kind: "hidden", values: current[column], auto: column === "high" || column === "low", together}));
  if (hasVolume) {
    lines.push({label: "volume", kind: "hidden", values: current.volume, scale: "volume", format: compact, together: "sum"});
  }
  const least = () => current.low.reduce((found, low) => isNumber(low) ? Math.min(found, low) : found, Infinity);
  const handle = chart(spec.host, Object.assign({
    height: 320,
    zoom: true,
    xName: "Time",
    xRoom: 75,
    yFormat: value => number(value, 6),
    valueText: value => number(value, 5),
    togetherText: "first open, highest high, lowest low, last close" + (hasVolume ? ", volume together" : ""),
    yTicksFrom: () => least() * 0.9,
    scales: hasVolume ? {volume: {range: (self, min, max) => [0, (max || 1) * 4.6]}} : {},
    keys: [{label: "rose", mark: "rose"}, {label: "fell", mark: "fell"}].concat(hasVolume ? [{label: "volume", mark: "traded"}] : []),
    lines,
    draw: paintCandles(() => current)
  }, spec, {
    yRange: (self, min, max) => {
      const room = (max - min) * 0.05 || 1;
      return [min - room - (hasVolume ? (max - min) * 0.25 : 0), max + room];
    },
    xRange: (self, min, max) => {
      const step = x.length > 1 ? x[1] - x[0] : 1;
      return [min - step / 2, max + step / 2];
    }
  }));
  return (bars, title) => {
    current = bars;
    handle.heading.textContent = title;
    lines.forEach(line => line.values = current[line.label]);
    handle.update();
  };
}

function drawCandles() {
  const {bars, candle, lead, continuing} = layout;
  const host = byId("candle-charts");
  const first = pathBars(0);
  const x = first.close.map((none, i) => Math.min(bars, (i + 1) * candle));
  const isBoth = history.close.length > 0;
  const common = {
    host,
    thin: candle > 1
      ? "Each candle holds " + candle + " bars: first open, highest high, lowest low, last close" + (first.volume === null ? "" : ", volume together") + "."
      : "Each candle is one bar.",
    xTicks: barAxis.ticks,
    xLabels: barAxis.labels,
    xText: barText,
    sync: continuing ? undefined : "candles"
  };
  const show = candleChart(Object.assign({}, common, {
    title: seriesName(0),
    how: continuing || !isBoth ? "Drag over a stretch to zoom in." : "Drag over a stretch to zoom into both charts; each has a price scale of its own.",
    bars: first,
    x
  }));
  onChoice(index => show(pathBars(index), seriesName(index)));
  if (isBoth) {
    const places = continuing ? history.close.map((none, i) => (i + 1) * candle - lead) : x;
    candleChart(Object.assign({}, common, {
      title: "History",
      how: continuing ? "The bars before the scenarios begin, on a price scale of their own." : "The real bars of the same stretch.",
      bars: continuing ? history : padBars(history, x.length),
      x: places
    }));
  }
  drawCloseUp(host);
  byId("candles-note").textContent = "What one series looks like, beside the real thing. Choose another at the top.";
}

/** Draws some bars of the chosen path, each as it is, and some of history beside them. */
function drawCloseUp(host) {
  const {closeUp} = data;
  if (closeUp === undefined) {
    return;
  }
  const real = readBars(closeUp.history);
  const known = new Map();
  const barsOf = index => {
    if (!known.has(index)) {
      known.set(index, readBars(data.paths[index].closeUp));
    }
    return known.get(index);
  };
  const draw = (title, how, bars, from, steps) => {
    const barTimes = readTimes(steps);
    const x = bars.close.map((none, i) => i + 1);
    const axis = timeAxis({times: barTimes, place: each => Math.ceil(each) - 1, bar: at => at + 1});
    const shown = lettersFor(barTimes);
    return candleChart({
      host,
      title,
      how,
      bars,
      x,
      sync: "close-up",
      thin: "Each candle is one bar.",
      xTicks: axis.ticks,
      xLabels: axis.labels,
      xText: each => (barTimes.length > 0 ? timeLetters(barTimes[each - 1], shown) + " (" : "") + "bar " + (from + each)
        + (barTimes.length > 0 ? ")" : "")
    });
  };
  const many = count(closeUp.bars, "bar");
  const name = index => "Close up: " + seriesName(index).toLowerCase();
  const show = draw(name(0), "The last " + many + ", bar for bar.", barsOf(0), layout.bars - closeUp.bars, closeUp.times);
  draw("Close up: history", layout.continuing ? "Its last " + many + ", bar for bar, on a price scale of their own."
    : "The real bars at the same place, on a price scale of their own.",
    real, closeUp.historyFrom, closeUp.historyTimes);
  onChoice(index => show(barsOf(index), name(index)));
}

/** Fills columns up with nothing. */
function padBars(bars, length) {
  const pad = column => column === null ? null : column.concat(new Array(Math.max(0, length - column.length)).fill(null)).slice(0, length);
  return {open: pad(bars.open), high: pad(bars.high), low: pad(bars.low), close: pad(bars.close), volume: pad(bars.volume)};
}
