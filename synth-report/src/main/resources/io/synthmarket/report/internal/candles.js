// Candles with volume: of the chosen path, and of history at the same place.

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
        ctx.globalAlpha = 0.35;
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

function candleChart(name, title, how, bars, x) {
  let current = bars;
  const pick = column => current[column];
  const price = value => number(value, 5);
  const lines = ["open", "high", "low", "close"].map(column => (
    {label: column, kind: "hidden", colour: "--quiet", values: pick(column), auto: column === "high" || column === "low"}));
  if (bars.volume !== null) {
    lines.push({label: "volume", kind: "hidden", colour: "--quiet", values: pick("volume"), scale: "volume",
      format: compact});
  }
  const handle = chart(byId("candle-charts"), {
    title,
    how,
    thin: data.layout.candle > 1
      ? "Each candle holds " + data.layout.candle + " bars: first open, highest high, lowest low, last close"
        + (bars.volume === null ? "" : ", volume together") + "."
      : "Each candle is one bar.",
    height: 320,
    zoom: true,
    sync: "candles",
    x,
    xName: "Time",
    xFormat: barTick,
    xTicks: barTicks,
    xRoom: 75,
    xText: barText,
    yFormat: value => number(value, 6),
    valueText: price,
    yLog: () => false,
    yTicksFrom: () => current.low.reduce((least, low) => isNumber(low) ? Math.min(least, low) : least, Infinity) * 0.9,
    yRange: (self, min, max) => {
      const room = (max - min) * 0.05 || 1;
      return [min - room - (current.volume === null ? 0 : (max - min) * 0.25), max + room];
    },
    xRange: (self, min, max) => {
      const step = x.length > 1 ? x[1] - x[0] : 1;
      return [min - step / 2, max + step / 2];
    },
    scales: bars.volume === null ? {} : {volume: {range: (self, min, max) => [0, (max || 1) * 4.6]}},
    lines,
    draw: paintCandles(() => current)
  });
  return next => {
    current = next;
    lines.forEach(line => line.values = pick(line.label));
    handle.update();
  };
}

function drawCandles() {
  const {bars, candle, lead, continuing} = data.layout;
  const first = pathBars(0);
  const x = first.close.map((none, i) => Math.min(bars, (i + 1) * candle));
  const show = candleChart("path", "Path 1", "Hollow green candles rose, filled red ones fell" +
    (first.volume === null ? "." : "; the strip at the foot is volume.") + " Drag over a stretch to zoom into both charts.", first, x);
  const handle = charts[charts.length - 1];
  onChoice(index => {
    handle.heading.textContent = "Path " + (index + 1);
    show(pathBars(index));
  });
  if (history.close.length > 0) {
    const known = history.close.length;
    const places = continuing
      ? history.close.map((none, i) => (i + 1) * candle - lead)
      : history.close.map((none, i) => Math.min(bars, (i + 1) * candle));
    const padded = continuing || known === x.length ? history : padBars(history, x.length);
    candleChart("history", "History", continuing ? "The bars before the paths begin." : "The real bars of the same stretch.", padded,
      continuing ? places : x);
    if (continuing) {
      charts[charts.length - 1].spec.sync = undefined;
    }
  }
  byId("candles-note").textContent = "What one path looks like close up, beside the real thing. Choose another path at the top.";
}

/** Fills columns up with nothing. */
function padBars(bars, length) {
  const pad = column => column === null ? null : column.concat(new Array(Math.max(0, length - column.length)).fill(null)).slice(0, length);
  return {open: pad(bars.open), high: pad(bars.high), low: pad(bars.low), close: pad(bars.close), volume: pad(bars.volume)};
}
