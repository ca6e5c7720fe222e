import type { FormEvent, Ref } from "react";
import type { Fault } from "../api/fault";
import type { Check, Dataset, GenerateOptions, Option } from "../api/types";
import type { Resource } from "../api/useResource";
import { Copyable } from "../parts/Copyable";
import { Loading } from "../parts/Loading";
import { Problem } from "../parts/Problem";
import { type Draft, NO_PERIOD } from "./draft";
import { PurposeStep } from "./PurposeStep";
import { withPurpose } from "./purposes";
import { commandOf, excludeOf, optionsOf, type TestPeriod } from "./request";
import { SettingsStep } from "./SettingsStep";
import { StepHeading } from "./StepHeading";

/** A data set, how it was read, and what was chosen for it so far. */
export interface Begun {
    dataset: Dataset;
    check: Check;
    draft: Draft;
}

interface Props {
    begun: Begun;
    known: Resource<Option[]>;
    refusal: Fault | null;
    isBusy: boolean;
    /** The heading of the first step here, which takes the focus where all begins anew. */
    heading: Ref<HTMLHeadingElement>;
    onChange: (draft: Partial<Draft>) => void;
    onStart: (options: GenerateOptions) => void;
    onStartOver: () => void;
}

/** The second and third step: what the series are for, and the settings that follow. */
export function Choices({ begun: { dataset, draft }, known, refusal, isBusy, heading, onChange, onStart, onStartOver }: Props) {
    const { purpose, period, values, reading } = draft;
    const set = (name: string, value: string) => onChange({ values: { ...values, [name]: value } });

    function leaveOut(wanted: TestPeriod) {
        const exclude = wanted.from.trim() === "" && wanted.to.trim() === "" ? "" : excludeOf(wanted);
        onChange({ period: wanted, values: { ...values, exclude } });
    }

    const options = optionsOf(values, known.data ?? [], reading);

    function submit(event: FormEvent) {
        event.preventDefault();
        onStart(options);
    }

    return (
        <form onSubmit={submit}>
            <section className="step" aria-labelledby="step-purpose">
                <StepHeading id="step-purpose" nth={2} title="Purpose" ref={heading} />
                <PurposeStep
                    purpose={purpose}
                    onChoose={(wanted) => onChange({ purpose: wanted, values: withPurpose(values, wanted), period: NO_PERIOD })}
                    period={period}
                    onPeriod={leaveOut}
                    horizon={values.length ?? ""}
                    onHorizon={(bars) => set("length", bars)}
                />
            </section>
            {purpose === null ? null : (
                <section className="step" aria-labelledby="step-settings">
                    <StepHeading id="step-settings" nth={3} title="Settings" />
                    {known.fault === null ? null : <Problem fault={known.fault} onRetry={known.reload} />}
                    {known.data === null ? (
                        known.fault === null ? (
                            <Loading what="the options" />
                        ) : null
                    ) : (
                        <div className="stack">
                            <SettingsStep options={known.data} values={values} onChange={set} />
                            <Copyable
                                title="The same on the command line"
                                code={commandOf(dataset.id === "sample" ? "--sample" : dataset.name, options, known.data)}
                            />
                            {refusal === null ? null : <Problem fault={refusal} takesFocus />}
                            <p className="row">
                                <button type="submit" className="primary large" disabled={isBusy}>
                                    {isBusy ? "Starting …" : "Start"}
                                </button>
                                <button type="button" className="large" disabled={isBusy} onClick={onStartOver}>
                                    Start over
                                </button>
                            </p>
                        </div>
                    )}
                </section>
            )}
        </form>
    );
}
