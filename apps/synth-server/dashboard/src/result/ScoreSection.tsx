import { score } from "../format/numbers";
import type { Figures } from "./figures";
import { CALIBRATED, CONCEPT, ScoreTable } from "./ScoreTable";

/** The two scorecards, with plain words of what good is. */
export function ScoreSection({ figures }: { figures: Figures }) {
    const { scores, calibration, sizes } = figures;
    return (
        <div className="stack">
            {scores.calibrated.length === 0 ? null : (
                <div>
                    <h3>Calibrated: errors in sampling errors</h3>
                    <p className="how">
                        1 is what chance alone does to a series of this length. Close up to 1: as good as fresh data of the same market.
                        Near up to 2, off up to 3, else far. Median score {score(figures.calibratedFidelity)} of 100.{" "}
                        {calibration === undefined ? "" : `What scores mean here: ${calibration.words}.`}
                    </p>
                    <ScoreTable rows={scores.calibrated} scale={CALIBRATED} paths={sizes.bands} />
                </div>
            )}
            {scores.concept.length === 0 ? null : (
                <details>
                    <summary>
                        <h3 className="inline">Concept: errors relative to history</h3>
                    </summary>
                    <p className="how">
                        Close up to 10 %, near up to 25 %, off up to 50 %, else far. Metrics as they are usually given; a metric near 0 may
                        look far though chance explains it, which the table above corrects. Median score {score(figures.conceptFidelity)} of
                        100.
                    </p>
                    <ScoreTable rows={scores.concept} scale={CONCEPT} paths={sizes.bands} />
                </details>
            )}
        </div>
    );
}
