// Drawdown and final value, of the paths that were kept beside all attempts; and a table of all risk figures.

function drawRisk() {
  const {all} = data.sizes;
  const rejected = data.audited && data.attempts > all;
  byId("risk-note").textContent = (rejected
    ? "What the paths risk. Rejecting candidates by their score narrows what is left, so the attempts that were rejected are shown too: "
      + "for risk figures keep every candidate. "
    : "What the paths risk, over all " + count(all, "path") + ". History is only one draw; the paths show what else it could have been. ")
    + historyWords(data);
  for (const figure of ["max_drawdown", "total_return"]) {
    riskChart(byId("risk-charts"), figure, rejected);
  }
  riskTable(rejected);
}

function riskChart(host, figure, rejected) {
  const bins = data.risk[figure];
  if (bins.kept === undefined || data.sizes.all < 5) {
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
    title: RISK[figure].name,
    how: RISK[figure].meaning.charAt(0).toUpperCase() + RISK[figure].meaning.slice(1) + ": the share of paths in each bin. The lines are history"
      + (data.comparison.windows > 1 ? ", the median of its stretches of as many bars," : "") + " and the chosen series.",
    height: 260,
    x,
    xName: RISK[figure].name + " from",
    xFormat: value => number(100 * value, 3) + "\u202f%",
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
      markName(plot, bins.history, where(), "--history", 12, "history");
      markName(plot, where(), bins.history, "--chosen", 28, seriesName(chosen).toLowerCase());
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

/** Writes what a line is, on the side where the other line is not, or beyond that one where there is no room. */
function markName(plot, value, other, name, down, text) {
  if (!isNumber(value)) {
    return;
  }
  const {ctx, bbox} = plot;
  const ratio = devicePixelRatio || 1;
  const position = each => plot.valToPos(isNumber(each) ? each : value, "x", true);
  const [left, last] = [Math.min(position(value), position(other)), Math.max(position(value), position(other))];
  const margin = 20 * ratio;
  const room = 60 * ratio;
  const wantsRight = !isNumber(other) || value > other || (value === other && down < 20);
  const right = wantsRight ? last < bbox.left + bbox.width - margin : left < bbox.left + room;
  const x = right ? last + 5 * ratio : left - 5 * ratio;
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

const riskText = (figure, value) => RISK[figure].kind === "bars" ? whole(Math.round(value))
  : percent(value, RISK[figure].kind === "volatility" || Math.abs(value) < 0.01 ? 2 : 1);

function riskTable(rejected) {
  const {all} = data.sizes;
  const quantiles = quantilesOf(all);
  const hasHistory = data.comparison.windows > 0;
  const rows = [];
  const short = [];
  for (const [figure, {name, meaning, fewest, kind}] of Object.entries(RISK)) {
    const bins = data.risk[figure];
    if (bins.keptQuantiles === undefined) {
      continue;
    }
    if (layout.bars < fewest) {
      short.push(name.charAt(0).toLowerCase() + name.slice(1));
      continue;
    }
    const row = (label, about, values, known) => make("tr", {},
      make("th", {scope: "row"}, label, about === null ? null : make("small", {}, about)),
      hasHistory ? make("td", {}, known === null ? "" : riskText(figure, known)) : null,
      ...quantiles.map(({place}) => make("td", {}, riskText(figure, values[place]))));
    rows.push(row(name + (rejected ? ", kept" : ""), (kind === "logReturn" ? "a log return: " : "") + meaning, bins.keptQuantiles, bins.history));
    if (bins.allQuantiles !== undefined) {
      rows.push(row("all attempts", null, bins.allQuantiles, null));
    }
  }
  const about = [
    all === 1 ? "" : quantiles.length > 1 ? "Columns are quantiles over paths: " + (tells(0.01, all) ? "one in a hundred" : "one in twenty")
      + " is below the first, half are below the middle one." : "The median over paths.",
    tells(0.01, all) || all === 1 ? "" : "1 % and 99 % need a hundred paths" + (tells(0.05, all) ? "" : ", 5 % and 95 % twenty") + "; there are " + all + ".",
    short.length === 0 ? "" : "Paths of " + count(layout.bars, "bar") + " are too short for: " + short.join(", ") + ".",
    hasHistory ? historyWords(data) : ""];
  byId("risk-table").append(tableOf("All risk figures", about.filter(text => text !== "").join(" "),
    ["Figure"].concat(hasHistory ? ["History"] : []).concat(quantiles.map(({head}) => all === 1 ? "Series 1" : head)), rows));
}
