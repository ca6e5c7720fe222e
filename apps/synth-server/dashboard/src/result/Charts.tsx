import { useMemo } from "react";
import { Chart } from "../charts/Chart";
import type { ChartSpec } from "../charts/spec";

/** Charts side by side, made once of what they show. */
export function Charts<T>({ of, make }: { of: T; make: (of: T) => ChartSpec[] }) {
    const specs = useMemo(() => make(of), [of, make]);
    return (
        <div className="grid">
            {specs.map((spec) => (
                <Chart key={spec.title} spec={spec} />
            ))}
        </div>
    );
}
