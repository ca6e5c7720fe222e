import type { Values } from "../result/figures";

/** A custom property of the style sheet, which depends on the theme. */
export type Colour = `--${string}`;

export interface Line {
    label: string;
    values: Values;
    colour: Colour;
    kind?: "line" | "bars" | "steps";
    width?: number;
    dash?: number[];
    fill?: Colour;
    /** Shows a dot at each value. */
    hasPoints?: boolean;
    /** Leaves the line out of keys and table, as one of many. */
    isUnlisted?: boolean;
}

export interface Band {
    label: string;
    low: Values;
    high: Values;
    colour: Colour;
    key: Colour;
}

/** A value on the axis across, marked by a line with a name. */
export interface Mark {
    label: string;
    at: number;
    colour: Colour;
    dash?: number[];
}

export interface ChartSpec {
    title: string;
    how: string;
    /** What the chart shows, in numbers, for those who do not see it. */
    summary: string;
    note?: string;
    height?: number;
    x: number[];
    xName: string;
    xLabel?: string;
    xText: (value: number) => string;
    xTicks?: (min: number, max: number, room: number) => number[];
    xLabels?: (ticks: number[]) => string[];
    yText: (value: number) => string;
    valueText?: (value: number | null | undefined) => string;
    isLog?: boolean;
    isLogAcross?: boolean;
    hasZero?: boolean;
    canZoom?: boolean;
    /** Where the axis up begins, for charts of shares. */
    floor?: number;
    lines: Line[];
    bands?: Band[];
    marks?: Mark[];
}
