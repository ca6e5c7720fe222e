import { type FormEvent, useEffect, useState } from "react";
import { PageTitle } from "../app/PageTitle";
import { go, links } from "../app/router";
import { answered, api } from "../api/client";
import { type Fault, toFault } from "../api/fault";
import type { Check, Dataset, Reading } from "../api/types";
import { useResource } from "../api/useResource";
import { getDataset } from "../datasets/api";
import { faultText } from "../datasets/check";
import { addJob } from "../jobs/api";
import { Copyable } from "../parts/Copyable";
import { Loading } from "../parts/Loading";
import { Problem } from "../parts/Problem";
import { HistoryStep } from "./HistoryStep";
import { PurposeStep } from "./PurposeStep";
import { type Purpose, withPurpose } from "./purposes";
import { commandOf, excludeOf, optionsOf, type TestPeriod, type Values } from "./request";
import { SettingsStep } from "./SettingsStep";

const NO_PERIOD: TestPeriod = { from: "", to: "", embargo: "20" };

/** From a file to a job: history, purpose, settings. */
export function NewPage({ datasetId }: { datasetId?: string }) {
    const [dataset, setDataset] = useState<Dataset | null>(null);
    const [check, setCheck] = useState<Check | null>(null);
    const [reading, setReading] = useState<Reading>({});
    const [purpose, setPurpose] = useState<Purpose | null>(null);
    const [period, setPeriod] = useState(NO_PERIOD);
    const [values, setValues] = useState<Values>({ format: "csv" });
    const [refusal, setRefusal] = useState<Fault | null>(null);
    const [isBusy, setBusy] = useState(false);
    const server = useResource((signal) => answered(api.GET("/api/v1/server", { signal })), []);
    const known = useResource((signal) => answered(api.GET("/api/v1/options", { signal })), []);
    const earlier = useResource((signal) => (datasetId === undefined ? Promise.resolve(null) : getDataset(datasetId, signal)), [datasetId]);
    useEffect(() => take(earlier.data), [earlier.data]);

    function take(found: Dataset | null) {
        setDataset(found);
        setCheck(found?.check ?? null);
        setReading({});
        setPeriod(NO_PERIOD);
    }

    function choose(wanted: Purpose) {
        setPurpose(wanted);
        setValues(withPurpose(values, wanted));
        setPeriod(NO_PERIOD);
    }

    const set = (name: string, value: string) => setValues((before) => ({ ...before, [name]: value }));

    function leaveOut(wanted: TestPeriod) {
        setPeriod(wanted);
        set("exclude", wanted.from.trim() === "" && wanted.to.trim() === "" ? "" : excludeOf(wanted));
    }

    const options = optionsOf(values, known.data ?? [], reading);

    async function start(event: FormEvent) {
        event.preventDefault();
        setBusy(true);
        try {
            go(links.job((await addJob((dataset as Dataset).id, options)).id));
        } catch (cause) {
            setRefusal(toFault(cause));
            setBusy(false);
        }
    }

    const canBeRead = dataset !== null && check !== null && faultText(check) === null;
    return (
        <>
            <PageTitle title="New generation">
                Price histories that never happened but could have, made from one that did. Upload it, say what the series are for, and
                start.
            </PageTitle>
            <section className="step" aria-labelledby="step-history">
                <h2 id="step-history">
                    <span className="nth" aria-hidden="true">
                        1
                    </span>
                    History
                </h2>
                {earlier.fault === null ? null : <Problem fault={earlier.fault} onRetry={earlier.reload} />}
                {datasetId !== undefined && earlier.isLoading && dataset === null ? (
                    <Loading what="the data set" />
                ) : (
                    <HistoryStep
                        server={server.data}
                        dataset={dataset}
                        check={check}
                        reading={reading}
                        onDataset={take}
                        onRead={(found, as) => {
                            setCheck(found);
                            setReading(as);
                        }}
                    />
                )}
            </section>
            {canBeRead ? (
                <form onSubmit={(event) => void start(event)}>
                    <section className="step" aria-labelledby="step-purpose">
                        <h2 id="step-purpose">
                            <span className="nth" aria-hidden="true">
                                2
                            </span>
                            Purpose
                        </h2>
                        <PurposeStep
                            purpose={purpose}
                            onChoose={choose}
                            period={period}
                            onPeriod={leaveOut}
                            horizon={values.length ?? ""}
                            onHorizon={(bars) => set("length", bars)}
                        />
                    </section>
                    {purpose === null ? null : (
                        <section className="step" aria-labelledby="step-settings">
                            <h2 id="step-settings">
                                <span className="nth" aria-hidden="true">
                                    3
                                </span>
                                Settings
                            </h2>
                            {known.fault === null ? null : <Problem fault={known.fault} onRetry={known.reload} />}
                            {known.data === null ? (
                                <Loading what="the options" />
                            ) : (
                                <div className="stack">
                                    <SettingsStep options={known.data} values={values} onChange={set} />
                                    <Copyable
                                        title="The same on the command line"
                                        code={commandOf(dataset.id === "sample" ? "--sample" : dataset.name, options, known.data)}
                                    />
                                    {refusal === null ? null : <Problem fault={refusal} takesFocus />}
                                    <p>
                                        <button type="submit" className="primary large" disabled={isBusy}>
                                            {isBusy ? "Starting …" : "Start"}
                                        </button>
                                    </p>
                                </div>
                            )}
                        </section>
                    )}
                </form>
            ) : null}
        </>
    );
}
