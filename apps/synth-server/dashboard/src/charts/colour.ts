import type { Colour } from "./spec";

/** Reads a colour of the style sheet, which depends on the theme. */
export const colourOf = (name: Colour) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
