import { useState } from "react";
import { useResource } from "../api/useResource";
import { score } from "../format/numbers";
import { RISK, RISK_FIGURES, type RiskFigure, riskText } from "../format/risk";
import { Loading } from "../parts/Loading";
import { Problem } from "../parts/Problem";
import { Table } from "../parts/Table";
import { addresses, worstSeries } from "./api";

/** The worst series by a figure of choice; each may be looked at in the charts. */
export function ExtremesSection({ id, chosen, onChoose }: { id: string; chosen: number; onChoose: (number: number) => void }) {
    const [figure, setFigure] = useState<RiskFigure>("max_drawdown");
    const { data, fault, reload } = useResource((signal) => worstSeries(id, figure, signal), [id, figure]);
    const others = (["max_drawdown", "total_return", "volatility"] as RiskFigure[]).filter((each) => each !== figure);
    return (
        <div className="stack">
            <div className="row">
                <label htmlFor="worst">The worst by</label>
                <select id="worst" value={figure} onChange={(event) => setFigure(event.target.value as RiskFigure)}>
                    {RISK_FIGURES.map((each) => (
                        <option key={each} value={each}>
                            {RISK[each].name}
                        </option>
                    ))}
                </select>
            </div>
            {fault === null ? null : <Problem fault={fault} onRetry={reload} />}
            {data === null ? (
                fault === null ? (
                    <Loading what="series" />
                ) : null
            ) : (
                <Table
                    title={`The worst series by ${RISK[figure].name.toLowerCase()}`}
                    heads={["Series", RISK[figure].name, ...others.map((each) => RISK[each].name), "Fidelity", "File", ""]}
                    spare={[...others.map((each) => RISK[each].name), "Fidelity", "File"]}
                >
                    {data.items.map((series) => (
                        <tr key={series.number}>
                            <th scope="row">Series {series.number}</th>
                            <td>
                                <b>{riskText(figure, series.risk?.[figure])}</b>
                            </td>
                            {others.map((each) => (
                                <td className="spare" key={each}>
                                    {riskText(each, series.risk?.[each])}
                                </td>
                            ))}
                            <td className="spare">{score(series.fidelity)}</td>
                            <td className="spare">
                                {series.file === null ? "–" : <FileLink id={id} number={series.number} file={series.file} />}
                            </td>
                            <td>
                                <button type="button" aria-pressed={series.number === chosen} onClick={() => onChoose(series.number)}>
                                    Show <span className="unseen">series {series.number} in the charts</span>
                                </button>
                            </td>
                        </tr>
                    ))}
                </Table>
            )}
        </div>
    );
}

function FileLink({ id, number, file }: { id: string; number: number; file: string }) {
    return (
        <a href={addresses.file(id, file)} download={file}>
            Download <span className="unseen">series {number}</span>
        </a>
    );
}
