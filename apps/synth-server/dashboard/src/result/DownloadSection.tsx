import { Fragment } from "react";
import type { FileKind, Job, ResultFile } from "../api/types";
import { usePages } from "../api/usePages";
import { bytes, count } from "../format/numbers";
import { moment } from "../format/times";
import { Loading } from "../parts/Loading";
import { Problem } from "../parts/Problem";
import { addresses, listFiles } from "./api";

const KINDS: [FileKind, string][] = [
    ["zip", "ZIP"],
    ["csv", "CSV"],
    ["xlsx", "Excel"],
    ["parquet", "Parquet"],
    ["arrow", "Arrow"],
    ["arrows", "Arrow stream"],
    ["npy", "NumPy"],
    ["npz", "NumPy, compressed"],
    ["tfrecord", "TFRecord"],
    ["html", "Page"],
    ["json", "JSON"],
    ["other", "Other"],
];

/** Tells whether a job made a page, and with it the figures that are drawn here. */
export const hasPage = ({ options }: Job) => options.dry_run !== true && options.report !== "json";

/** The files of a job by kind. */
export function DownloadSection({ job }: { job: Job }) {
    const pages = usePages((after, signal) => listFiles(job.id, after, signal), [job.id]);
    const { items, fault, isLoading, hasMore, more, reload } = pages;
    if (items === null) {
        return fault === null ? <Loading what="files" /> : <Problem fault={fault} onRetry={reload} />;
    }
    const groups = KINDS.map(([kind, name]) => ({ name, files: items.filter((file) => file.kind === kind) })).filter(
        ({ files }) => files.length > 0,
    );
    return (
        <div className="stack">
            <p className="row">
                {hasPage(job) ? (
                    <a className="button" href={addresses.page(job.id)} target="_blank" rel="noopener">
                        Open the report page
                    </a>
                ) : null}
                <a className="button" href={addresses.report(job.id)} download={`report_${job.batch_id ?? job.id}.json`}>
                    JSON report
                </a>
                <span className="soft">
                    {count(job.files, "file")}, {bytes(job.bytes)} together
                    {job.expires_at == null ? "" : `, kept until ${moment(job.expires_at)}`}
                </span>
            </p>
            <div className="downloads">
                {groups.map(({ name, files }) => (
                    <Group key={name} id={job.id} name={name} files={files} hasMore={hasMore} />
                ))}
            </div>
            {fault === null ? null : <Problem fault={fault} onRetry={more} />}
            {hasMore ? (
                <p>
                    <button type="button" disabled={isLoading} onClick={more}>
                        {isLoading ? "Loading …" : `More files: ${items.length} of ${job.files} are listed`}
                    </button>
                </p>
            ) : null}
        </div>
    );
}

function Group({ id, name, files, hasMore }: { id: string; name: string; files: ResultFile[]; hasMore: boolean }) {
    const total = files.reduce((sum, file) => sum + file.bytes, 0);
    const list = (
        <ul tabIndex={files.length > 8 ? 0 : undefined} aria-label={`${name} files`}>
            {files.map((file) => (
                <li key={file.name}>
                    <a href={addresses.file(id, file.name)} download={file.name}>
                        <FileName name={file.name} />
                    </a>
                    <span>{bytes(file.bytes)}</span>
                </li>
            ))}
        </ul>
    );
    return (
        <div className="card">
            <h3>{name}</h3>
            <p className="how">
                {count(files.length, "file")}
                {hasMore ? " so far" : ""}, {bytes(total)}
            </p>
            {files.length > 3 ? (
                <details>
                    <summary>
                        Show the files <span className="unseen">of {name}</span>
                    </summary>
                    {list}
                </details>
            ) : (
                list
            )}
        </div>
    );
}

/** Lets a long name go on in the next line between its words alone. */
function FileName({ name }: { name: string }) {
    return name.split(/(?<=[_.])/).map((part, i) => (
        <Fragment key={i}>
            {part}
            <wbr />
        </Fragment>
    ));
}
