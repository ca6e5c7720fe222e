/** Reads a time; one without a zone is history's own clock, which is shown as it stands. */
export function millisOf(time: string): number {
    return Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(time) || !time.includes("T") ? time : `${time}Z`);
}

/** Writes the time of a bar without what is nought. */
export function barTime(time: string | null | undefined): string {
    return time == null
        ? "\u2013"
        : time
              .replace(/Z$/, "")
              .replace(/T00:00(:00)?$/, "")
              .replace("T", " ");
}

/** Writes a moment on the reader's own clock. */
export function moment(time: string | null | undefined): string {
    return time == null ? "\u2013" : new Date(time).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
}

const UNITS: [string, number][] = [
    ["day", 86400],
    ["hour", 3600],
    ["minute", 60],
];

/** Writes how long something takes, in the largest unit that tells it. */
export function duration(seconds: number): string {
    for (const [name, size] of UNITS) {
        if (seconds >= 1.5 * size) {
            const some = Math.round(seconds / size);
            return `${some} ${name}${some === 1 ? "" : "s"}`;
        }
    }
    const some = Math.max(1, Math.round(seconds));
    return `${some} ${some === 1 ? "second" : "seconds"}`;
}

export const secondsBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1000;
