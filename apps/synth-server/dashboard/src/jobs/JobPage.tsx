import { useState } from "react";
import { PageTitle } from "../app/PageTitle";
import { links } from "../app/router";
import { type Fault, toFault } from "../api/fault";
import type { Job } from "../api/types";
import { useJob } from "../api/useJob";
import { count } from "../format/numbers";
import { moment } from "../format/times";
import { Copyable } from "../parts/Copyable";
import { Loading } from "../parts/Loading";
import { Problem } from "../parts/Problem";
import { StateBadge } from "../parts/StateBadge";
import { ResultView } from "../result/ResultView";
import { cancelJob, resumeJob } from "./api";
import { JobEnd } from "./JobEnd";
import { ProgressPanel } from "./ProgressPanel";

const NOT_FOUND = 404;

/** A job from its place in the queue to its result. */
export function JobPage({ id }: { id: string }) {
    const { job, fault, watch, retry } = useJob(id);
    const [refusal, setRefusal] = useState<Fault | null>(null);
    const [hasActed, setActed] = useState(false);
    if (job === null) {
        return (
            <>
                <PageTitle title="Job" />
                {fault === null ? <Loading what="the job" /> : <NoJob fault={fault} onRetry={retry} />}
            </>
        );
    }

    async function act(action: (id: string) => Promise<Job>) {
        try {
            const changed = await action(id);
            setActed(true);
            watch(changed);
            setRefusal(null);
            return true;
        } catch (cause) {
            setRefusal(toFault(cause));
            return false;
        }
    }

    return (
        <>
            <PageTitle title={`Synthetic paths of ${job.dataset_name}`}>
                <Lead job={job} />
            </PageTitle>
            {fault === null ? null : <Problem fault={fault} onRetry={retry} />}
            {refusal === null ? null : <Problem fault={refusal} takesFocus />}
            <Body job={job} takesFocus={hasActed} onCancel={() => act(cancelJob)} onResume={() => act(resumeJob)} />
            <section className="section">
                <h2>What was asked for</h2>
                <p>Seed {job.seed}. The command makes the same files, bit for bit; so does the same request with this seed.</p>
                <Copyable title="On the command line" code={job.command} />
            </section>
        </>
    );
}

/** A job that is not there will not be: the list tells which are. */
function NoJob({ fault, onRetry }: { fault: Fault; onRetry: () => void }) {
    if (fault.status !== NOT_FOUND) {
        return <Problem fault={fault} onRetry={onRetry} />;
    }
    return (
        <>
            <Problem fault={fault} />
            <p>
                Look at <a href={links.jobs}>your jobs</a>.
            </p>
        </>
    );
}

function Lead({ job }: { job: Job }) {
    return (
        <span className="row">
            <span role="status">
                <StateBadge state={job.state} />
            </span>
            <span>
                {count(job.progress.requested, "series", "series")}{" "}
                {job.path_bars === undefined ? "" : `of ${count(job.path_bars, "bar")} `}
                from <a href={links.newFrom(job.dataset)}>{job.dataset_name}</a>, asked for {moment(job.created_at)}
            </span>
        </span>
    );
}

interface BodyProps {
    job: Job;
    takesFocus: boolean;
    onCancel: () => Promise<boolean>;
    onResume: () => Promise<boolean>;
}

function Body({ job, takesFocus, onCancel, onResume }: BodyProps) {
    switch (job.state) {
        case "queued":
        case "running":
            return <ProgressPanel job={job} takesFocus={takesFocus} onCancel={onCancel} />;
        case "done":
            return <ResultView job={job} />;
        default:
            return <JobEnd job={job} takesFocus={takesFocus} onResume={onResume} />;
    }
}
