import { logTicks, niceTicks } from "@report/ticks.js";
import uPlot from "uplot";
import { isNumber } from "../format/numbers";
import { colourOf } from "./colour";
import type { ChartSpec, Colour, Line, Mark } from "./spec";

const FONT = "12px system-ui, sans-serif";
const LETTER = 6.6;

/** Lays lines and bands out as uPlot wants them: a column each, bands as pairs of columns. */
export function columnsOf(spec: ChartSpec): uPlot.AlignedData {
    const edges = (spec.bands ?? []).flatMap((band) => [band.high, band.low]);
    return [spec.x, ...edges, ...spec.lines.map((line) => line.values)];
}

/** Tells uPlot how to draw a chart; `onCursor` is told which place the reader points at. */
export function plotOptions(spec: ChartSpec, width: number, onCursor: (at: number | null) => void): uPlot.Options {
    const bands = spec.bands ?? [];
    return {
        width,
        height: spec.height ?? 280,
        padding: [10, 24, 0, 4],
        legend: { show: false },
        cursor: { y: false, points: { size: 7 }, drag: { x: spec.canZoom === true, y: false } },
        scales: {
            x: { time: false, distr: spec.isLogAcross === true ? 3 : 1, range: (_, min, max) => rangeAcross(spec, min, max) },
            y: { distr: spec.isLog === true ? 3 : 1, range: (_, min, max) => rangeUp(spec, min, max) },
        },
        axes: [axisAcross(spec), axisUp(spec)],
        series: [{}, ...bands.flatMap(() => [edge(), edge()]), ...spec.lines.map(series)],
        bands: bands.map((band, i) => ({ series: [2 * i + 1, 2 * i + 2], fill: () => colourOf(band.colour) })),
        hooks: {
            draw: [
                (plot) => {
                    if (spec.hasZero === true) {
                        drawZero(plot);
                    }
                    drawMarks(plot, spec.marks ?? []);
                },
            ],
            setCursor: [(plot) => onCursor(plot.cursor.idx ?? null)],
        },
    };
}

function rangeAcross(spec: ChartSpec, min: number, max: number): [number, number] {
    if ((spec.marks ?? []).length === 0 && spec.lines.every((line) => line.kind !== "bars")) {
        return [min, max];
    }
    const ends = [min, max, ...(spec.marks ?? []).map((mark) => mark.at)];
    const room = (Math.max(...ends) - Math.min(...ends)) * 0.02;
    return [Math.min(...ends) - room, Math.max(...ends) + room];
}

function rangeUp(spec: ChartSpec, min: number, max: number): [number, number] {
    if (!isNumber(min) || !isNumber(max)) {
        return [0, 1];
    }
    if (spec.isLog === true) {
        const room = min === max ? 1.1 : (max / min) ** 0.05;
        return [spec.floor ?? min / room, max * room];
    }
    const room = min === max ? Math.abs(min) * 0.1 || 1 : (max - min) * 0.05;
    return [spec.floor ?? (min === 0 ? 0 : min - room), max === 0 ? 0 : max + room];
}

const axisColours = {
    stroke: () => colourOf("--soft"),
    font: FONT,
    gap: 5,
    grid: { stroke: () => colourOf("--grid"), width: 1 },
    ticks: { stroke: () => colourOf("--line"), width: 1, size: 5 },
    filter: (_: uPlot, splits: number[]) => splits,
};

function axisAcross(spec: ChartSpec): uPlot.Axis {
    return {
        ...axisColours,
        ...(spec.xLabel === undefined ? {} : { label: spec.xLabel, labelSize: 18, labelGap: 0, labelFont: FONT }),
        size: (_, values) => ((values ?? []).some((each) => each.includes("\n")) ? 46 : 30),
        splits: (plot, _, min, max) => {
            const room = plot.width / 80;
            return spec.xTicks?.(min, max, room) ?? (spec.isLogAcross === true ? logTicks : niceTicks)(min, max, room);
        },
        values: (_, splits) => spec.xLabels?.(splits) ?? splits.map(spec.xText),
    };
}

function axisUp(spec: ChartSpec): uPlot.Axis {
    return {
        ...axisColours,
        size: (_, values) => 14 + LETTER * Math.max(3, ...(values ?? []).map((each) => each.length)),
        splits: (plot, _, min, max) => (spec.isLog === true ? logTicks : niceTicks)(min, max, plot.height / 55),
        values: (_, splits) => splits.map(spec.yText),
    };
}

function edge(): uPlot.Series {
    return { stroke: () => colourOf("--band-edge"), width: 1, points: { show: false } };
}

function series(line: Line): uPlot.Series {
    const colour = () => colourOf(line.colour);
    return {
        label: line.label,
        stroke: colour,
        ...(line.fill === undefined ? {} : { fill: () => colourOf(line.fill as Colour) }),
        width: line.width ?? 2,
        ...(line.dash === undefined ? {} : { dash: line.dash }),
        ...pathsOf(line.kind),
        points: line.hasPoints === true ? { show: true, size: 5, fill: colour, stroke: colour } : { show: false },
    };
}

function pathsOf(kind: Line["kind"]): Pick<uPlot.Series, "paths"> {
    switch (kind) {
        case "bars":
            return { paths: uPlot.paths.bars!({ size: [0.86, Infinity], align: 1 }) };
        case "steps":
            return { paths: uPlot.paths.stepped!({ align: 1 }) };
        default:
            return {};
    }
}

function drawZero(plot: uPlot) {
    const { min, max } = plot.scales.y!;
    if (min != null && max != null && min < 0 && max > 0) {
        const at = Math.round(plot.valToPos(0, "y", true));
        stroke(plot, colourOf("--quiet"), 1, [], plot.bbox.left, at, plot.bbox.left + plot.bbox.width, at);
    }
}

/** Draws a line with its name for each mark; names stand one below the other, on the side that has room. */
function drawMarks(plot: uPlot, marks: Mark[]) {
    const { ctx, bbox } = plot;
    marks.forEach((mark, i) => {
        const at = plot.valToPos(mark.at, "x", true);
        stroke(plot, colourOf(mark.colour), 2, mark.dash ?? [], at, bbox.top, at, bbox.top + bbox.height);
        const isRight = at < bbox.left + bbox.width / 2;
        const x = at + (isRight ? 5 : -5) * devicePixelRatio;
        const y = bbox.top + (12 + 16 * i) * devicePixelRatio;
        ctx.save();
        ctx.font = `${12 * devicePixelRatio}px system-ui, sans-serif`;
        ctx.textAlign = isRight ? "left" : "right";
        ctx.strokeStyle = colourOf("--card");
        ctx.lineWidth = 4 * devicePixelRatio;
        ctx.strokeText(mark.label, x, y);
        ctx.fillStyle = colourOf(mark.colour);
        ctx.fillText(mark.label, x, y);
        ctx.restore();
    });
}

function stroke(plot: uPlot, colour: string, width: number, dash: number[], x0: number, y0: number, x1: number, y1: number) {
    const { ctx } = plot;
    ctx.save();
    ctx.strokeStyle = colour;
    ctx.lineWidth = width * devicePixelRatio;
    ctx.setLineDash(dash.map((each) => each * devicePixelRatio));
    ctx.beginPath();
    ctx.moveTo(x0, y0);
    ctx.lineTo(x1, y1);
    ctx.stroke();
    ctx.restore();
}
