import type { Job } from "../api/types";
import { Copyable } from "../parts/Copyable";

/** What has to be known before the figures are looked at. */
export function Notices({ job }: { job: Job }) {
    return (
        <div className="notices">
            {job.warnings.map((warning) => (
                <p className="warning" key={warning}>
                    <b>Warning: </b>
                    {warning}
                </p>
            ))}
            {job.notes.map((note) => (
                <p className="soft" key={note}>
                    <b>Note: </b>
                    {note}
                </p>
            ))}
            {job.recipe == null ? null : (
                <Copyable title="Recipe: it makes these series again, bit for bit, on any machine" code={job.recipe} />
            )}
        </div>
    );
}
