import { useMemo } from "react";
import type { Check, Dataset, Defect, Reading } from "../api/types";
import { useResource } from "../api/useResource";
import { Candles } from "../charts/Candles";
import { candleSet } from "../charts/candleSet";
import { datasetBars } from "../datasets/api";
import { bytes, count, whole } from "../format/numbers";
import { barTime } from "../format/times";
import { plainName } from "../format/words";
import { Facts } from "../parts/Facts";
import { Loading } from "../parts/Loading";
import { Problem } from "../parts/Problem";
import { Table } from "../parts/Table";

/** What is in a file that can be read, what was found out about it, and what is wrong with it. */
export function CheckView({ dataset, check, reading }: { dataset: Dataset; check: Check; reading: Reading }) {
    const columns = Object.entries(check.columns ?? {});
    const ignored = check.ignored_columns ?? [];
    return (
        <div className="stack">
            <Facts
                facts={[
                    { name: "Bars", value: whole(check.bars), small: `of ${count(check.rows ?? 0, "row")}, ${bytes(dataset.bytes)}` },
                    {
                        name: "First",
                        value: barTime(check.first),
                        small: check.has_times === false ? "the file has no times" : "on history’s own clock",
                    },
                    { name: "Last", value: barTime(check.last) },
                    { name: "Left out", value: whole(check.left_out ?? 0), small: `${count(check.widened ?? 0, "row")} widened` },
                ]}
            />
            <div className="card">
                <p>
                    <span className="label">Columns </span>
                    {columns.map(([role, name]) => (role === name ? name : `${role} from “${name}”`)).join(", ")}
                    {ignored.length === 0 ? "" : `; ignored: ${ignored.join(", ")}`}
                </p>
                {check.dialect === undefined || check.dialect === "" || check.dialect === "detect" ? null : (
                    <p>
                        <span className="label">Stated </span>
                        {check.dialect}
                    </p>
                )}
                {(check.inferences ?? []).map(({ about, finding }) => (
                    <p key={about}>
                        <span className="label">Found out: {about} </span>
                        {finding}
                    </p>
                ))}
                {Object.entries(check.repairs ?? {}).map(([step, rows]) => (
                    <p key={step}>
                        <span className="label">Repaired: {step} </span>
                        {count(rows, "row")}
                    </p>
                ))}
            </div>
            <Defects defects={check.defects ?? []} />
            <HistoryChart dataset={dataset} reading={reading} />
        </div>
    );
}

function Defects({ defects }: { defects: Defect[] }) {
    if (defects.length === 0) {
        return <p className="soft">No defects were found.</p>;
    }
    return (
        <Table title="Defects" heads={["Defect", "Rows", "First line", "Column"]}>
            {defects.map((each) => (
                <tr key={each.defect}>
                    <th scope="row">{plainName(each.defect)}</th>
                    <td>{whole(each.rows)}</td>
                    <td>{whole(each.first_line)}</td>
                    <td>{each.first_column}</td>
                </tr>
            ))}
        </Table>
    );
}

function HistoryChart({ dataset, reading }: { dataset: Dataset; reading: Reading }) {
    const { data, fault, reload } = useResource((signal) => datasetBars(dataset.id, reading, 600, signal), [dataset.id, reading]);
    const sets = useMemo(() => (data === null ? [] : [candleSet("History", data)]), [data]);
    if (data === null) {
        return fault === null ? <Loading what="the chart" /> : <Problem fault={fault} onRetry={reload} />;
    }
    return (
        <Candles
            title="History"
            sets={sets}
            by={data.time === null ? "number" : "time"}
            height={300}
            how={
                data.merged > 1
                    ? `Each candle holds ${data.merged} bars: first open, highest high, lowest low, last close.`
                    : "Each candle is one bar."
            }
        />
    );
}
