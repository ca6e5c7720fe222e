import { tells } from "@report/bands.js";
import { cannotTell } from "@report/words.js";
import type { Job } from "../api/types";
import { count, number, score, shortPercent, whole } from "../format/numbers";
import { duration, secondsBetween } from "../format/times";
import { Facts } from "../parts/Facts";
import type { Figures } from "./figures";

/** The figures that tell at a glance whether a batch is good. */
export function Summary({ job, figures }: { job: Job; figures: Figures }) {
    const { sizes, layout, calibration, risk } = figures;
    const floor = calibration?.floor ?? null;
    const drawdowns = risk.max_drawdown.keptQuantiles;
    const took =
        job.started_at != null && job.finished_at != null ? `, in ${duration(secondsBetween(job.started_at, job.finished_at))}` : "";
    return (
        <Facts
            facts={[
                { name: "Paths", value: whole(sizes.all), small: `of ${count(layout.bars, "bar")} each${took}` },
                {
                    name: "Calibrated score, median",
                    value: score(figures.calibratedFidelity),
                    small: cannotTell(calibration)
                        ? `tells nothing: with so few bars a shuffle has ${number(floor, 3)} too`
                        : `100: as close as fresh data${floor === null ? "" : `; a shuffle has ${number(floor, 2)}`}`,
                },
                { name: "Fidelity, median", value: score(figures.fidelity), small: `of 100, ${figures.profile} profile` },
                {
                    name: "Accepted",
                    value: whole(figures.accepted),
                    small:
                        figures.threshold === null
                            ? `of ${count(figures.attempts, "candidate")}; none was rejected`
                            : `of ${count(figures.attempts, "candidate")}; each must score ${number(figures.threshold)} or more`,
                },
                {
                    name: "Max. drawdown, median",
                    value: shortPercent(drawdowns?.[3]),
                    small: tells(0.05, sizes.all)
                        ? `5 % of paths beyond ${shortPercent(drawdowns?.[1])}; history ${shortPercent(risk.max_drawdown.history)}`
                        : `history ${shortPercent(risk.max_drawdown.history)}`,
                },
            ]}
        />
    );
}
