import type { Option } from "../api/types";

export interface Group {
    name: string;
    options: Option[];
}

const GROUPS: [string, string[]][] = [
    ["Resampling", ["method", "block_length", "uncertainty", "exclude"]],
    ["Series", ["length", "start", "continue", "without_times", "clock"]],
    ["Acceptance and scoring", ["min_fidelity", "max_attempts", "best", "profile", "gate"]],
    ["Prices and volume", ["tick", "lot"]],
    ["Files", ["per_series", "ledger", "report"]],
    ["Windows for machine learning", ["window", "stride", "window_limit", "features", "dtype"]],
    ["Running", ["threads", "dry_run"]],
];

/** Asked for elsewhere on the page. */
const ELSEWHERE = new Set(["n", "seed", "format", "dialect", "bad_rows", "repair"]);

/** Groups the options that the server tells of; those unknown here come last, so that none is lost. */
export function groupsOf(options: Option[]): Group[] {
    const left = new Map(options.filter((option) => !ELSEWHERE.has(option.name)).map((option) => [option.name, option]));
    const groups: Group[] = GROUPS.map(([name, names]) => ({
        name,
        options: names.flatMap((each) => {
            const option = left.get(each);
            left.delete(each);
            return option === undefined ? [] : [option];
        }),
    }));
    return [...groups, { name: "Other", options: [...left.values()] }].filter((group) => group.options.length > 0);
}
