/** Metrics: what they are called, and what they say in a few words; as on the page of a batch. */
const METRICS: Record<string, [string, string]> = {
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
    ljung_box_pvalue: ["Ljung–Box test", "p-value of no autocorrelation"],
    arch_lm_pvalue: ["ARCH test", "p-value of no clustering"],
    log_volatility: ["ln volatility", "logarithm of the standard deviation of log returns"],
    mean_over_volatility: ["Mean over volatility", "mean log return by its standard deviation, a bar"],
    log_drawdown: ["ln maximum drawdown", "ln(−ln(1 − D)), D the share that was lost"],
    acf_10_root: ["Autocorrelation, ten lags", "root of the sum of squares of lags 1 to 10"],
    autocorrelation_lag1_z: ["Autocorrelation, lag 1, artanh", "Fisher’s z of it"],
    ljung_box_root: ["Ljung–Box, root", "√(Q/n) of ten lags"],
    vol_clustering_near: ["Clustering, near, artanh", "of the correlation of a move’s size with the few before"],
    vol_clustering_far: ["Clustering, far, artanh", "of that with the sizes of weeks before"],
    vol_of_vol: ["ln volatility of volatility", "logarithm of how much ln volatility over 20 bars varies"],
    volume_memory: ["Volume memory, artanh", "of the correlation of ln volume with what it was before"],
    arch_root: ["ARCH, root of R²", "how well ten squared returns foretell the next"],
    lagged_leverage: ["Leverage, lags 1 to 5", "mean correlation of a return with later squares"],
    quantile_skewness: ["Skewness of quantiles", "(q95 + q05 − 2 q50) / (q95 − q05)"],
    log_tail_ratio: ["ln tail weight", "ln((q99 − q01) / (q75 − q25))"],
    log_ret_vol_z: ["Size and volume, artanh", "of the correlation of their logarithms"],
    vol_persistence_z: ["Volatility persistence, artanh", "of the correlation of ln volatility with itself 20 bars later"],
    rsi_corr_z: ["RSI and return, artanh", "of the correlation of a change of RSI with the return of the same bar"],
};

export const metricName = (name: string) => METRICS[name]?.[0] ?? name.replaceAll("_", " ");
export const metricMeaning = (name: string) => METRICS[name]?.[1] ?? "";

export const plainName = (name: string) => {
    const words = name.replaceAll("_", " ");
    return words.charAt(0).toUpperCase() + words.slice(1);
};
