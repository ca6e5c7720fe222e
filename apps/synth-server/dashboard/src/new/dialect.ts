/** Takes the words of a dialect apart, such as `dates=day-first decimal=comma`. */
export function dialectParts(dialect: string): Record<string, string> {
    const words = dialect.split(/\s+/).filter((word) => word.includes("="));
    return Object.fromEntries(words.map((word) => [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)]));
}

export const dialectText = (parts: Record<string, string>) =>
    Object.entries(parts)
        .filter(([, value]) => value !== "")
        .map(([name, value]) => `${name}=${value}`)
        .join(" ");

/** Finds the dialects that a message of the library proposes, which stand in quotes. */
export const proposedDialects = (message: string) => [...message.matchAll(/"([a-z-]+=[^"\s]+)"/g)].map((match) => match[1]!);

/** Adds a word to a dialect, in the place of one for the same thing. */
export const withWord = (dialect: string | undefined, word: string) =>
    dialectText({ ...dialectParts(dialect ?? ""), ...dialectParts(word) });
