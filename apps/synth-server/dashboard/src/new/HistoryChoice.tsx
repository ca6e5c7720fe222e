import { useState } from "react";
import type { Dataset, Server } from "../api/types";
import { usePages } from "../api/usePages";
import { getDataset, listDatasets } from "../datasets/api";
import { type Fault, toFault } from "../api/fault";
import { bytes, percent } from "../format/numbers";
import { Problem } from "../parts/Problem";
import { DropZone } from "./DropZone";
import { useUpload } from "./useUpload";

/** Asks for a history: a file, the bundled sample, or one that was uploaded before. */
export function HistoryChoice({ server, onDataset }: { server: Server | null; onDataset: (dataset: Dataset) => void }) {
    const { sending, fault, send, cancel } = useUpload(server, onDataset);
    const [refusal, setRefusal] = useState<Fault | null>(null);
    const earlier = usePages(listDatasets, []);

    async function take(id: string) {
        try {
            onDataset(await getDataset(id));
        } catch (cause) {
            setRefusal(toFault(cause));
        }
    }

    if (sending !== null) {
        const share = sending.total === 0 ? 0 : sending.sent / sending.total;
        return (
            <div className="card">
                <div className="row apart">
                    <h3>Sending {sending.name}</h3>
                    <button type="button" onClick={cancel}>
                        Cancel
                    </button>
                </div>
                <progress aria-label={`Sending ${sending.name}`} max={sending.total} value={sending.sent} />
                <p className="soft">{share < 1 ? `${percent(share, 0)} of ${bytes(sending.total)}` : "Sent. The server reads it …"}</p>
            </div>
        );
    }
    const others = (earlier.items ?? []).filter((dataset) => dataset.id !== "sample");
    return (
        <>
            {fault === null ? null : <Problem fault={fault} />}
            {refusal === null ? null : <Problem fault={refusal} />}
            <DropZone onFile={(file) => void send(file)} />
            <div className="row others">
                <button type="button" onClick={() => void take("sample")}>
                    Use the sample: S&P 500, daily, 2000 to 2020
                </button>
                {others.length === 0 ? null : <EarlierChoice datasets={others} onChoose={(id) => void take(id)} />}
            </div>
        </>
    );
}

function EarlierChoice({ datasets, onChoose }: { datasets: Dataset[]; onChoose: (id: string) => void }) {
    const [id, setId] = useState(datasets[0]!.id);
    return (
        <span className="row">
            <select aria-label="An earlier data set" value={id} onChange={(event) => setId(event.target.value)}>
                {datasets.map((dataset) => (
                    <option key={dataset.id} value={dataset.id}>
                        {dataset.name} · {bytes(dataset.bytes)}
                    </option>
                ))}
            </select>
            <button type="button" onClick={() => onChoose(id)}>
                Use it again
            </button>
        </span>
    );
}
