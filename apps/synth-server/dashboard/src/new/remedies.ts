import type { Defect, Reading } from "../api/types";

export interface Remedy {
    words: string;
    reading: Reading;
}

/** Steps that keep rows which are bad for their time alone. */
const BY_TIME: Record<string, [string, string]> = {
    out_of_order: ["Sort by time", "sort"],
    duplicate_time: ["Drop rows whose time came before", "drop-duplicates"],
};

/** Proposes what to do with bad rows: first what keeps most of them. */
export function remedies(defects: Defect[], reading: Reading): Remedy[] {
    const done = reading.repair ?? [];
    const steps = defects.flatMap(({ defect }) => {
        const [words, step] = BY_TIME[defect] ?? [];
        return words === undefined || step === undefined || done.includes(step) ? [] : [{ words, step }];
    });
    const isForPrices = defects.length === 0 || defects.some(({ defect }) => BY_TIME[defect] === undefined);
    return [
        ...steps.map(({ words, step }) => ({ words, reading: { ...reading, repair: [...done, step] } })),
        { words: "Leave them out", reading: { ...reading, bad_rows: "skip" } },
        ...(isForPrices ? [{ words: "Widen high and low where that helps", reading: { ...reading, bad_rows: "repair" as const } }] : []),
    ];
}
