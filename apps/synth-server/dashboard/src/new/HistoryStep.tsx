import { useEffect, useRef, useState } from "react";
import type { Check, Dataset, Reading, Server } from "../api/types";
import { type Fault, toFault } from "../api/fault";
import { checkDataset } from "../datasets/api";
import { faultText } from "../datasets/check";
import { count } from "../format/numbers";
import { Problem } from "../parts/Problem";
import { CheckView } from "./CheckView";
import { proposedDialects, withWord } from "./dialect";
import { HistoryChoice } from "./HistoryChoice";
import { ReadingForm } from "./ReadingForm";
import { remedies } from "./remedies";

interface Props {
    server: Server | null;
    dataset: Dataset | null;
    check: Check | null;
    reading: Reading;
    onDataset: (dataset: Dataset | null) => void;
    onRead: (dataset: string, check: Check, reading: Reading) => void;
}

/** The first step: a history, and how it is to be read. */
export function HistoryStep({ server, dataset, check, reading, onDataset, onRead }: Props) {
    const [isBusy, setBusy] = useState(false);
    const [refusal, setRefusal] = useState<Fault | null>(null);
    const checking = useRef<AbortController | null>(null);
    useEffect(() => {
        setRefusal(null);
        return () => checking.current?.abort();
    }, [dataset, reading]);
    if (dataset === null || check === null) {
        return <HistoryChoice server={server} onDataset={onDataset} />;
    }
    const { id } = dataset;

    /** Checks a reading, until another is wanted. */
    async function read(wanted: Reading) {
        checking.current?.abort();
        const controller = new AbortController();
        checking.current = controller;
        setBusy(true);
        try {
            onRead(id, await checkDataset(id, wanted, controller.signal), wanted);
        } catch (cause) {
            if (!controller.signal.aborted) {
                setRefusal(toFault(cause));
            }
        }
        if (checking.current === controller) {
            setBusy(false);
        }
    }

    const fault = faultText(check);
    return (
        <div className="stack">
            <div className="row apart">
                <h3>{dataset.name}</h3>
                <button type="button" onClick={() => onDataset(null)}>
                    Use another history
                </button>
            </div>
            {fault === null ? (
                <CheckView dataset={dataset} check={check} reading={reading} />
            ) : (
                <Unreadable message={fault} onPropose={(word) => void read({ ...reading, dialect: withWord(reading.dialect, word) })} />
            )}
            {fault === null && needsRowRule(check, reading) ? (
                <div className="warning">
                    <p>
                        {count(check.left_out ?? 0, "row is", "rows are")} bad. A generation stops at the first of them unless told
                        otherwise.
                    </p>
                    <div className="suggestions">
                        {remedies(check.defects ?? [], reading).map((remedy) => (
                            <button type="button" key={remedy.words} onClick={() => void read(remedy.reading)}>
                                {remedy.words}
                            </button>
                        ))}
                    </div>
                </div>
            ) : null}
            {refusal === null ? null : <Problem fault={refusal} />}
            <details className="reread" open={fault !== null}>
                <summary>Read it another way</summary>
                <ReadingForm key={JSON.stringify(reading)} reading={reading} isBusy={isBusy} onRead={(wanted) => void read(wanted)} />
            </details>
        </div>
    );
}

/** A check counts bad rows and goes on, while a generation stops at them. */
const needsRowRule = (check: Check, reading: Reading) => (check.left_out ?? 0) > 0 && reading.bad_rows === undefined;

function Unreadable({ message, onPropose }: { message: string; onPropose: (word: string) => void }) {
    const proposals = proposedDialects(message);
    return (
        <div className="problem" role="alert">
            <strong>The file cannot be read as it stands</strong>
            <p className="words">{message}</p>
            {proposals.length === 0 ? null : (
                <div className="suggestions">
                    {proposals.map((word) => (
                        <button type="button" key={word} onClick={() => onPropose(word)}>
                            Read it with {word}
                        </button>
                    ))}
                </div>
            )}
        </div>
    );
}
