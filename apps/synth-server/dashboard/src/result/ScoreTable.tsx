import { tells } from "@report/bands.js";
import { type ScaleWords, SCALES } from "@report/words.js";
import { fixed, number, percent } from "../format/numbers";
import { metricMeaning, metricName } from "../format/words";
import { Table } from "../parts/Table";
import type { ScoreRow } from "./figures";

/** How the errors of a profile are told. */
export interface Scale extends ScaleWords {
    name: string;
    text: (error: number) => string;
}

export const CALIBRATED: Scale = { ...SCALES.calibrated, name: "Calibrated profile", text: (error) => fixed(error, 2) };
export const CONCEPT: Scale = { ...SCALES.concept, name: "Concept profile", text: (error) => percent(error, 0) };

/** Where each metric of the paths lies beside history's, and what that is worth. */
export function ScoreTable({ rows, scale, paths }: { rows: ScoreRow[]; scale: Scale; paths: number }) {
    const hasRange = tells(0.05, paths);
    const heads = [
        "Metric",
        "Weight",
        "History",
        paths === 1 ? "Path" : "Median path",
        ...(hasRange ? ["90 of 100 paths"] : []),
        "Below … above history",
        "Error",
        "Verdict",
    ];
    return (
        <Table title={scale.name} heads={heads} words={["Verdict"]} spare={[...heads.slice(1, hasRange ? 5 : 4), "Error"]}>
            {rows.map((row) => (
                <tr key={row.metric}>
                    <th scope="row">
                        {metricName(row.metric)}
                        <small className="spare">{metricMeaning(row.metric)}</small>
                    </th>
                    <td className="spare">{number(row.weight, 2)}</td>
                    <td className="spare">{number(row.history, 3)}</td>
                    <td className="spare">{row.paths.length > 0 ? number(row.paths[2], 3) : "undefined"}</td>
                    {hasRange ? (
                        <td className="spare">{row.paths.length > 0 ? `${number(row.paths[0], 3)} … ${number(row.paths[4], 3)}` : "–"}</td>
                    ) : null}
                    <td>
                        <Strip signed={row.signed} scale={scale} paths={paths} />
                    </td>
                    <td className="spare">{row.error === null ? "–" : scale.text(row.error)}</td>
                    <td className="text">
                        <span className={`verdict ${row.verdict}`}>{row.verdict}</span>
                    </td>
                </tr>
            ))}
        </Table>
    );
}

/** Draws the errors of the paths about history's value, which is the line in the middle. */
function Strip({ signed, scale, paths }: { signed: number[]; scale: Scale; paths: number }) {
    const [q05, q25, q50, q75, q95] = signed;
    if (q05 === undefined || q25 === undefined || q50 === undefined || q75 === undefined || q95 === undefined) {
        return null;
    }
    const at = (value: number) => 50 + 50 * Math.max(-1, Math.min(1, value / scale.reach));
    const span = (name: string, from: number, to: number) => (
        <i className={name} style={{ left: `${at(from)}%`, width: `${Math.max(0.5, at(to) - at(from))}%` }} />
    );
    const hasRange = tells(0.05, paths);
    const words = hasRange
        ? `90 of 100 paths from ${scale.text(q05)} to ${scale.text(q95)} ${scale.unit} beside history, median ${scale.text(q50)}`
        : `${scale.text(q50)} ${scale.unit} beside history`;
    return (
        <div className="strip" role="img" aria-label={words}>
            {span("zone", -scale.close, scale.close)}
            <i className="zero" />
            {hasRange ? span("wide-range", q05, q95) : null}
            {tells(0.25, paths) ? span("narrow-range", q25, q75) : null}
            <i className="middle" style={{ left: `${at(q50)}%` }} />
        </div>
    );
}
