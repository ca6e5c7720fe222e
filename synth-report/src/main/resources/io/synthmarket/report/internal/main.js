// The head of the page, the theme, the choice of a path, printing; and everything drawn.

function drawHead() {
  const {sizes, calibration} = data;
  byId("kicker").textContent = "Synthetic Market Engine " + data.version + " · batch " + data.id;
  const span = data.historyFrom ? " from " + data.historyFrom.slice(0, 10) + " to " + data.historyTo.slice(0, 10) : "";
  byId("lead").textContent = (sizes.all === 1 ? "One price history that never happened but could have" : whole(sizes.all)
    + " price histories that never happened but could have") + ", learned from " + data.source + ", " + count(data.historyBars, "bar") + span + ".";
  const figures = [
    ["Paths", whole(sizes.all), "of " + count(layout.bars, "bar") + " each"],
    [sizes.all === 1 ? "Fidelity" : "Median fidelity", score(data.fidelity), "of 100, " + data.profile + " profile"
      + (layout.bars < FEWEST_BARS ? "; so few bars score low" : "")],
    ["Calibrated score", score(data.calibratedFidelity), cannotTell(calibration)
      ? "tells nothing: with so few bars a shuffle has " + number(calibration.floor, 3) + " too"
      : "100: as close as fresh data" + (calibration !== undefined && isNumber(calibration.floor) ? "; a shuffle has " + number(calibration.floor, 2) : "")],
    ["Accepted", whole(data.accepted), isNumber(data.threshold)
      ? "of " + count(data.attempts, "candidate") + " tried; each must score " + number(data.threshold) + " or more"
      : "of " + count(data.attempts, "candidate") + "; none was rejected"],
    drawdownTile()];
  byId("figures").append(...figures.map(([name, value, small]) => make("div", {},
    make("dt", {}, name), make("dd", {}, value, make("small", {}, small)))));
  byId("warnings").append(...data.warnings.map(text => make("p", {class: "warning"}, make("b", {}, "Note: "), text, ".")));
}

function drawdownTile() {
  const {keptQuantiles, history: known} = data.risk.max_drawdown;
  const {all} = data.sizes;
  const name = all === 1 ? "Maximum drawdown" : "Max. drawdown, median";
  return [name, shortPercent(keptQuantiles[3]), tells(0.05, all)
    ? "5 % of paths beyond " + shortPercent(keptQuantiles[1]) + ", 5 % short of " + shortPercent(keptQuantiles[5])
    : data.comparison.windows > 1 ? "history\u2019s stretches of as many bars: " + shortPercent(known) + " in the median"
      : "history: " + shortPercent(known)];
}

function drawChoice() {
  const select = byId("chosen");
  data.paths.forEach((path, index) => select.append(make("option", {value: String(index)},
    (index + 1) + " · fidelity " + score(path.fidelity))));
  select.addEventListener("change", () => choose(Number(select.value)));
  byId("previous").addEventListener("click", () => choose(chosen - 1));
  byId("next").addEventListener("click", () => choose(chosen + 1));
  if (data.paths.length === 1) {
    byId("previous").disabled = true;
    byId("next").disabled = true;
  }
}

function drawTheme() {
  const button = byId("theme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const show = dark => {
    root.dataset.theme = dark ? "dark" : "light";
    button.textContent = dark ? "Light" : "Dark";
    charts.forEach(each => each.plot.redraw(false));
  };
  button.addEventListener("click", () => show(root.dataset.theme !== "dark"));
  system.addEventListener("change", event => show(event.matches));
  show(system.matches);

  let wasDark = false;
  window.addEventListener("beforeprint", () => {
    wasDark = root.dataset.theme === "dark";
    root.classList.add("printing");
    show(false);
    charts.forEach(each => each.fit());
  });
  window.addEventListener("afterprint", () => {
    root.classList.remove("printing");
    show(wasDark);
    charts.forEach(each => each.fit());
  });
}

function drawRecipe() {
  const quoted = "'" + data.recipe.replace(/'/g, "'\\''") + "'";
  const blocks = [
    ["The recipe", data.recipe],
    ["On the command line", "synth replay " + quoted + " " + (data.input || "INPUT") + " --out DIR"],
    ["In Java", "PathSet paths = Synth.replay(Recipe.parse(\"" + data.recipe.replace(/["\\]/g, "\\$&") + "\"), history);"]];
  byId("recipes").append(...blocks.map(([title, code]) => {
    const button = make("button", {type: "button", "aria-label": "Copy: " + title}, "Copy");
    const text = make("code", {}, code);
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(code);
        button.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(text);
        button.textContent = "Selected";
      }
      setTimeout(() => button.textContent = "Copy", 2000);
    });
    return make("div", {class: "code"}, make("div", {}, make("h3", {}, title), text), button);
  }));
  byId("recipe-note").textContent = "The recipe makes these paths again, bit for bit, on any machine. "
    + (data.input === undefined ? "INPUT stands for the file that history was read from. "
      : data.input === "--sample" ? "" : "The command names that file as it is in its own folder. ")
    + "synth stands for java -jar synth.jar, DIR for a folder; --path 1 makes series 1 alone, which is paths.path(0) in Java.";
  byId("colophon").textContent = "Method " + data.method + ", seed " + data.seed + ", made by Synthetic Market Engine " + data.version + ".";
}

drawHead();
drawChoice();
drawTheme();
drawFan();
drawCandles();
drawReturns();
drawMemory();
drawVolume();
drawRisk();
drawScores();
drawNovelty();
drawRecipe();
root.dataset.charts = charts.length;
