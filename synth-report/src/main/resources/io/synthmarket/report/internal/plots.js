// One chart: its heading, its plot, keys that tell values, zoom by mouse, buttons and keyboard.

const charts = [];
const drawn = new Set();

function axis(spec, side) {
  const isX = side === "x";
  const format = isX ? spec.xFormat || number : spec.yFormat || number;
  const isLog = isX ? spec.xLog : spec.yLog;
  return {
    scale: side,
    stroke: () => colour("--soft"),
    font: "12px system-ui, sans-serif",
    labelFont: "12px system-ui, sans-serif",
    label: isX ? spec.xLabel : spec.yLabel,
    labelSize: 18,
    labelGap: 0,
    size: isX ? (self, values) => (values || []).some(each => each.includes("\n")) ? 46 : 30 : (self, values) => values === null ? 40 : 14 + 6.6 * Math.max(...values.map(each => each.length)),
    gap: 5,
    grid: {stroke: () => colour("--grid"), width: 1, show: !isX || spec.xGrid !== false},
    ticks: {stroke: () => colour("--line"), width: 1, size: 5},
    splits: (self, index, min, max) => {
      const room = isX ? self.width / (spec.xRoom || 90) : self.height / 55;
      const fixed = isX ? spec.xTicks : undefined;
      if (fixed !== undefined) {
        return fixed(min, max, room);
      }
      const ticks = (isLog && isLog() ? logTicks : niceTicks)(min, max, room);
      return isX || spec.yTicksFrom === undefined ? ticks : ticks.filter(tick => tick >= spec.yTicksFrom());
    },
    filter: (self, splits) => splits,
    values: (self, splits) => isX && spec.xLabels ? spec.xLabels(splits) : splits.map(each => format(each))
  };
}

/** Draws the line of nothing, where it is in view. */
function zeroLine(plot) {
  const {ctx, bbox} = plot;
  const {min, max} = plot.scales.y;
  if (min < 0 && max > 0) {
    const at = Math.round(plot.valToPos(0, "y", true));
    ctx.save();
    ctx.strokeStyle = colour("--quiet");
    ctx.lineWidth = devicePixelRatio || 1;
    ctx.beginPath();
    ctx.moveTo(bbox.left, at);
    ctx.lineTo(bbox.left + bbox.width, at);
    ctx.stroke();
    ctx.restore();
  }
}

function linePaths(kind) {
  switch (kind) {
    case "steps": return uPlot.paths.stepped({align: 1});
    case "bars": return uPlot.paths.bars({size: [0.86, Infinity], align: 1});
    case "hidden": return () => null;
    default: return undefined;
  }
}

function series(line) {
  const shown = line.kind !== "hidden";
  return {
    label: line.label,
    show: line.show !== false,
    scale: line.scale || "y",
    stroke: shown ? () => colour(line.colour) : undefined,
    fill: line.fill === undefined ? undefined : () => colour(line.fill),
    width: line.kind === "points" || !shown ? 0 : line.kind === "edge" ? 1 : line.width || 1.5,
    dash: line.dash,
    paths: linePaths(line.kind),
    spanGaps: line.spanGaps === true,
    points: line.points || line.kind === "points"
      ? {show: true, size: line.size || 6, fill: () => colour(line.colour), stroke: () => colour(line.colour)}
      : {show: false},
    auto: line.auto !== false
  };
}

/** Lays lines and bands out as uPlot wants them: a column each, bands as pairs of columns. */
function columns(spec) {
  const lines = [];
  const bands = [];
  for (const band of spec.bands || []) {
    lines.push({label: band.label + ", upper", values: band.high, kind: "edge", colour: "--band-edge"},
      {label: band.label + ", lower", values: band.low, kind: "edge", colour: "--band-edge"});
    bands.push({series: [lines.length - 1, lines.length], fill: () => colour(band.colour)});
  }
  return {lines: lines.concat(spec.lines), bands};
}

function range(isLog) {
  return (self, min, max) => {
    if (!isNumber(min) || !isNumber(max)) {
      return [0, 1];
    }
    if (isLog()) {
      const room = Math.pow(max / min, 0.04) || 1.1;
      return min === max ? [min / 1.1, max * 1.1] : [min / room, max * room];
    }
    const room = min === max ? Math.abs(min) * 0.1 || 1 : (max - min) * 0.05;
    return [min === 0 ? 0 : min - room, max === 0 ? 0 : max + room];
  };
}

/** Draws a chart into an element and returns a handle to change its lines. */
function chart(host, spec) {
  const {lines, bands} = columns(spec);
  const plotHost = make("div", {class: "plot", tabindex: "0", role: "application", "aria-roledescription": "chart",
    "aria-label": spec.title + ". " + spec.how + " Left and right tell values, with shift every tenth" + (spec.zoom ? "; plus and minus zoom, 0 shows all" : "")
      + ". The values are also in the table below."});
  const keys = make("ul", {class: "keys"});
  const thin = spec.thin ? make("p", {class: "note", id: "note-" + charts.length}, spec.thin) : null;
  if (thin !== null) {
    plotHost.setAttribute("aria-describedby", thin.id);
  }
  const yLog = spec.yLog || (() => false);
  const options = () => ({
    width: Math.max(200, plotHost.clientWidth),
    height: spec.height || 300,
    padding: [10, 34, 0, 4],
    legend: {show: false},
    cursor: {y: false, points: {size: 7}, drag: {x: true, y: false}, sync: spec.sync ? {key: spec.sync} : undefined},
    scales: Object.assign({
      x: {time: false, distr: spec.xLog && spec.xLog() ? 3 : 1, range: spec.xRange || ((self, min, max) => [min, max])},
      y: {distr: yLog() ? 3 : 1, range: spec.yRange || range(yLog)}
    }, spec.scales),
    axes: [axis(spec, "x"), axis(spec, "y")],
    series: [{}].concat(lines.map(series)),
    bands,
    hooks: {
      draw: [self => {
        if (spec.zero) {
          zeroLine(self);
        }
        (spec.draw || (() => {}))(self);
        drawn.add(self);
        root.dataset.drawn = drawn.size;
      }],
      setCursor: [self => showKeys(self.cursor.idx)],
      setScale: [(self, scale) => {
        if (scale === "x") {
          handle.zoomed = self.scales.x.max - self.scales.x.min < 0.99 * (spec.x[spec.x.length - 1] - spec.x[0]);
        }
      }]
    }
  });

  const handle = {spec, lines, plotHost, plot: null, zoomed: false};

  function showKeys(index) {
    const at = index === null || index === undefined ? null : index;
    const items = [];
    for (const band of spec.bands || []) {
      items.push(key(band.label, "box", band.key, at === null ? "" : (spec.valueText || spec.yFormat || number)(band.low[at])
        + " \u2026 " + (spec.valueText || spec.yFormat || number)(band.high[at])));
    }
    for (const {label, mark} of spec.keys || []) {
      items.push(make("li", {}, make("span", {class: "mark " + mark, "aria-hidden": "true"}), label));
    }
    for (const line of handle.lines.filter(each => each.kind === "hidden" && at !== null)) {
      items.push(make("li", {}, line.label, make("b", {}, (line.format || spec.valueText || number)(line.values[at]))));
    }
    for (const line of handle.lines.filter(each => each.label && each.kind !== "edge" && each.kind !== "hidden" && !each.unlisted)) {
      const kind = line.fill && line.kind !== "points" ? "box" : line.dash ? "dash" : "";
      items.push(key(line.label, kind, line.fill && kind === "box" ? line.fill : line.colour,
        at === null ? "" : (line.format || spec.valueText || spec.yFormat || number)(line.values[at])));
    }
    if (at !== null) {
      items.push(make("li", {class: "at"}, (spec.xText || spec.xFormat || number)(spec.x[at])));
    }
    keys.replaceChildren(...items);
  }

  function key(label, kind, name, value) {
    const mark = make("span", {class: "mark " + kind, "aria-hidden": "true",
      style: kind === "box" ? {background: "var(" + name + ")"} : {borderColor: "var(" + name + ")"}});
    return make("li", {}, mark, label, value === "" ? null : make("b", {}, value));
  }

  function zoom(factor) {
    group().forEach(each => {
      const plot = each.plot;
      const {min, max} = plot.scales.x;
      const all = each.spec.x;
      const first = all[0];
      const last = all[all.length - 1];
      const middle = isNumber(plot.cursor.idx) && plot.cursor.left >= 0 ? all[plot.cursor.idx] : (min + max) / 2;
      const half = (max - min) * factor / 2;
      plot.setScale("x", factor === Infinity
        ? {min: first, max: last}
        : {min: Math.max(first, middle - half), max: Math.min(last, middle + half)});
    });
  }

  const plotOf = () => new uPlot(options(), [spec.x].concat(lines.map(line => line.values)), plotHost);

  const group = () => spec.sync ? charts.filter(each => each.spec.sync === spec.sync) : [handle];

  function onKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const plot = handle.plot;
    const step = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    if (step !== undefined) {
      const from = isNumber(plot.cursor.idx) ? plot.cursor.idx : Math.floor(spec.x.length / 2);
      const to = Math.max(0, Math.min(spec.x.length - 1, from + step * (event.shiftKey ? 10 : 1)));
      plot.setCursor({left: plot.valToPos(spec.x[to], "x"), top: 1});
      showKeys(to);
      byId("live").textContent = keys.innerText.replace(/\n/g, ", ");
    } else if (zoomable && (event.key === "+" || event.key === "=")) {
      zoom(0.5);
    } else if (zoomable && event.key === "-") {
      zoom(2);
    } else if (zoomable && event.key === "0") {
      zoom(Infinity);
    } else {
      return;
    }
    event.preventDefault();
  }

  const zoomable = spec.zoom === true;
  const heading = make(spec.headingId ? "h2" : "h3", {id: spec.headingId}, spec.title);
  const figure = make("figure", {},
    make("div", {class: "head"},
      heading,
      zoomable
        ? make("div", {class: "tools"}, ...(spec.buttons || []),
          make("button", {type: "button", "aria-label": "Zoom in: " + spec.title, title: "Zoom in", click: () => zoom(0.5)}, "+"),
          make("button", {type: "button", "aria-label": "Zoom out: " + spec.title, title: "Zoom out", click: () => zoom(2)}, "\u2212"),
          make("button", {type: "button", "aria-label": "Show all: " + spec.title, title: "Show all", click: () => zoom(Infinity)}, "All"))
        : null),
    make("p", {class: "how"}, spec.how),
    plotHost,
    keys,
    thin,
    dataTable(handle));
  plotHost.addEventListener("keydown", onKey);
  host.append(figure);
  handle.heading = heading;
  handle.plot = plotOf();
  /** Makes the plot anew, for what cannot be changed in one; its heading, keys, table and zoom stay. */
  handle.remake = () => {
    const {min, max} = handle.plot.scales.x;
    drawn.delete(handle.plot);
    handle.plot.destroy();
    handle.plot = plotOf();
    if (handle.zoomed) {
      handle.plot.setScale("x", {min, max});
    }
  };
  handle.update = () => {
    const {plot} = handle;
    const {min, max} = plot.scales.x;
    plot.batch(() => {
      plot.setData([spec.x].concat(lines.map(line => line.values)));
      if (isNumber(min) && isNumber(max) && handle.zoomed) {
        plot.setScale("x", {min, max});
      }
    });
    showKeys(plot.cursor.idx);
    handle.refreshTable();
  };
  handle.fit = () => {
    const shrink = root.classList.contains("printing") ? 0.7 : 1;
    handle.plot.setSize({width: plotHost.clientWidth, height: (spec.height || 300) * shrink});
  };
  showKeys(null);
  new ResizeObserver(() => {
    if (plotHost.clientWidth !== handle.plot.width && plotHost.clientWidth > 0) {
      handle.fit();
    }
  }).observe(plotHost);
  charts.push(handle);
  return handle;
}
