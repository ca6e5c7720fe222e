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
                        {CALIBRATED.words} Median score {score(figures.calibratedFidelity)} of 100.{" "}
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
                        {CONCEPT.words} Metrics are as they are usually given; one near 0 may look far though chance explains it, which the
                        table above corrects. Median score {score(figures.conceptFidelity)} of 100.
                    </p>
                    <ScoreTable rows={scores.concept} scale={CONCEPT} paths={sizes.bands} />
                </details>
            )}
        </div>
    );
}
