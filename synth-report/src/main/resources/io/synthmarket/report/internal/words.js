// What metrics and figures are called, and what they say in a few words.

const METRICS = {
  volatility: ["Volatility", "how much returns vary, a bar"],
  vol_clustering_10: ["Volatility clustering", "how much variance of ten bars varies"],
  skewness: ["Skewness", "whether falls or rises are the larger"],
  kurtosis: ["Kurtosis", "how heavy the tails are"],
  acf_10_abs_sum: ["Autocorrelation of returns", "sizes of lags 1 to 10 together"],
  hurst: ["Hurst exponent", "trend above 0.5, reversion below"],
  rsi_corr: ["RSI and the next return", "whether momentum tells of what follows"],
  vol_persistence: ["Volatility persistence", "how much volatility lasts from window to window"],
  max_drawdown: ["Maximum drawdown", "the largest fall from a peak"],
  ret_vol_corr: ["Return and volume", "whether volume goes with the size of moves"],
  leverage_effect: ["Leverage effect", "whether falls are followed by volatility"],
  mean_return: ["Mean return", "a bar"],
  autocorrelation_lag1: ["Autocorrelation, lag 1", "whether a bar goes on where the last one went"],
  ljung_box_pvalue: ["Ljung\u2013Box test", "p-value of no autocorrelation"],
  arch_lm_pvalue: ["ARCH test", "p-value of no clustering"],
  log_volatility: ["Volatility", "its logarithm"],
  mean_over_volatility: ["Mean over volatility", "return a bar for the risk taken"],
  log_drawdown: ["Maximum drawdown", "its logarithm"],
  acf_10_root: ["Autocorrelation of returns", "lags 1 to 10 together"],
  autocorrelation_lag1_z: ["Autocorrelation, lag 1", "whether a bar goes on where the last one went"],
  ljung_box_root: ["Ljung\u2013Box statistic", "autocorrelation against chance, its root"],
  vol_clustering_near: ["Clustering, near", "sizes of moves that follow at once"],
  vol_clustering_far: ["Clustering, far", "sizes of moves that follow much later"],
  vol_of_vol: ["Volatility of volatility", "how much volatility itself moves"],
  volume_memory: ["Volume memory", "how much volume lasts from bar to bar"],
  arch_root: ["ARCH effect", "how well sizes foretell the next size"],
  lagged_leverage: ["Leverage effect", "whether falls are followed by volatility"],
  quantile_skewness: ["Skewness, by quantiles", "whether falls or rises are the larger"],
  log_tail_ratio: ["Tail weight", "far quantiles beside near ones"],
  log_ret_vol_z: ["Size and volume", "whether volume goes with the size of moves"],
  vol_persistence_z: ["Volatility persistence", "how much volatility lasts"],
  rsi_corr_z: ["RSI and the next return", "whether momentum tells of what follows"]
};

const metricName = name => (METRICS[name] || [name.replace(/_/g, " "), ""])[0];
const metricMeaning = name => (METRICS[name] || ["", ""])[1];

const RISK = {
  max_drawdown: ["Maximum drawdown", "the largest fall from a peak to a later low"],
  drawdown_duration: ["Longest drawdown", "bars from a peak until it is reached again"],
  total_return: ["Total return", "from the first price to the last"],
  volatility: ["Volatility", "standard deviation of returns, a bar"],
  value_at_risk_1: ["Value at risk, 1 %", "one bar in a hundred is worse"],
  value_at_risk_5: ["Value at risk, 5 %", "one bar in twenty is worse"],
  expected_shortfall_1: ["Expected shortfall, 1 %", "mean of the worst bars in a hundred"],
  expected_shortfall_5: ["Expected shortfall, 5 %", "mean of the worst bars in twenty"]
};

const riskText = (figure, value) =>
  figure === "drawdown_duration" ? number(Math.round(value), 9) : percent(value, figure === "volatility" ? 2 : 1);
