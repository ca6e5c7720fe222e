import { useEffect } from "react";
import { focusTitle, PageTitle } from "../app/PageTitle";
import { links } from "../app/router";
import type { Job } from "../api/types";
import { isOver } from "../api/useJob";
import { type Pages, usePages } from "../api/usePages";
import { bytes, whole } from "../format/numbers";
import { moment } from "../format/times";
import { DeleteButton } from "../parts/DeleteButton";
import { Listing } from "../parts/Listing";
import { StateBadge } from "../parts/StateBadge";
import { Table } from "../parts/Table";
import { deleteJob, listJobs } from "./api";

const LOOK_AGAIN_MILLIS = 5000;
const PAGE = 50;

export function JobsPage() {
    const pages = usePages(listJobs, []);
    useRefreshed(pages);
    return (
        <>
            <PageTitle title="Jobs">
                Generations, the newest first. What a job made stays until it expires; its seed makes the same again.
            </PageTitle>
            <Listing
                pages={pages}
                what="jobs"
                empty={{ title: "No jobs yet", text: "A generation takes a history and some choices; the sample needs no file." }}
            >
                {(jobs) => (
                    <Table
                        title="Jobs"
                        heads={["History", "State", "Series", "Method", "Size", "Asked for", ""]}
                        words={["State"]}
                        spare={["Method", "Size", "Asked for"]}
                    >
                        {jobs.map((job) => (
                            <Row key={job.id} job={job} onDeleted={pages.reload} />
                        ))}
                    </Table>
                )}
            </Listing>
        </>
    );
}

/** Looks again after a while where jobs go on, as long as no more than a page is shown. */
function useRefreshed({ items, reload }: Pages<Job>) {
    useEffect(() => {
        if (items === null || items.length > PAGE || items.every((job) => isOver(job.state))) {
            return undefined;
        }
        const timer = setTimeout(reload, LOOK_AGAIN_MILLIS);
        return () => clearTimeout(timer);
    }, [items, reload]);
}

function Row({ job, onDeleted }: { job: Job; onDeleted: () => void }) {
    const { done, requested } = job.progress;
    async function remove() {
        await deleteJob(job.id);
        focusTitle();
        onDeleted();
    }
    return (
        <tr>
            <th scope="row">
                <a href={links.job(job.id)}>{job.dataset_name}</a>
                <small>seed {job.seed}</small>
            </th>
            <td className="text">
                <StateBadge state={job.state} />
            </td>
            <td>{done === requested ? whole(done) : `${whole(done)} of ${whole(requested)}`}</td>
            <td className="spare">{job.options.method ?? "matched"}</td>
            <td className="spare">{job.files === 0 ? "–" : bytes(job.bytes)}</td>
            <td className="spare">{moment(job.created_at)}</td>
            <td>{isOver(job.state) ? <DeleteButton what={`the job of ${job.dataset_name}`} onDelete={remove} /> : null}</td>
        </tr>
    );
}
