import { useEffect, useRef, useState } from "react";
import { PageTitle } from "../app/PageTitle";
import { go, links } from "../app/router";
import { answered, api } from "../api/client";
import { type Fault, toFault } from "../api/fault";
import type { Check, Dataset, GenerateOptions } from "../api/types";
import { useResource } from "../api/useResource";
import { checkDataset, getDataset } from "../datasets/api";
import { faultText } from "../datasets/check";
import { addJob } from "../jobs/api";
import { Loading } from "../parts/Loading";
import { Problem } from "../parts/Problem";
import { type Begun, Choices } from "./Choices";
import { type Draft, draftOf, EMPTY_DRAFT, keepDraft, setCurrentDraft } from "./draft";
import { HistoryStep } from "./HistoryStep";
import { StepHeading } from "./StepHeading";

const NOT_THERE = 404;

/** Reads a data set as it was read before. */
async function begin(dataset: Dataset, signal: AbortSignal): Promise<Begun> {
    const draft = draftOf(dataset.id);
    const isStated = Object.keys(draft.reading).length > 0;
    return { dataset, draft, check: isStated ? await checkDataset(dataset.id, draft.reading, signal) : dataset.check };
}

/** Shows what was loaded with what was chosen meanwhile; a way of reading that was found meanwhile is newer than what was loaded. */
function brought(now: Begun | null, loaded: Begun): Begun {
    const draft = draftOf(loaded.dataset.id);
    const isNewer = now?.dataset.id === loaded.dataset.id && JSON.stringify(draft.reading) !== JSON.stringify(loaded.draft.reading);
    return isNewer ? now : { ...loaded, draft };
}

/** From a file to a job: history, purpose, settings. What was chosen for a data set is there when the page is come back to. */
export function NewPage({ datasetId }: { datasetId?: string }) {
    const [begun, setBegun] = useState<Begun | null>(null);
    const [refusal, setRefusal] = useState<Fault | null>(null);
    const [isBusy, setBusy] = useState(false);
    const taken = useRef<Dataset | null>(null);
    const history = useRef<HTMLHeadingElement>(null);
    const purpose = useRef<HTMLHeadingElement>(null);
    const server = useResource((signal) => answered(api.GET("/api/v1/server", { signal })), []);
    const known = useResource((signal) => answered(api.GET("/api/v1/options", { signal })), []);
    const earlier = useResource(
        async (signal) => {
            if (datasetId === undefined) {
                return null;
            }
            return begin(taken.current?.id === datasetId ? taken.current : await getDataset(datasetId, signal), signal);
        },
        [datasetId],
    );
    useEffect(() => {
        if (!earlier.isLoading) {
            setBegun((now) => (earlier.data === null ? null : brought(now, earlier.data)));
            setRefusal(null);
        }
    }, [earlier.data, earlier.isLoading]);
    const isGone = earlier.fault?.status === NOT_THERE;
    useEffect(() => setCurrentDraft(isGone ? null : (datasetId ?? null)), [datasetId, isGone]);

    /** Takes a data set and names it in the address, so that going back and forth finds it. */
    function take(dataset: Dataset | null) {
        taken.current = dataset;
        go(dataset === null ? links.new : links.newFrom(dataset.id));
        history.current?.focus({ preventScroll: true });
    }

    /** Takes what was chosen for a data set, beside what is chosen now: a check takes its time, and another may be shown by then. */
    function change(id: string, draft: Partial<Draft>, check?: Check) {
        keepDraft(id, draft);
        setBegun((now) => (now?.dataset.id === id ? { ...now, check: check ?? now.check, draft: { ...now.draft, ...draft } } : now));
    }

    function startOver(dataset: Dataset) {
        change(dataset.id, { ...EMPTY_DRAFT, reading: {} }, dataset.check);
        setRefusal(null);
        purpose.current?.focus();
    }

    async function start(dataset: string, options: GenerateOptions) {
        setBusy(true);
        try {
            const job = await addJob(dataset, options);
            setCurrentDraft(null);
            go(links.job(job.id));
        } catch (cause) {
            setRefusal(toFault(cause));
            setBusy(false);
        }
    }

    const shown = begun?.dataset.id === datasetId ? begun : null;
    return (
        <>
            <PageTitle title="New generation">
                Price histories that never happened but could have, made from one that did. Upload it, say what the series are for, and
                start.
            </PageTitle>
            <section className="step" aria-labelledby="step-history">
                <StepHeading id="step-history" nth={1} title="History" ref={history} />
                {earlier.fault === null ? null : <Problem fault={earlier.fault} onRetry={earlier.reload} />}
                {datasetId !== undefined && earlier.isLoading && shown === null ? (
                    <Loading what="the data set" />
                ) : (
                    <HistoryStep
                        server={server.data}
                        dataset={shown?.dataset ?? null}
                        check={shown?.check ?? null}
                        reading={shown?.draft.reading ?? EMPTY_DRAFT.reading}
                        onDataset={take}
                        onRead={(id, check, reading) => change(id, { reading }, check)}
                    />
                )}
            </section>
            {shown !== null && faultText(shown.check) === null ? (
                <Choices
                    begun={shown}
                    known={known}
                    refusal={refusal}
                    isBusy={isBusy}
                    heading={purpose}
                    onChange={(draft) => change(shown.dataset.id, draft)}
                    onStart={(options) => void start(shown.dataset.id, options)}
                    onStartOver={() => startOver(shown.dataset)}
                />
            ) : null}
        </>
    );
}
