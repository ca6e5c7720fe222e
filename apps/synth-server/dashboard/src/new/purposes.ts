import type { Values } from "./request";

export type Purpose = "stress" | "augmentation" | "risk" | "own";

interface PurposeWords {
    name: string;
    text: string;
    presets: Values;
    series: string;
}

/** What series may be for, and what each purpose sets; as the presets of the library do. */
export const PURPOSES: Record<Purpose, PurposeWords> = {
    stress: {
        name: "Stress test",
        text: "Run a strategy over histories that could have been. Every candidate is kept: choosing among them by score would narrow the risk.",
        presets: { method: "matched", uncertainty: "1" },
        series: "200",
    },
    augmentation: {
        name: "Training data",
        text: "Add to a training set without a leak: name the test period, and nothing is learned from it.",
        presets: { method: "matched", uncertainty: "0.5" },
        series: "50",
    },
    risk: {
        name: "Risk ahead",
        text: "Scenarios that go on from the last bar, in a state like the last one, over a horizon you choose.",
        presets: { method: "matched", uncertainty: "1", continue: "true", length: "20" },
        series: "1000",
    },
    own: {
        name: "Own choice",
        text: "Set every option yourself; what you leave out is as on the command line.",
        presets: {},
        series: "100",
    },
};

/** What purposes set. */
export const PRESET_NAMES = new Set(
    Object.values(PURPOSES)
        .flatMap((purpose) => Object.keys(purpose.presets))
        .concat("exclude"),
);

/** Sets what a purpose asks for, and takes back what another set. */
export function withPurpose(values: Values, purpose: Purpose): Values {
    const others = Object.entries(values).filter(([name]) => !PRESET_NAMES.has(name));
    return { ...Object.fromEntries(others), n: PURPOSES[purpose].series, ...PURPOSES[purpose].presets };
}
