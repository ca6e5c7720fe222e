import { useState } from "react";
import type { ChartSpec } from "./spec";

export type Tabled = Pick<ChartSpec, "title" | "x" | "xName" | "xText" | "yText" | "valueText" | "lines" | "bands">;

const MOST_ROWS = 120;

/** The numbers of a chart, made when it is opened; of many places, a row for every few. */
export function DataTable({ spec, isNamed = false }: { spec: Tabled; isNamed?: boolean }) {
    const [isOpen, setOpen] = useState(false);
    return (
        <details className="numbers" onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>
                Data table <span className={isNamed ? undefined : "unseen"}>of {isNamed ? spec.title.toLowerCase() : spec.title}</span>
            </summary>
            {isOpen ? <Rows spec={spec} /> : null}
        </details>
    );
}

function Rows({ spec }: { spec: Tabled }) {
    const every = Math.ceil(spec.x.length / MOST_ROWS);
    const places = spec.x.map((_, i) => i).filter((i) => (i + 1) % every === 0 || i === spec.x.length - 1);
    const lines = spec.lines.filter((line) => line.isUnlisted !== true);
    const bands = spec.bands ?? [];
    const text = spec.valueText ?? ((value) => (value == null ? "–" : spec.yText(value)));
    return (
        <div className="scroll" tabIndex={0} role="region" aria-label={`Data of ${spec.title}`}>
            <table>
                <caption>
                    {spec.title}
                    {every > 1 ? `; one place in ${every}` : ""}
                </caption>
                <thead>
                    <tr>
                        <th scope="col">{spec.xName}</th>
                        {bands.map((band) => (
                            <th scope="col" key={band.label}>
                                {band.label}
                            </th>
                        ))}
                        {lines.map((line) => (
                            <th scope="col" key={line.label}>
                                {line.label}
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {places.map((i) => (
                        <tr key={i}>
                            <th scope="row">{spec.xText(spec.x[i] ?? 0)}</th>
                            {bands.map((band) => (
                                <td key={band.label}>
                                    {text(band.low[i])} … {text(band.high[i])}
                                </td>
                            ))}
                            {lines.map((line) => (
                                <td key={line.label}>{text(line.values[i])}</td>
                            ))}
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}
