// The two scorecards: where each metric of the paths lies beside history's, and what that is worth.

function drawScores() {
  const {bands} = data.sizes;
  byId("scores-note").textContent = "Each metric of history beside " + (bands === 1 ? "that of the path" : "those of the paths")
    + ". A dot in the middle, between the dotted lines, is close: in the first table as close as fresh data of the same market, in the second within a tenth."
    + (bands === 1 ? "" : " The dot is the median path. Error and verdict are those of the median distance, whichever side of history a path lies on, so they can be larger.")
    + (tells(0.05, bands) ? " The bars hold 50 and 90 of 100 paths." : tells(0.25, bands) ? " The bar holds 50 of 100 paths." : "") + " " + scoresNote(data.sizes);
  const {scores, calibration} = data;
  scoreTable("Calibrated", scores.calibrated, Object.assign({}, SCALES.calibrated, {
    text: error => fixed(error, 2),
    about: SCALES.calibrated.words + " " + medianScore(data.calibratedFidelity)
      + (calibration === undefined ? "" : " What scores mean here: " + calibration.words + "." + lengthWords(calibration)
        + (cannotTell(calibration) ? " So the score cannot tell these paths from shuffled bars." : ""))
      + " Most metrics are transformed, so that chance moves them evenly; the second table has them as they are usually given."
  }));
  scoreTable("Concept", scores.concept, Object.assign({}, SCALES.concept, {
    text: error => percent(error, 0),
    about: SCALES.concept.words + " " + medianScore(data.conceptFidelity)
      + (bands > 1 ? " The last column but one is history less the mean path, divided by the standard deviation of the paths among themselves. "
        + "Beyond \u00b12 history lies outside nearly all of them; beside a close error that says that the paths hardly differ, "
        + "all a little to one side. It has a dash where they do not differ, or the metric is undefined." : "")
  }));
}

const medianScore = value => (data.sizes.bands === 1 ? "Score " : "Median score ") + score(value) + ".";

/** Says why a calibration is of another length than the paths have. */
const lengthWords = ({length}) => length === layout.bars || length === data.historyBars ? ""
  : " One calibration serves all lengths within a tenth, so " + whole(length) + " stands for " + whole(layout.bars) + ".";

function scoreTable(title, rows, scale) {
  if (rows.length === 0) {
    return;
  }
  const {bands} = data.sizes;
  const hasSpreads = scale.close < 1 && bands > 1;
  const hasRange = tells(0.05, bands);
  const heads = ["Metric", "Weight", "History", bands === 1 ? "Path" : "Median path"].concat(hasRange ? ["90 of 100 paths"] : [])
    .concat(["Below \u2026 above history", "Error"]).concat(hasSpreads ? ["Deviations apart"] : []).concat(["Verdict"]);
  byId("score-tables").append(tableOf(title + " profile", scale.about, heads, rows.map(row => make("tr", {},
    make("th", {scope: "row"}, metricName(row.metric), make("small", {}, metricMeaning(row.metric))),
    make("td", {}, number(row.weight, 2)),
    make("td", {}, number(row.history, 3)),
    make("td", {}, row.paths.length > 0 ? number(row.paths[2], 3) : "undefined"),
    hasRange ? make("td", {}, row.paths.length > 0 ? number(row.paths[0], 3) + " \u2026 " + number(row.paths[4], 3) : "\u2013") : null,
    make("td", {}, strip(row.signed, scale)),
    make("td", {}, isNumber(row.error) ? scale.text(row.error) : "\u2013"),
    hasSpreads ? make("td", {}, isNumber(row.spreads) ? fixed(row.spreads, 2) : "\u2013") : null,
    make("td", {}, make("span", {class: "verdict " + row.verdict}, row.verdict))))));
}

/** Draws the errors of the paths about history's value, which is the line in the middle. */
function strip(signed, {reach, close, unit, text}) {
  if (signed.length === 0) {
    return "";
  }
  const {bands} = data.sizes;
  const at = value => 50 + 50 * Math.max(-1, Math.min(1, value / reach));
  const span = (name, from, to) => make("i", {class: name, style: {left: at(from) + "%", width: Math.max(0.5, at(to) - at(from)) + "%"}});
  const hasRange = tells(0.05, bands);
  return make("div", {class: "strip", role: "img", "aria-label": (hasRange
    ? "90 of 100 paths from " + number(signed[0], 2) + " to " + number(signed[4], 2) + " " + unit + " from history, median " + number(signed[2], 2)
    : number(signed[2], 2) + " " + unit + " from history")},
    span("zone", -close, close),
    make("i", {class: "zero"}),
    hasRange ? span("wide-range", signed[0], signed[4]) : "",
    tells(0.25, bands) ? span("narrow-range", signed[1], signed[3]) : "",
    make("i", {class: "middle", style: {left: at(signed[2]) + "%"}}));
}

function drawNovelty() {
  const {novelty, paths} = data;
  byId("novelty-note").textContent = "A path is made of bars of history. This shows which, and how much of it is a plain copy.";
  const sourceOf = index => paths[index].sources;
  const x = sourceOf(0).map((none, i) => i * layout.candle + 1);
  const own = {label: "bar of history", values: sourceOf(0), colour: "--chosen", kind: "points", size: 3, width: 0};
  const handle = chart(byId("novelty-charts"), {
    title: "Where the bars of series 1 come from",
    how: "Across: bars of the path. Up: the bar of history that each was made of. A rising line is a piece that was taken as it stood; a jump is a join.",
    thin: layout.candle > 1 ? "One bar in " + layout.candle + " is shown." : "",
    height: 320,
    zoom: true,
    x,
    xName: "Bar",
    xLabel: "bar of the path",
    xFormat: whole,
    yFormat: whole,
    lines: [own]
  });
  onChoice(index => {
    own.values = sourceOf(index);
    handle.heading.textContent = "Where the bars of " + seriesName(index).toLowerCase() + " come from";
    handle.update();
  });
  const rows = [
    ["Longest copied run", "bars in a row that also stand in a row in history", novelty.longestRun, whole, "longestRun"],
    ["Copied at length", "share of bars in runs of more than " + novelty.longRunBars + " bars", novelty.copied, percent, "copied"],
    ["History used", "share of history's bars that the path is made of", novelty.coverage, percent, "coverage"]];
  const mine = rows.map(() => make("td"));
  onChoice(index => rows.forEach(([, , , text, name], i) => mine[i].textContent = text(paths[index][name])));
  const quantiles = data.sizes.all === 1 ? [] : [["5 %", 0, 0.05], ["Median", 2, 0.5], ["95 %", 4, 0.05]]
    .filter(([, place, share]) => place === 2 || tells(share, data.sizes.all));
  byId("novelty-charts").append(tableOf("How new the paths are", "A path that copies history at length scores well and tells nothing new.",
    ["Figure", "Chosen"].concat(quantiles.map(([head]) => head)),
    rows.map(([name, meaning, values, text], i) => make("tr", {},
      make("th", {scope: "row"}, name, make("small", {}, meaning)),
      mine[i],
      ...quantiles.map(([, place]) => make("td", {}, text(values[place])))))));
}
