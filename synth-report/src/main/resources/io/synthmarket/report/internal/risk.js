// Drawdown and final value, of the paths that were kept beside all attempts; and a table of all risk figures.

function drawRisk() {
  const rejected = data.audited && data.attempts > data.size;
  byId("risk-note").textContent = rejected
    ? "What the paths risk. Rejecting candidates by their score narrows what is left, so the attempts that were rejected are shown too: "
      + "for risk figures keep every candidate."
    : "What the paths risk, over all " + count(data.size, "path") + ". History is only one draw; the paths show what else it could have been.";
  for (const figure of ["max_drawdown", "total_return"]) {
    riskChart(byId("risk-charts"), figure, rejected);
  }
  riskTable(rejected);
}

function riskChart(host, figure, rejected) {
  const bins = data.risk[figure];
  if (bins.kept === undefined || data.size < 5) {
    return;
  }
  const x = bins.kept.map((none, i) => bins.from + i * bins.width).concat([bins.from + bins.kept.length * bins.width]);
  const open = values => values.concat([null]);
  const lines = [{label: rejected ? "kept" : "paths", values: open(bins.kept), colour: "--path", fill: "--band-narrow", kind: "bars", width: 1}];
  if (bins.all !== undefined) {
    lines.push({label: "all attempts", values: bins.all.concat([bins.all[bins.all.length - 1]]), colour: "--soft", kind: "steps", width: 2, dash: [3, 3]});
  }
  const where = () => data.paths[chosen][figure === "max_drawdown" ? "drawdown" : "total"];
  const handle = chart(host, {
    title: RISK[figure][0],
    how: RISK[figure][1].charAt(0).toUpperCase() + RISK[figure][1].slice(1) + ": the share of paths in each bin. The lines are history and the chosen path.",
    height: 260,
    x,
    xName: RISK[figure][0] + " from",
    xFormat: value => percent(value, 0),
    xText: value => "from " + percent(value),
    yFormat: value => percent(value, 0),
    yRange: (self, min, max) => [0, (max || 1) * 1.1],
    xRange: () => {
      const marks = [x[0], x[x.length - 1], isNumber(bins.history) ? bins.history : x[0]];
      const room = (Math.max(...marks) - Math.min(...marks)) * 0.02;
      return [Math.min(...marks) - room, Math.max(...marks) + room];
    },
    lines,
    draw: plot => {
      mark(plot, bins.history, "--history", []);
      mark(plot, where(), "--chosen", [5, 4]);
      markName(plot, bins.history, "--history", 12, "history");
      markName(plot, where(), "--chosen", 28, "path " + (chosen + 1));
    }
  });
  onChoice(() => handle.plot.redraw(false));
}

/** Draws a line across a plot. */
function mark(plot, value, name, dash) {
  if (!isNumber(value)) {
    return;
  }
  const {ctx, bbox} = plot;
  const ratio = devicePixelRatio || 1;
  const at = plot.valToPos(value, "x", true);
  ctx.save();
  ctx.strokeStyle = colour(name);
  ctx.lineWidth = 2 * ratio;
  ctx.setLineDash(dash.map(each => each * ratio));
  ctx.beginPath();
  ctx.moveTo(at, bbox.top);
  ctx.lineTo(at, bbox.top + bbox.height);
  ctx.stroke();
  ctx.restore();
}

/** Writes what a line is, beside it. */
function markName(plot, value, name, down, text) {
  if (!isNumber(value)) {
    return;
  }
  const {ctx, bbox} = plot;
  const ratio = devicePixelRatio || 1;
  const at = plot.valToPos(value, "x", true);
  const right = at < bbox.left + bbox.width * 0.75;
  const x = at + (right ? 5 : -5) * ratio;
  const y = bbox.top + down * ratio;
  ctx.save();
  ctx.font = 12 * ratio + "px system-ui, sans-serif";
  ctx.textAlign = right ? "left" : "right";
  ctx.strokeStyle = colour("--card");
  ctx.lineWidth = 4 * ratio;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour(name);
  ctx.fillText(text, x, y);
  ctx.restore();
}

function riskTable(rejected) {
  const rows = [];
  for (const [figure, [name, meaning]] of Object.entries(RISK)) {
    const bins = data.risk[figure];
    if (bins.keptQuantiles === undefined) {
      continue;
    }
    const row = (label, quantiles, history) => make("tr", {},
      make("th", {scope: "row"}, label, ...(label === name + (rejected ? ", kept" : "") ? [make("small", {}, meaning)] : [])),
      make("td", {}, history === null ? "" : riskText(figure, history)),
      ...[0, 1, 3, 5, 6].map(i => make("td", {}, riskText(figure, quantiles[i]))));
    rows.push(row(name + (rejected ? ", kept" : ""), bins.keptQuantiles, bins.history));
    if (bins.allQuantiles !== undefined) {
      rows.push(row("all attempts", bins.allQuantiles, null));
    }
  }
  byId("risk-table").append(tableOf("All risk figures",
    "One path in a hundred is below the first column of quantiles, half are below the middle one.",
    ["Figure", "History", "1 %", "5 %", "Median", "95 %", "99 %"], rows));
}
