import { useSyncExternalStore } from "react";
import type { Reading } from "../api/types";
import type { Purpose } from "./purposes";
import type { TestPeriod, Values } from "./request";

/** What was chosen for a generation that has not begun. */
export interface Draft {
    reading: Reading;
    purpose: Purpose | null;
    period: TestPeriod;
    values: Values;
}

export const NO_PERIOD: TestPeriod = { from: "", to: "", embargo: "20" };

export const EMPTY_DRAFT: Draft = { reading: {}, purpose: null, period: NO_PERIOD, values: { format: "csv" } };

const PREFIX = "synth-draft:";
/** Names the data set of the draft that is under way. */
const CURRENT = "synth-draft";
/** Names the user whose drafts these are. */
const OWNER = "synth-draft-owner";

const listeners = new Set<() => void>();

/** What browsers that keep nothing would lose. */
const memory = new Map<string, string>();

/** Finds what was chosen for a data set before, in this tab. */
export function draftOf(dataset: string): Draft {
    const kept = read(PREFIX + dataset);
    try {
        return kept === null ? EMPTY_DRAFT : { ...EMPTY_DRAFT, ...(JSON.parse(kept) as Draft) };
    } catch {
        return EMPTY_DRAFT;
    }
}

/** Keeps what was chosen for a data set, beside what was chosen for it before. */
export const keepDraft = (dataset: string, draft: Partial<Draft>) =>
    write(PREFIX + dataset, JSON.stringify({ ...draftOf(dataset), ...draft }));

const currentDraft = () => read(CURRENT);

/** Finds the data set that a generation is being put together of, to which the page comes back. */
export const useCurrentDraft = () => useSyncExternalStore(subscribe, currentDraft);

export const setCurrentDraft = (dataset: string | null) => write(CURRENT, dataset);

/** Forgets what was chosen for a data set that is no more. */
export function forgetDraft(dataset: string) {
    write(PREFIX + dataset, null);
    if (currentDraft() === dataset) {
        setCurrentDraft(null);
    }
}

/** Makes the drafts those of a user, or of nobody where none signs in, and forgets what another left, such as when a session ran out. */
export function ownDrafts(user: string | null) {
    const owner = user ?? "";
    if (read(OWNER) !== owner) {
        forgetDrafts();
        write(OWNER, owner);
    }
}

/** Forgets everything, as whoever signs in next may be another. */
export function forgetDrafts() {
    for (const key of [...memory.keys(), ...storedKeys()].filter((each) => each.startsWith(CURRENT))) {
        write(key, null);
    }
}

function subscribe(onChange: () => void) {
    listeners.add(onChange);
    return () => listeners.delete(onChange);
}

function storedKeys(): string[] {
    try {
        return Object.keys(window.sessionStorage);
    } catch {
        return [];
    }
}

function read(key: string): string | null {
    try {
        return memory.get(key) ?? window.sessionStorage.getItem(key);
    } catch {
        return null;
    }
}

function write(key: string, value: string | null) {
    if (value === null) {
        memory.delete(key);
    } else {
        memory.set(key, value);
    }
    try {
        if (value === null) {
            window.sessionStorage.removeItem(key);
        } else {
            window.sessionStorage.setItem(key, value);
        }
    } catch {
        // The browser keeps nothing, or no more: what is in memory lasts as long as the page.
    }
    listeners.forEach((onChange) => onChange());
}
