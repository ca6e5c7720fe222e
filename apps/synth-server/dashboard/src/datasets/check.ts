import type { Check } from "../api/types";

/** Tells why a file cannot be read, or null where it can. */
export const faultText = (check: Check): string | null => check.fault?.message ?? null;
