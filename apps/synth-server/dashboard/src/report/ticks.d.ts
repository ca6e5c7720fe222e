export const niceTicks: (min: number, max: number, about: number) => number[];
export const logTicks: (min: number, max: number, about: number) => number[];
