import type { GenerateOptions, Option, Reading } from "../api/types";

/** Options as the form holds them: text by name, `true` where a switch is on, nothing where not stated. */
export type Values = Record<string, string>;

/** A test period that nothing is learned from. */
export interface TestPeriod {
    from: string;
    to: string;
    embargo: string;
}

export function excludeOf({ from, to, embargo }: TestPeriod): string {
    const range = `${from.trim()}..${to.trim()}`;
    return embargo.trim() === "" || embargo.trim() === "0" ? range : `${range}+${embargo.trim()}`;
}

export const listOf = (text: string) => text.split(/[,\s]+/).filter((word) => word !== "");

/** Lays values out as the server takes them. What is no number goes as it was typed, so that the library says what must hold. */
export function optionsOf(values: Values, known: Option[], reading: Reading): GenerateOptions {
    const stated: Record<string, unknown> = {};
    for (const option of known) {
        const text = values[option.name]?.trim() ?? "";
        if (text !== "") {
            stated[option.name] = valueOf(option, text);
        }
    }
    return { ...stated, ...reading } as GenerateOptions;
}

function valueOf(option: Option, text: string): unknown {
    if (option.many) {
        return listOf(text);
    }
    switch (option.type) {
        case "boolean":
            return text === "true";
        case "integer":
            return option.name === "seed" || !Number.isSafeInteger(Number(text)) ? text : Number(text);
        case "number":
            return Number.isFinite(Number(text)) ? Number(text) : text;
        default:
            return text;
    }
}

const quoted = (word: string) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** Writes the call of the command line that asks for the same; a value is joined to its flag, since a seed may begin with a minus. */
export function commandOf(input: string, options: GenerateOptions, known: Option[]): string {
    const words = ["synth", "generate", quoted(input)];
    for (const { name, flag } of known) {
        const value = (options as Record<string, unknown>)[name];
        if (value === undefined || value === false) {
            continue;
        }
        const values = !Array.isArray(value) ? [value] : name === "exclude" ? value : [value.join(",")];
        words.push(...values.map((each) => (each === true ? flag : `${flag}=${quoted(String(each))}`)));
    }
    return [...words, "--out", "DIR"].join(" ");
}
