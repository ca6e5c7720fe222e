type Maybe = number | null | undefined;

export const isNumber: (value: unknown) => value is number;
export const grouped: (value: number, options: Intl.NumberFormatOptions) => string;
export const number: (value: Maybe, digits?: number) => string;
export const whole: (value: Maybe) => string;
export const fixed: (value: Maybe, decimals: number) => string;
export const score: (value: Maybe) => string;
export const percent: (share: Maybe, decimals?: number) => string;
export const shortPercent: (share: Maybe) => string;
export const count: (n: number, one: string, many?: string) => string;
