import { useMemo, useState } from "react";
import { Chart } from "../charts/Chart";
import { fanSpec } from "./fan";
import type { Figures } from "./figures";

export function FanSection({ figures, chosen }: { figures: Figures; chosen: number }) {
    const [isLog, setLog] = useState(true);
    const [hasSingles, setSingles] = useState(true);
    const spec = useMemo(() => fanSpec(figures, chosen, isLog, hasSingles), [figures, chosen, isLog, hasSingles]);
    return (
        <Chart
            spec={spec}
            actions={
                <>
                    {figures.sizes.all > 1 ? (
                        <button type="button" aria-pressed={hasSingles} onClick={() => setSingles(!hasSingles)}>
                            Single paths
                        </button>
                    ) : null}
                    <button type="button" aria-pressed={isLog} onClick={() => setLog(!isLog)}>
                        Log scale
                    </button>
                </>
            }
        />
    );
}
