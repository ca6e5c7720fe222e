import {count, isNumber, whole} from "./numbers.js";

// What metrics and figures are called, and what they say in a few words.

const METRICS = {
  volatility: ["Volatility", "standard deviation of log returns, a bar"],
  vol_clustering_10: ["Volatility clustering", "sum of |autocorrelations| of sizes, lags 1 to 10"],
  skewness: ["Skewness", "whether falls or rises are the larger"],
  kurtosis: ["Excess kurtosis", "how heavy the tails are; a normal law has 0"],
  acf_10_abs_sum: ["Autocorrelation of returns", "sum of |lags 1 to 10|"],
  hurst: ["Hurst exponent", "trend above 0.5, reversion below"],
  rsi_corr: ["RSI and return", "correlation of a change of RSI with the return of the same bar"],
  vol_persistence: ["Volatility persistence", "lag 1 of volatility over 20 bars"],
  max_drawdown: ["Maximum drawdown", "largest fall from a peak, as a share of it"],
  ret_vol_corr: ["Size and volume", "correlation of the size of a move with volume"],
  leverage_effect: ["Leverage, same bar", "correlation of a return with its own square"],
  mean_return: ["Mean log return", "a bar"],
  autocorrelation_lag1: ["Autocorrelation, lag 1", "whether a bar goes on where the last one went"],
  ljung_box_pvalue: ["Ljung\u2013Box test", "p-value of no autocorrelation"],
  arch_lm_pvalue: ["ARCH test", "p-value of no clustering"],
  log_volatility: ["ln volatility", "logarithm of the standard deviation of log returns"],
  mean_over_volatility: ["Mean over volatility", "mean log return by its standard deviation, a bar"],
  log_drawdown: ["ln maximum drawdown", "ln(\u2212ln(1 \u2212 D)), D the share that was lost"],
  acf_10_root: ["Autocorrelation, ten lags", "root of the sum of squares of lags 1 to 10"],
  autocorrelation_lag1_z: ["Autocorrelation, lag 1, artanh", "Fisher\u2019s z of it"],
  ljung_box_root: ["Ljung\u2013Box, root", "\u221a(Q/n) of ten lags"],
  vol_clustering_near: ["Clustering, near, artanh", "of the correlation of a move\u2019s size with the few before"],
  vol_clustering_far: ["Clustering, far, artanh", "of that with the sizes of weeks before"],
  vol_of_vol: ["ln volatility of volatility", "logarithm of how much ln volatility over 20 bars varies"],
  volume_memory: ["Volume memory, artanh", "of the correlation of ln volume with what it was before"],
  arch_root: ["ARCH, root of R\u00b2", "how well ten squared returns foretell the next"],
  lagged_leverage: ["Leverage, lags 1 to 5", "mean correlation of a return with later squares"],
  quantile_skewness: ["Skewness of quantiles", "(q95 + q05 \u2212 2 q50) / (q95 \u2212 q05)"],
  log_tail_ratio: ["ln tail weight", "ln((q99 \u2212 q01) / (q75 \u2212 q25))"],
  log_ret_vol_z: ["Size and volume, artanh", "of the correlation of their logarithms"],
  vol_persistence_z: ["Volatility persistence, artanh", "of the correlation of ln volatility with itself 20 bars later"],
  rsi_corr_z: ["RSI and return, artanh", "of the correlation of a change of RSI with the return of the same bar"]
};

export const metricName = name => (METRICS[name] || [name.replace(/_/g, " "), ""])[0];
export const metricMeaning = name => (METRICS[name] || ["", ""])[1];

/** Figures of risk: their names, what they say, how many bars a path needs for them, and what kind of number they are. */
export const RISK = {
  max_drawdown: {name: "Maximum drawdown", meaning: "the largest fall from a peak to a later low, as a share of the peak", fewest: 1, kind: "share"},
  drawdown_duration: {name: "Longest drawdown", meaning: "bars from a peak until it is reached again", fewest: 1, kind: "bars"},
  total_return: {name: "Total return", meaning: "the last close over the first, less 1", fewest: 1, kind: "share"},
  volatility: {name: "Volatility", meaning: "standard deviation of log returns, a bar", fewest: 2, kind: "volatility"},
  value_at_risk_1: {name: "Value at risk, 1 %", meaning: "one bar in a hundred is worse", fewest: 100, kind: "logReturn"},
  value_at_risk_5: {name: "Value at risk, 5 %", meaning: "one bar in twenty is worse", fewest: 20, kind: "logReturn"},
  expected_shortfall_1: {name: "Expected shortfall, 1 %", meaning: "the mean of the worst bar in a hundred", fewest: 100, kind: "logReturn"},
  expected_shortfall_5: {name: "Expected shortfall, 5 %", meaning: "the mean of the worst bar in twenty", fewest: 20, kind: "logReturn"}
};

/** Says what history's figures of risk are of. */
export function historyWords({comparison, layout}) {
  const {windows, bars} = comparison;
  return windows > 1
    ? "History is the median over " + whole(windows) + " of its stretches of " + count(bars, "bar") + ", spread evenly."
    : "History is all of its " + count(bars + 1, "bar") + (bars < layout.bars ? ", fewer than a path has." : ".");
}

/** Curves of what a bar tells of others: what they are called, and what to look for. */
export const CURVES = {
  acf_returns: {title: "Autocorrelation of returns", how: "Does a bar tell where a later one goes? Near 0: it does not."},
  acf_abs_returns: {title: "Autocorrelation of |returns|", how: "Do large moves follow large moves? A slow decay is volatility that lasts."},
  acf_squared_returns: {title: "Autocorrelation of squared returns", how: "The same as of |returns|, with more weight on the largest moves."},
  leverage_curve: {title: "Leverage", how: "Correlation of a return with later squared returns; below 0, falls make the market nervous."},
  volume_acf: {title: "Autocorrelation of volume", how: "Does heavy trading follow heavy trading? Of the logarithm of volume."},
  intraday_abs_returns: {title: "Size of moves over the day", how: "Average size of a return by time of day, beside that of the whole day."},
  intraday_volume: {title: "Volume over the day", how: "Average volume by time of day, beside that of the whole day."}
};

export const CURVES_NOTE = "How much a bar tells of those that follow. Shuffling history would flatten all of these.";

/** How the errors of a scorecard are told: their unit, how far a picture of them reaches, up to where they are close, and verdicts in words. */
export const SCALES = {
  calibrated: {
    unit: "sampling errors",
    reach: 3,
    close: 1,
    words: "Errors are in sampling errors: 1 is what chance alone typically does to a series of this length. Close up to 1, near up to 2, "
      + "off up to 3, else far; none counts more than 5."
  },
  concept: {
    unit: "of history\u2019s value",
    reach: 0.5,
    close: 0.1,
    words: "Errors are relative to history: close up to 10 %, near up to 25 %, off up to 50 %, else far; none counts more than 100 %, as where "
      + "a metric is undefined for the path alone."
  }
};

/** Tells whether three of four real stretches score no more than shuffled bars do. */
export const cannotTell = calibration => calibration !== undefined && isNumber(calibration.floor) && calibration.floor >= calibration.real25;
