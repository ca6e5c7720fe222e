import { useMemo, useState } from "react";
import type { Job } from "../api/types";
import { useResource } from "../api/useResource";
import { Candles } from "../charts/Candles";
import { candleSet } from "../charts/candleSet";
import { datasetBars } from "../datasets/api";
import { readingOf } from "../jobs/api";
import { Loading } from "../parts/Loading";
import { Problem } from "../parts/Problem";
import { seriesBars } from "./api";
import type { Figures } from "./figures";
import { historyBefore } from "./historyBefore";

const POINTS = 700;

/** The chosen series as candles, with history beside it: below, or before where the series goes on from it. */
export function CandleSection({ job, figures, chosen }: { job: Job; figures: Figures; chosen: number }) {
    const [wantsTimes, setWantsTimes] = useState(true);
    const { continuing } = figures.layout;
    const series = useResource((signal) => seriesBars(job.id, chosen, POINTS, signal), [job.id, chosen]);
    const history = useResource(
        (signal) => (continuing ? Promise.resolve(null) : datasetBars(job.dataset, readingOf(job.options), POINTS, signal)),
        [job.dataset, continuing],
    );
    const sets = useMemo(() => {
        const before = continuing ? historyBefore(figures) : history.data === null ? null : candleSet("History", history.data);
        const own = series.data === null ? null : candleSet(`Series ${chosen}`, series.data);
        return (continuing ? [before, own] : [own, before]).filter((set) => set !== null);
    }, [figures, continuing, series.data, history.data]);
    const fault = series.fault ?? history.fault;
    if (fault !== null) {
        return <Problem fault={fault} onRetry={series.fault === null ? history.reload : series.reload} />;
    }
    if (series.data === null || sets.length === 0) {
        return <Loading what="candles" />;
    }
    const canTime = sets.every((set) => set.hasTimes);
    const by = canTime && (wantsTimes || continuing) ? "time" : "number";
    const merged = Math.max(...sets.map((set) => set.merged));
    return (
        <Candles
            title={`Series ${chosen} beside history`}
            sets={sets}
            by={by}
            isStacked={!continuing}
            height={continuing || sets.length < 2 ? 360 : 560}
            how={
                continuing
                    ? "History’s last bars, then the series."
                    : "Both on one axis across, each on a price scale of its own. Drag to move."
            }
            note={
                merged > 1
                    ? `A candle holds up to ${merged} bars: first open, highest high, lowest low, last close, volume together.`
                    : "Each candle is one bar."
            }
            actions={
                !canTime || continuing ? undefined : (
                    <>
                        <button type="button" aria-pressed={by === "time"} onClick={() => setWantsTimes(true)}>
                            By time
                        </button>
                        <button type="button" aria-pressed={by === "number"} onClick={() => setWantsTimes(false)}>
                            By bar
                        </button>
                    </>
                )
            }
        />
    );
}
