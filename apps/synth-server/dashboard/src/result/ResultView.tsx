import { scoresNote } from "@report/bands.js";
import { CURVES_NOTE } from "@report/words.js";
import { type ReactNode, useMemo, useState } from "react";
import type { Job } from "../api/types";
import { useResource } from "../api/useResource";
import { Loading } from "../parts/Loading";
import { Problem } from "../parts/Problem";
import { getFigures } from "./api";
import { CandleSection } from "./CandleSection";
import { Charts } from "./Charts";
import { daySpecs, memorySpecs, returnSpecs } from "./curves";
import { DownloadSection, hasPage } from "./DownloadSection";
import { ExtremesSection } from "./ExtremesSection";
import { FanSection } from "./FanSection";
import type { Figures } from "./figures";
import { Notices } from "./Notices";
import { RiskTable } from "./RiskTable";
import { riskSpecs } from "./riskSpecs";
import { ScoreSection } from "./ScoreSection";
import { SeriesChoice } from "./SeriesChoice";
import { Summary } from "./Summary";

const SECTIONS: [string, string][] = [
    ["paths", "Paths"],
    ["candles", "Candles"],
    ["scores", "Scores"],
    ["returns", "Returns"],
    ["memory", "Memory"],
    ["risk", "Risk"],
    ["extremes", "Extremes"],
    ["downloads", "Downloads"],
];

/** What a job made: what has to be known first, then charts and tables, then files. */
export function ResultView({ job }: { job: Job }) {
    return hasPage(job) ? (
        <FiguredResult job={job} />
    ) : (
        <>
            <Notices job={job} />
            {job.summary == null ? null : <pre className="card">{job.summary.trimEnd()}</pre>}
            {job.options.dry_run === true ? (
                <p className="soft">A dry run writes no files.</p>
            ) : (
                <>
                    <p className="soft">Charts come with the page, which was not asked for.</p>
                    <Section id="downloads" title="Downloads">
                        <DownloadSection job={job} />
                    </Section>
                </>
            )}
        </>
    );
}

function FiguredResult({ job }: { job: Job }) {
    const { data: figures, fault, reload } = useResource((signal) => getFigures(job.id, signal), [job.id]);
    const [chosen, setChosen] = useState(1);
    return (
        <>
            <Notices job={job} />
            {figures === null ? (
                fault === null ? (
                    <Loading what="the figures" />
                ) : (
                    <Problem fault={fault} onRetry={reload} />
                )
            ) : (
                <Drawn job={job} figures={figures} chosen={chosen} onChoose={setChosen} />
            )}
            <Section id="downloads" title="Downloads">
                <DownloadSection job={job} />
            </Section>
        </>
    );
}

interface DrawnProps {
    job: Job;
    figures: Figures;
    chosen: number;
    onChoose: (number: number) => void;
}

function Drawn({ job, figures, chosen, onChoose }: DrawnProps) {
    const risk = useMemo(() => ({ figures, chosen }), [figures, chosen]);
    const isMeasured = memorySpecs(figures).length > 0;
    return (
        <>
            <Summary job={job} figures={figures} />
            <div className="pinned">
                <nav aria-label="Sections">
                    {SECTIONS.map(([id, name]) => (
                        <button type="button" key={id} onClick={() => show(id)}>
                            {name}
                        </button>
                    ))}
                </nav>
                <SeriesChoice chosen={chosen} last={figures.sizes.all} onChoose={onChoose} />
            </div>
            <Section id="paths" title="Paths">
                <FanSection figures={figures} chosen={chosen} />
            </Section>
            <Section id="candles" title="Candles">
                <CandleSection job={job} figures={figures} chosen={chosen} />
            </Section>
            <Section
                id="scores"
                title="Scores"
                note={`Each metric of history beside those of the paths. A dot between the dotted lines is close. ${scoresNote(figures.sizes)}`}
            >
                <ScoreSection figures={figures} />
            </Section>
            <Section
                id="returns"
                title="Returns and their tails"
                note="Where history’s line leaves the shade, it differs from the paths by more than they differ among themselves."
            >
                <Charts of={figures} make={returnSpecs} />
            </Section>
            <Section id="memory" title="Memory" note={isMeasured ? CURVES_NOTE : "The paths are too short to measure their memory."}>
                <Charts of={figures} make={memorySpecs} />
                <Charts of={figures} make={daySpecs} />
            </Section>
            <Section id="risk" title="Risk" note="History is only one draw; the paths show what else it could have been.">
                <Charts of={risk} make={riskSpecs} />
                <RiskTable figures={figures} />
            </Section>
            <Section id="extremes" title="Extreme paths" note="Show one, and every chart above marks it.">
                <ExtremesSection id={job.id} chosen={chosen} onChoose={onChoose} />
            </Section>
        </>
    );
}

function show(id: string) {
    const heading = document.getElementById(`${id}-heading`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
}

function Section({ id, title, note, children }: { id: string; title: string; note?: string; children: ReactNode }) {
    return (
        <section className="section" aria-labelledby={`${id}-heading`}>
            <h2 id={`${id}-heading`} tabIndex={-1}>
                {title}
            </h2>
            {note === undefined ? null : <p>{note}</p>}
            <div className="stack">{children}</div>
        </section>
    );
}
