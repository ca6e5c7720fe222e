// The head of the page, the theme, the choice of a path, printing; and everything drawn.

function drawHead() {
  const {layout} = data;
  byId("kicker").textContent = "Synthetic Market Engine " + data.version + " · batch " + data.id;
  const span = data.historyFrom ? " from " + data.historyFrom.slice(0, 10) + " to " + data.historyTo.slice(0, 10) : "";
  byId("lead").textContent = (data.size === 1 ? "One price history that never happened but could have" : number(data.size, 9)
    + " price histories that never happened but could have") + ", learned from " + data.source + ", " + count(data.historyBars, "bar") + span + ".";
  const drawdown = data.risk.max_drawdown.keptQuantiles;
  const figures = [
    ["Paths", number(data.size, 9), "of " + count(layout.bars, "bar") + " each"],
    ["Median fidelity", score(data.fidelity), "of 100, " + data.profile + " profile" + (layout.bars < FEWEST_BARS ? "; so few bars score low" : "")],
    ["Calibrated score", score(data.calibratedFidelity), "100: as close as fresh data"],
    ["Accepted", number(data.accepted, 9), "of " + count(data.attempts, "attempt")
      + (isNumber(data.threshold) ? ", from " + number(data.threshold) + " on" : ", none rejected")],
    ["Worst drawdown", percent(drawdown[3], 0), data.size > 1 ? "in the median; 5 % of paths beyond " + percent(drawdown[1], 0)
      + ", 5 % short of " + percent(drawdown[5], 0) : "history: " + percent(data.risk.max_drawdown.history, 0)]];
  byId("figures").append(...figures.map(([name, value, small]) => make("div", {},
    make("dt", {}, name), make("dd", {}, value, make("small", {}, small)))));
  byId("warnings").append(...data.warnings.map(text => make("p", {class: "warning"}, make("b", {}, "Note: "), text, ".")));
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
    root.classList.toggle("dark", dark);
    button.textContent = dark ? "Light" : "Dark";
    charts.forEach(each => each.plot.redraw(false));
  };
  button.addEventListener("click", () => show(!root.classList.contains("dark")));
  system.addEventListener("change", event => show(event.matches));
  show(system.matches);

  let wasDark = false;
  window.addEventListener("beforeprint", () => {
    wasDark = root.classList.contains("dark");
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
  const file = /^[\w.\-/]+$/.test(data.source) ? data.source : "INPUT";
  const blocks = [
    ["The recipe", data.recipe],
    ["On the command line", "synth replay " + quoted + " " + file + " --out DIR"],
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
