import type { ChartSpec, Colour } from "./spec";

interface Key {
    label: string;
    colour: Colour;
    shape: "line" | "box" | "dash";
    value: string | null;
}

function keysOf(spec: ChartSpec, at: number | null): Key[] {
    const text = spec.valueText ?? ((value) => (value == null ? "–" : spec.yText(value)));
    const bands = (spec.bands ?? []).map((band): Key => ({
        label: band.label,
        colour: band.key,
        shape: "box",
        value: at === null ? null : `${text(band.low[at])} … ${text(band.high[at])}`,
    }));
    const lines = spec.lines
        .filter((line) => line.isUnlisted !== true)
        .map((line): Key => ({
            label: line.label,
            colour: line.fill ?? line.colour,
            shape: line.fill !== undefined ? "box" : line.dash !== undefined ? "dash" : "line",
            value: at === null ? null : text(line.values[at]),
        }));
    const marks = (spec.marks ?? []).map((mark): Key => ({
        label: `${mark.label}: ${spec.xText(mark.at)}`,
        colour: mark.colour,
        shape: mark.dash === undefined ? "line" : "dash",
        value: null,
    }));
    return [...bands, ...lines, ...marks];
}

/** Says the values at a place as one sentence. */
export function keyWords(spec: ChartSpec, at: number): string {
    const values = keysOf(spec, at)
        .filter((key) => key.value !== null)
        .map((key) => `${key.label} ${key.value}`);
    return `${spec.xText(spec.x[at] ?? 0)}: ${values.join(", ")}`;
}

/** Tells what lines and shades are, and their values where the reader points. */
export function Keys({ spec, at }: { spec: ChartSpec; at: number | null }) {
    return (
        <ul className="keys">
            {keysOf(spec, at).map((key) => (
                <li key={key.label}>
                    <span
                        className={`mark ${key.shape}`}
                        aria-hidden="true"
                        style={key.shape === "box" ? { background: `var(${key.colour})` } : { borderColor: `var(${key.colour})` }}
                    />
                    {key.label}
                    {key.value === null ? null : <b>{key.value}</b>}
                </li>
            ))}
            {at === null ? null : <li className="at">{spec.xText(spec.x[at] ?? 0)}</li>}
        </ul>
    );
}
