/** What the page of a batch draws, as the library writes it; the server passes it on. */
export interface Figures {
    recipe: string;
    id: string;
    version: string;
    method: string;
    seed: string;
    source: string;
    profile: string;
    threshold: number | null;
    sizes: { all: number; bands: number; curves: number };
    historyBars: number;
    historyFrom?: string;
    historyTo?: string;
    attempts: number;
    accepted: number;
    fidelity: number | null;
    conceptFidelity: number | null;
    calibratedFidelity: number | null;
    warnings: string[];
    audited: boolean;
    layout: Layout;
    history: StoredBars;
    fan: Quantiles;
    paths: Path[];
    returns: Returns;
    curves: Record<string, { history: Values; paths: Quantiles }>;
    comparison: { windows: number; bars: number };
    risk: Record<RiskFigure, RiskBins>;
    scores: { concept: ScoreRow[]; calibrated: ScoreRow[] };
    calibration?: { words: string; length: number; real25: number | null; floor: number | null };
    novelty: { longRunBars: number; longestRun: Values; copied: Values; coverage: Values };
}

export type Values = (number | null)[];

export interface Quantiles {
    q05: Values;
    q25: Values;
    q50: Values;
    q75: Values;
    q95: Values;
}

/** How bars are laid out: how many each path has, a candle holds and a point of the fan stands for, and how many come before it. */
export interface Layout {
    bars: number;
    candle: number;
    point: number;
    lead: number;
    continuing: boolean;
    start: number;
    /** The first in milliseconds, then steps; none where history has no times. */
    times: number[];
}

/** Candles as steps of a logarithm, which keeps them small. */
export interface StoredBars {
    lowest: number;
    step: number;
    o: Values;
    h: Values;
    l: Values;
    c: Values;
    v?: Values;
    volumeStep?: number;
}

export interface Path extends StoredBars {
    fidelity: number | null;
    calibrated: number | null;
    drawdown: number | null;
    total: number | null;
    attempts: number;
    longestRun: number;
    copied: number;
    coverage: number;
}

export interface Returns {
    bins: number[];
    history: Values;
    paths: Quantiles;
    pooled: Values;
    rarities: number[];
    historyFalls: Values;
    historyRises: Values;
    falls: Quantiles;
    rises: Quantiles;
}

export type RiskFigure =
    | "max_drawdown"
    | "drawdown_duration"
    | "total_return"
    | "volatility"
    | "value_at_risk_1"
    | "value_at_risk_5"
    | "expected_shortfall_1"
    | "expected_shortfall_5";

export interface RiskBins {
    history: number | null;
    from?: number;
    width?: number;
    kept?: number[];
    all?: number[];
    /** At 1, 5, 25, 50, 75, 95 and 99 %. */
    keptQuantiles?: number[];
    allQuantiles?: number[];
}

export type Verdict = "close" | "near" | "off" | "far" | "not counted";

export interface ScoreRow {
    metric: string;
    weight: number;
    history: number | null;
    /** At 5, 25, 50, 75 and 95 %. */
    paths: number[];
    signed: number[];
    spreads?: number | null;
    error: number | null;
    verdict: Verdict;
}
