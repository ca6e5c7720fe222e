// The two scorecards: where each metric of the paths lies beside history's, and what that is worth.

function drawScores() {
  byId("scores-note").textContent = "Each metric of history beside those of the paths. A dot in the shaded middle is close: in the first table "
    + "as close as fresh data of the same market, in the second within a tenth. The bars hold 50 and 90 of 100 paths.";
  const {scores} = data;
  scoreTable("Calibrated", scores.calibrated, {
    unit: "sampling errors",
    reach: 3,
    close: 1,
    text: error => error.toFixed(2),
    about: "Errors are in sampling errors: 1 is what chance alone typically does to a series of this length. Close up to 1, near up to 2, "
      + "off up to 3, else far; none counts more than 5. Median score " + score(data.calibratedFidelity) + "."
      + (scores.calibration ? " What scores mean here: " + scores.calibration + "." : "")
  });
  scoreTable("Concept", scores.concept, {
    unit: "relative error",
    reach: 0.5,
    close: 0.1,
    text: error => percent(error, 0),
    about: "Errors are relative to history: close up to 10 %, near up to 25 %, off up to 50 %, else far; none counts more than 100 %. Median score "
      + score(data.conceptFidelity) + ". The last column but one says how far history lies from the mean path, in standard deviations "
      + "of the paths: beyond 2, it lies outside nearly all of them."
  });
}

function scoreTable(title, rows, scale) {
  if (rows.length === 0) {
    return;
  }
  const isConcept = scale.close < 1;
  const heads = ["Metric", "Weight", "History", "Median path", "90 of 100 paths", "Below … above history", "Error"]
    .concat(isConcept ? ["In spreads"] : []).concat(["Verdict"]);
  byId("score-tables").append(tableOf(title + " profile", scale.about, heads, rows.map(row => make("tr", {},
    make("th", {scope: "row"}, metricName(row.metric), make("small", {}, metricMeaning(row.metric))),
    make("td", {}, number(row.weight, 2)),
    make("td", {}, number(row.history, 3)),
    make("td", {}, number(row.paths[2], 3)),
    make("td", {}, row.paths.length > 0 ? number(row.paths[0], 3) + " … " + number(row.paths[4], 3) : "–"),
    make("td", {}, strip(row.signed, scale)),
    make("td", {}, isNumber(row.error) ? scale.text(row.error) : "–"),
    isConcept ? make("td", {}, isNumber(row.spreads) ? minus(row.spreads.toFixed(2)) : "–") : null,
    make("td", {}, make("span", {class: "verdict " + row.verdict}, row.verdict))))));
}

/** Draws the errors of the paths about history's value, which is the line in the middle. */
function strip(signed, {reach, close, unit}) {
  if (signed.length === 0) {
    return "";
  }
  const at = value => 50 + 50 * Math.max(-1, Math.min(1, value / reach));
  const span = (name, from, to) => make("i", {class: name, style: {left: at(from) + "%", width: Math.max(0.5, at(to) - at(from)) + "%"}});
  return make("div", {class: "strip", role: "img", "aria-label": "90 of 100 paths from " + number(signed[0], 2) + " to " + number(signed[4], 2)
    + " " + unit + " from history, median " + number(signed[2], 2)},
    span("zone", -close, close),
    make("i", {class: "zero", style: {left: "50%"}}),
    span("wide-range", signed[0], signed[4]),
    span("narrow-range", signed[1], signed[3]),
    make("i", {class: "middle", style: {left: at(signed[2]) + "%"}}));
}

function drawNovelty() {
  const {novelty, paths, layout} = data;
  byId("novelty-note").textContent = "A path is made of bars of history. This shows which, and how much of it is a plain copy.";
  const sourceOf = index => paths[index].sources;
  const x = sourceOf(0).map((none, i) => i * layout.candle + 1);
  const own = {label: "bar of history", values: sourceOf(0), colour: "--chosen", kind: "points", size: 3, width: 0};
  const handle = chart(byId("novelty-charts"), {
    title: "Where the bars of path 1 come from",
    how: "Across: bars of the path. Up: the bar of history that each was made of. A rising line is a piece that was taken as it stood; a jump is a join.",
    thin: layout.candle > 1 ? "One bar in " + layout.candle + " is shown." : "",
    height: 320,
    zoom: true,
    x,
    xName: "Bar",
    xLabel: "bar of the path",
    xFormat: value => number(value, 9),
    yFormat: value => number(value, 9),
    lines: [own]
  });
  onChoice(index => {
    own.values = sourceOf(index);
    handle.heading.textContent = "Where the bars of path " + (index + 1) + " come from";
    handle.update();
  });
  const rows = [
    ["Longest copied run", "bars in a row that also stand in a row in history", novelty.longestRun, value => number(value, 9), "longestRun"],
    ["Copied at length", "share of bars in runs of more than " + novelty.longRunBars + " bars", novelty.copied, percent, "copied"],
    ["History used", "share of history's bars that the path is made of", novelty.coverage, percent, "coverage"]];
  const mine = rows.map(() => make("td"));
  onChoice(index => rows.forEach(([, , , text, name], i) => mine[i].textContent = text(paths[index][name])));
  byId("novelty-charts").append(tableOf("How new the paths are", "A path that copies history at length scores well and tells nothing new.",
    ["Figure", "Chosen", "5 %", "Median", "95 %"],
    rows.map(([name, meaning, quantiles, text], i) => make("tr", {},
      make("th", {scope: "row"}, name, make("small", {}, meaning)),
      mine[i],
      ...[0, 2, 4].map(q => make("td", {}, text(quantiles[q])))))));
}
