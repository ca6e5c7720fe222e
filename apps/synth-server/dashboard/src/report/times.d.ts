export const readTimes: (steps: number[]) => number[];
export const timeLetters: (time: number, letters: number) => string;
export const lettersFor: (times: number[]) => number;

export interface TimeAxis {
    ticks: (min: number, max: number, room: number) => number[];
    labels: (bars: number[]) => string[];
}

export const timeAxis: (spec: { times: number[]; place: (bar: number) => number; bar: (place: number) => number }) => TimeAxis;
