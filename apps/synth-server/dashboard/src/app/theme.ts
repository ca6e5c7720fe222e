import { useSyncExternalStore } from "react";

export type Theme = "light" | "dark";

const KEY = "synth-theme";
const system = () => window.matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

function kept(): Theme | null {
    const value = window.localStorage.getItem(KEY);
    return value === "light" || value === "dark" ? value : null;
}

export const currentTheme = (): Theme => kept() ?? (system().matches ? "dark" : "light");

function apply() {
    document.documentElement.dataset.theme = currentTheme();
    listeners.forEach((listener) => listener());
}

/** Sets the theme before anything is drawn, and follows the system's where none was chosen. */
export function startTheme() {
    system().addEventListener("change", apply);
    apply();
}

export function toggleTheme() {
    const wanted: Theme = currentTheme() === "dark" ? "light" : "dark";
    const isSystems = wanted === (system().matches ? "dark" : "light");
    if (isSystems) {
        window.localStorage.removeItem(KEY);
    } else {
        window.localStorage.setItem(KEY, wanted);
    }
    apply();
}

function subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
}

export const useTheme = () => useSyncExternalStore(subscribe, currentTheme);
