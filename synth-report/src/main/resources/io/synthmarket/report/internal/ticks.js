// Where ticks of an axis of numbers stand.

/** Chooses round places for ticks. */
export function niceTicks(min, max, about) {
  const rough = (max - min) / Math.max(1, about);
  const power = Math.pow(10, Math.floor(Math.log10(rough)));
  const step = [1, 2, 5, 10].map(each => each * power).find(each => each >= rough);
  const ticks = [];
  for (let tick = Math.ceil(min / step) * step; tick <= max + step * 1e-9; tick += step) {
    ticks.push(Math.abs(tick) < step * 1e-9 ? 0 : Number(tick.toPrecision(12)));
  }
  return ticks;
}

/** Chooses round places on a logarithmic axis: decades, or 1, 2, 5 of each, or as on a plain one where it spans little. */
export function logTicks(min, max, about) {
  if (max / min < 6) {
    return niceTicks(min, max, about);
  }
  const decades = Math.log10(max / min);
  const steps = decades > 5 ? [1] : decades > 2.5 ? [1, 3] : [1, 2, 5];
  const ticks = [];
  for (let power = Math.floor(Math.log10(min)); power <= Math.log10(max); power++) {
    steps.map(step => step * Math.pow(10, power)).filter(tick => tick >= min && tick <= max).forEach(tick => ticks.push(tick));
  }
  return ticks;
}
