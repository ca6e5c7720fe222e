// The table of a chart, which is made when it is opened.

const MOST_ROWS = 120;

/** How values of several places are put together in one row. */
const TOGETHER = {
  first: values => values[0],
  most: values => values.reduce((most, value) => isNumber(value) && (most === null || value > most) ? value : most, null),
  least: values => values.reduce((least, value) => isNumber(value) && (least === null || value < least) ? value : least, null),
  sum: values => values.some(isNumber) ? values.reduce((sum, value) => sum + (value || 0), 0) : null,
  last: values => values[values.length - 1]
};

/** Makes the table of a chart, a row for each place or, where there are many, for a few together. */
function dataTable(handle) {
  const body = make("div", {class: "scroll", tabindex: "0", role: "region"});
  const details = make("details", {class: "numbers"}, make("summary", {}, "Data table"), body);
  const fill = () => {
    const {spec, lines, heading} = handle;
    const shown = lines.filter(line => line.label && !line.unlisted);
    const every = Math.ceil(spec.x.length / MOST_ROWS);
    const text = spec.valueText || spec.yFormat || number;
    const rows = Array.from({length: Math.ceil(spec.x.length / every)}, (none, row) => [row * every, Math.min(spec.x.length, (row + 1) * every)]);
    const name = x => (spec.xText || spec.xFormat || number)(x);
    const cell = (line, from, to) => (line.format || text)(TOGETHER[line.together || "last"](line.values.slice(from, to)));
    body.setAttribute("aria-label", "Data of " + heading.textContent);
    body.replaceChildren(make("table", {},
      make("caption", {}, heading.textContent + (every > 1 ? "; each row holds " + every + " places and is named by the last: " + (spec.togetherText || "values are those there") : "")),
      make("thead", {}, make("tr", {}, make("th", {scope: "col"}, spec.xName || spec.xLabel || ""),
        ...shown.map(line => make("th", {scope: "col"}, line.label)))),
      make("tbody", {}, ...rows.map(([from, to]) => make("tr", {}, make("th", {scope: "row"}, name(spec.x[to - 1])),
        ...shown.map(line => make("td", {}, cell(line, from, to))))))));
  };
  handle.refreshTable = () => {
    if (details.open) {
      fill();
    }
  };
  details.addEventListener("toggle", handle.refreshTable);
  return details;
}
