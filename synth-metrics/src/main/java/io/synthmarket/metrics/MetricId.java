package io.synthmarket.metrics;

import io.synthmarket.core.BlockLength;
import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.metrics.internal.concept.ConceptMetric;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of a metric; the constants say what each measures.
 *
 * <p>Notation: a series has closes C₀ … C_N₋₁ and volumes V; r_t = ln(C_t / C_t₋₁) for t = 1 … n, n = N − 1, with mean m; a_t
 * = |r_t|. The autocorrelation is ρ_k(x) = Σ_{t&gt;k} (x_t − x̄)(x_t₋k − x̄) / Σ_t (x_t − x̄)²: biased, one mean.
 * Of a bar's open, high, low and close O, H, L and C, u = ln(H/O), d = ln(L/O) and b = ln(C/O).
 *
 * <p>A metric that cannot be computed is undefined: too few bars, or no variance to divide by. A spread that is less than
 * 1e-12 of the mean, or of returns less than 1e-15, is taken for rounding noise, so for none.
 *
 * @param name lower-case letters, digits and underscores, as in reports
 * @since 0.1.0
 */
public record MetricId(String name) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    /** Sample standard deviation of r, divisor n − 1. Log return per bar, not annualised. Needs 2 returns. */
    public static final MetricId VOLATILITY = new MetricId("volatility");

    /** Volatility clustering: Σ_{k=1..10} |ρ_k(a)|. Needs 11 returns and some variance of a. */
    public static final MetricId VOL_CLUSTERING_10 = new MetricId("vol_clustering_10");

    /**
     * Adjusted Fisher–Pearson skewness of r: G₁ = √(n(n−1)) / (n−2) · m₃ / m₂^{3/2} of the central moments. Needs 3 returns and
     * some variance.
     *
     * <p>Source: D. N. Joanes and C. A. Gill, "Comparing measures of sample skewness and kurtosis", The Statistician 47(1),
     * 1998, doi:10.1111/1467-9884.00122.
     */
    public static final MetricId SKEWNESS = new MetricId("skewness");

    /**
     * Adjusted excess kurtosis of r: G₂ = (n−1) / ((n−2)(n−3)) · ((n+1)(m₄/m₂² − 3) + 6). Needs 4 returns and some variance.
     *
     * <p>Source: as for {@link #SKEWNESS}.
     */
    public static final MetricId KURTOSIS = new MetricId("kurtosis");

    /** Linear memory of returns: Σ_{k=1..10} |ρ_k(r)|. Needs 11 returns and some variance. */
    public static final MetricId ACF_10_ABS_SUM = new MetricId("acf_10_abs_sum");

    /**
     * Hurst exponent of r by the rescaled range, corrected for small samples: windows of w = 8·2^j ≤ n/4 returns without
     * overlap, the tail cut; R the range of the cumulated deviations from the window's mean, S its standard deviation with
     * divisor w − 1, windows of zero range left out; H = ½ + the least-squares slope of ln(mean R/S) − ln E[R/S] on ln w.
     * E[R/S] = (w − ½)/w · g(w) · Σ_{i=1}^{w−1} √((w − i)/i) with g(w) = Γ((w−1)/2) / (√π Γ(w/2)) for w ≤ 340, else
     * 1/√(πw/2). Needs 64 returns and two window sizes with some range.
     *
     * <p>Source: A. A. Anis and E. H. Lloyd, "The expected value of the adjusted rescaled Hurst range of independent normal
     * summands", Biometrika 63(1), 1976, doi:10.1093/biomet/63.1.111, with the factor (w − ½)/w of E. E. Peters, "Fractal
     * Market Analysis", Wiley, 1994.
     */
    public static final MetricId HURST = new MetricId("hurst");

    /**
     * Pearson correlation of ΔRSI_t with r_t. RSI = 100·U/(U + D) over 14 bars, U and D the gains and losses of the close under
     * Wilder's smoothing, seeded by the mean of the first 14 changes; where U + D = 0 it is undefined and its pairs are left
     * out. Needs 2 pairs, so 16 returns, and some variance in both.
     *
     * <p>Source: J. W. Wilder, "New Concepts in Technical Trading Systems", Trend Research, 1978.
     */
    public static final MetricId RSI_CORR = new MetricId("rsi_corr");

    /** Persistence of volatility: ρ₁ of the rolling 20-bar sample standard deviation of r. Needs 21 returns and some variance. */
    public static final MetricId VOL_PERSISTENCE = new MetricId("vol_persistence");

    /**
     * Maximum drawdown: min_t (C_t / max_{s≤t} C_s − 1), the first close included; at most 0. Of a path the {@link RiskFigure}
     * of that name counts from the close before, so that the fall into its first bar is in it. Needs 1 bar.
     */
    public static final MetricId MAX_DRAWDOWN = new MetricId("max_drawdown");

    /** Pearson correlation of a_t with V_t, t = 1 … n. Needs volume, 2 returns and some variance in both. */
    public static final MetricId RET_VOL_CORR = new MetricId("ret_vol_corr");

    /** Pearson correlation of r_t with r_t², the concept's contemporaneous form of leverage. Needs 2 returns and some variance. */
    public static final MetricId LEVERAGE_EFFECT = new MetricId("leverage_effect");

    /** Mean log return m per bar. Needs 1 return. */
    public static final MetricId MEAN_RETURN = new MetricId("mean_return");

    /** First autocorrelation of returns: ρ₁(r). Needs 2 returns and some variance. */
    public static final MetricId AUTOCORRELATION_LAG1 = new MetricId("autocorrelation_lag1");

    /**
     * Upper tail of χ²(10) at Q = n(n+2) Σ_{k=1..10} ρ_k(r)² / (n − k). Needs 11 returns and some variance.
     *
     * <p>Source: G. M. Ljung and G. E. P. Box, "On a measure of lack of fit in time series models", Biometrika 65(2), 1978,
     * doi:10.1093/biomet/65.2.297.
     */
    public static final MetricId LJUNG_BOX_PVALUE = new MetricId("ljung_box_pvalue");

    /**
     * Upper tail of χ²(10) at LM = (n − 10)·R² of the regression of e_t² = (r_t − m)² on a constant and its own 10 lags. Needs
     * 22 returns and some variance of e².
     *
     * <p>Source: R. F. Engle, "Autoregressive conditional heteroscedasticity with estimates of the variance of United Kingdom
     * inflation", Econometrica 50(4), 1982, doi:10.2307/1912773.
     */
    public static final MetricId ARCH_LM_PVALUE = new MetricId("arch_lm_pvalue");

    /** Ljung and Box's Q, as at {@link #LJUNG_BOX_PVALUE}: at least 0, 10 on average where returns have no memory. */
    public static final MetricId LJUNG_BOX_STATISTIC = new MetricId("ljung_box_statistic");

    /** Engle's LM, as at {@link #ARCH_LM_PVALUE}: at least 0, 10 on average where volatility has no memory. */
    public static final MetricId ARCH_LM_STATISTIC = new MetricId("arch_lm_statistic");

    /**
     * Excess kurtosis, as at {@link #KURTOSIS}, of the sums of consecutive groups of 5 returns, the tail cut: it falls towards 0 the
     * more returns are summed, the slower the longer volatility lasts. Needs 20 groups and some variance of the sums.
     *
     * <p>Source: R. Cont, "Empirical properties of asset returns: stylized facts and statistical issues", Quantitative Finance 1(2),
     * 2001, doi:10.1080/713665670.
     */
    public static final MetricId KURTOSIS_AGGREGATED_5 = new MetricId("kurtosis_aggregated_5");

    /** As {@link #KURTOSIS_AGGREGATED_5}, of groups of 20 returns. */
    public static final MetricId KURTOSIS_AGGREGATED_20 = new MetricId("kurtosis_aggregated_20");

    /** As {@link #KURTOSIS_AGGREGATED_5}, of groups of 60 returns. */
    public static final MetricId KURTOSIS_AGGREGATED_60 = new MetricId("kurtosis_aggregated_60");

    /**
     * Tail index of losses X = −r: α = 1 / mean_{i≤k} ln(X_(i) / X_(k+1)) over the k = max(10, ⌊n/20⌋) largest X_(1) ≥ X_(2) ≥ …; the
     * less, the heavier the tail. Needs k + 1 losses, not all of one size.
     *
     * <p>Source: B. M. Hill, "A simple general approach to inference about the tail of a distribution", The Annals of Statistics 3(5),
     * 1975, doi:10.1214/aos/1176343247.
     */
    public static final MetricId HILL_LEFT_TAIL = new MetricId("hill_left_tail");

    /** Tail index of gains: as {@link #HILL_LEFT_TAIL} with X = r. */
    public static final MetricId HILL_RIGHT_TAIL = new MetricId("hill_right_tail");

    /**
     * Variance of r over two bars against two times that over one: with s_t the sums of m = 2 returns in a row, overlapping, var(s) /
     * (m·var(r)), population variances. 1 where returns have no linear memory, above where they trend. Needs m + 1 returns and some
     * variance.
     *
     * <p>Source: A. W. Lo and A. C. MacKinlay, "Stock market prices do not follow random walks: evidence from a simple specification
     * test", The Review of Financial Studies 1(1), 1988, doi:10.1093/rfs/1.1.41; without their correction for small samples, and around
     * the sums' own mean.
     */
    public static final MetricId VARIANCE_RATIO_2 = new MetricId("variance_ratio_2");

    /** As {@link #VARIANCE_RATIO_2}, with m = 5. */
    public static final MetricId VARIANCE_RATIO_5 = new MetricId("variance_ratio_5");

    /** As {@link #VARIANCE_RATIO_2}, with m = 10. */
    public static final MetricId VARIANCE_RATIO_10 = new MetricId("variance_ratio_10");

    /** As {@link #VARIANCE_RATIO_2}, with m = 20. */
    public static final MetricId VARIANCE_RATIO_20 = new MetricId("variance_ratio_20");

    /**
     * Automatic mean block length of the stationary bootstrap for r, in bars; below 1 where returns hardly depend on one another. Formula
     * and source are those of {@link BlockLength}. Needs 9 returns and some variance.
     */
    public static final MetricId BLOCK_LENGTH_R = new MetricId("block_length_r");

    /** Automatic block length for r, blocks all of one length: the circular one of {@link BlockLength}. */
    public static final MetricId BLOCK_LENGTH_R_CIRCULAR = new MetricId("block_length_r_circular");

    /** As {@link #BLOCK_LENGTH_R}, for a. Needs some variance of a. */
    public static final MetricId BLOCK_LENGTH_ABS = new MetricId("block_length_abs");

    /** As {@link #BLOCK_LENGTH_R_CIRCULAR}, for a. Needs some variance of a. */
    public static final MetricId BLOCK_LENGTH_ABS_CIRCULAR = new MetricId("block_length_abs_circular");

    /** As {@link #BLOCK_LENGTH_R}, for r². Needs some variance of a. */
    public static final MetricId BLOCK_LENGTH_SQ = new MetricId("block_length_sq");

    /** As {@link #BLOCK_LENGTH_R_CIRCULAR}, for r². Needs some variance of a. */
    public static final MetricId BLOCK_LENGTH_SQ_CIRCULAR = new MetricId("block_length_sq_circular");

    /**
     * Volatility from the range: √(mean (u − d)² / (4 ln 2)) over all bars. Log return per bar, as are the three below; blind to gaps.
     *
     * <p>Source: M. Parkinson, "The extreme value method for estimating the variance of the rate of return", The Journal of Business
     * 53(1), 1980, doi:10.1086/296071.
     */
    public static final MetricId PARKINSON = new MetricId("parkinson");

    /**
     * Volatility from range and body: √mean((u − d)²/2 − (2 ln 2 − 1)·b²) over all bars. Blind to gaps.
     *
     * <p>Source: M. B. Garman and M. J. Klass, "On the estimation of security price volatilities from historical data", The Journal of
     * Business 53(1), 1980, doi:10.1086/296072.
     */
    public static final MetricId GARMAN_KLASS = new MetricId("garman_klass");

    /**
     * Volatility from the wicks, whatever the drift: √mean(u(u − b) + d(d − b)) over all bars. Blind to gaps.
     *
     * <p>Source: L. C. G. Rogers and S. E. Satchell, "Estimating variance from high, low and closing prices", The Annals of Applied
     * Probability 1(4), 1991, doi:10.1214/aoap/1177005835.
     */
    public static final MetricId ROGERS_SATCHELL = new MetricId("rogers_satchell");

    /**
     * Volatility with gaps, whatever the drift: √(s²(g) + k·s²(b) + (1 − k)·w) over the m = N − 1 bars after the first, where g_t =
     * ln(O_t / C_t₋₁), s² is the sample variance, w the mean of {@link #ROGERS_SATCHELL} and k = 0.34 / (1.34 + (m + 1)/(m − 1)). Needs 3
     * bars.
     *
     * <p>Source: D. Yang and Q. Zhang, "Drift-independent volatility estimation based on high, low, open, and close prices", The
     * Journal of Business 73(3), 2000, doi:10.1086/209650.
     */
    public static final MetricId YANG_ZHANG = new MetricId("yang_zhang");

    /**
     * Value at risk: the 1 % quantile of r, linearly interpolated, so below 0 where it is a loss. Of a path the {@link RiskFigure}
     * of that name has the return of its first bar too. Needs 2 returns.
     */
    public static final MetricId VALUE_AT_RISK_1 = new MetricId("value_at_risk_1");

    /** As {@link #VALUE_AT_RISK_1}, the 5 % quantile. */
    public static final MetricId VALUE_AT_RISK_5 = new MetricId("value_at_risk_5");

    /** Expected shortfall: the mean of the returns at or under {@link #VALUE_AT_RISK_1}. Needs 2 returns. */
    public static final MetricId EXPECTED_SHORTFALL_1 = new MetricId("expected_shortfall_1");

    /** As {@link #EXPECTED_SHORTFALL_1}, under {@link #VALUE_AT_RISK_5}. */
    public static final MetricId EXPECTED_SHORTFALL_5 = new MetricId("expected_shortfall_5");

    /** Autocorrelation of returns: ρ_k(r), k = 1 … 100. */
    public static final MetricId ACF_RETURNS = new MetricId("acf_returns");

    /** Autocorrelation of absolute returns: ρ_k(a), k = 1 … 100. */
    public static final MetricId ACF_ABS_RETURNS = new MetricId("acf_abs_returns");

    /** Autocorrelation of squared returns: ρ_k(r²), k = 1 … 100. */
    public static final MetricId ACF_SQUARED_RETURNS = new MetricId("acf_squared_returns");

    /**
     * Share of variance between bars: var(g) / (var(g) + var(b)) of gaps g_t = ln(O_t / C_t₋₁) and bodies b_t = ln(C_t / O_t), t = 1
     * … n. Needs 2 returns and some variance in either; 0 where each bar opens at the close before, 1 where none has a body.
     *
     * <p>Source: K. R. French and R. Roll, "Stock return variances: the arrival of information and the reaction of traders", Journal
     * of Financial Economics 17(1), 1986, doi:10.1016/0304-405X(86)90004-8, who compare the two; the share is our form of it.
     */
    public static final MetricId GAP_SHARE = new MetricId("gap_share");

    /**
     * Distance in {@link #GAP_SHARE}: |α − α'| of α = arcsin √gap_share, which is the angle atan(sd(g) / sd(b)). Unlike the log of
     * the ratio it is finite where a market has no gaps at all, and unlike the share itself it still sees gaps that are small.
     */
    public static final MetricId GAP_SHARE_DISTANCE = new MetricId("gap_share_distance");

    /**
     * Energy distance between the laws of candles (g, b, u, d): gap ln(O_t / C_t₋₁), body ln(C_t / O_t), upper wick ln(H_t / max(O_t,
     * C_t)) and lower wick ln(min(O_t, C_t) / L_t), each in units of its standard deviation in history, but no less than a twentieth
     * of that of r. √(2 E|X − Y| − E|X − X'| − E|Y − Y'|), every pair counted, a candle and itself included, so that it is 0 between
     * a series and itself. Size counts: the same shapes at another volatility are apart. Needs 2 candles, and some variance of history's
     * returns.
     *
     * <p>Of a series of more than 1000 candles it looks at 1000, whose places depend on the length of the series alone: one in each of
     * 1000 stretches of equal length, its place there moving on by the golden section from one stretch to the next.
     *
     * <p>Source: G. J. Székely and M. L. Rizzo, "Energy statistics: A class of statistics based on distances", Journal of Statistical
     * Planning and Inference 143(8), 2013, doi:10.1016/j.jspi.2013.03.018.
     */
    public static final MetricId CANDLE_SHAPE_DISTANCE = new MetricId("candle_shape_distance");

    /**
     * Distance in what candles add to the volatility of closes: the root mean square of the differences of ln(σ / s), s the standard
     * deviation of r and σ the volatility per bar by each of three estimators, no less than s/100; σ² is the mean over all bars of
     *
     * <ul>
     *   <li>ln(H/L)² / (4 ln 2) by Parkinson,
     *   <li>½ ln(H/L)² − (2 ln 2 − 1) ln(C/O)² by Garman and Klass,
     *   <li>ln(H/C) ln(H/O) + ln(L/C) ln(L/O) by Rogers and Satchell.
     * </ul>
     *
     * <p>Needs 2 returns with some variance, and a bar with some range.
     *
     * <p>Source: M. Parkinson, "The extreme value method for estimating the variance of the rate of return", Journal of Business
     * 53(1), 1980, doi:10.1086/296071; M. B. Garman and M. J. Klass, "On the estimation of security price volatilities from historical
     * data", Journal of Business 53(1), 1980, doi:10.1086/296072; L. C. G. Rogers and S. E. Satchell, "Estimating variance from high,
     * low and closing prices", Annals of Applied Probability 1(4), 1991, doi:10.1214/aoap/1177005835.
     */
    public static final MetricId RANGE_VOLATILITY_DISTANCE = new MetricId("range_volatility_distance");

    /**
     * Autocorrelation of ranges: ρ_k(ln(H/L)), k = 1 … 20, over all bars. The memory of volatility, of which a range tells more than
     * the size of a return does.
     *
     * <p>Source: S. Alizadeh, M. W. Brandt and F. X. Diebold, "Range-based estimation of stochastic volatility models", Journal of
     * Finance 57(3), 2002, doi:10.1111/1540-6261.00454, on ranges as a measure of volatility.
     */
    public static final MetricId RANGE_ACF = new MetricId("range_acf");

    /** Root mean square difference of {@link #RANGE_ACF}, as far as both series go. */
    public static final MetricId RANGE_CLUSTERING_DISTANCE = new MetricId("range_clustering_distance");

    /**
     * Autocorrelation of volume: ρ_k(ln max(V, v̄/1000)), k = 1 … 50, v̄ the mean volume, over all bars. Needs volume with some variance.
     *
     * <p>Source: T. Bollerslev and D. Jubinski, "Equity trading volume and volatility: latent information arrivals and common long-run
     * dependencies", Journal of Business &amp; Economic Statistics 17(1), 1999, doi:10.1080/07350015.1999.10524793, on the memory of
     * volume.
     */
    public static final MetricId VOLUME_ACF = new MetricId("volume_acf");

    /** Root mean square difference of {@link #VOLUME_ACF}, as far as both series go. */
    public static final MetricId VOLUME_ACF_DISTANCE = new MetricId("volume_acf_distance");

    /**
     * Volume before volatility: the correlation of x_t = ln max(V_t, v̄/1000) with y_{t+k} = ln(|r_{t+k} − m| + s/20), k = 1 … 10, s the
     * standard deviation of r and v̄ the mean volume: Σ_t (x_t − x̄)(y_{t+k} − ȳ) / √(Σ (x_t − x̄)² Σ (y_t − ȳ)²), t = 1 … n: biased, one
     * mean each. Needs 11 returns and some variance in both.
     *
     * <p>Source: A. R. Gallant, P. E. Rossi and G. Tauchen, "Stock prices and volume", Review of Financial Studies 5(2), 1992,
     * doi:10.1093/rfs/5.2.199, on how the two move together and in turn; J. M. Karpoff, "The relation between price changes and trading
     * volume: a survey", Journal of Financial and Quantitative Analysis 22(1), 1987, doi:10.2307/2330874.
     */
    public static final MetricId VOLUME_LEADS = new MetricId("volume_leads");

    /** Volume after volatility: as {@link #VOLUME_LEADS}, of x_t with y_{t−k}, k = 1 … 10. */
    public static final MetricId VOLUME_FOLLOWS = new MetricId("volume_follows");

    /**
     * Root mean square difference of the correlation of volume with volatility k bars later, k = −10 … 10: {@link #VOLUME_FOLLOWS},
     * the same at k = 0, and {@link #VOLUME_LEADS}.
     */
    public static final MetricId VOLUME_VOLATILITY_DISTANCE = new MetricId("volume_volatility_distance");

    /**
     * First Wasserstein distance between the laws of ln max(V, v̄/1000) less its median, v̄ the mean volume: ∫₀¹ |F⁻¹(p) − G⁻¹(p)| dp.
     * Needs some volume.
     *
     * <p>Source: S. S. Vallender, "Calculation of the Wasserstein distance between probability distributions on the line", Theory of
     * Probability &amp; Its Applications 18(4), 1974, doi:10.1137/1118101.
     */
    public static final MetricId VOLUME_LAW_DISTANCE = new MetricId("volume_law_distance");

    /**
     * Profile of volatility over the day: ln(mean of a in the slot / mean of a), the ratio at least 1/1000. Slots are one hour long for
     * bars of 30 minutes and more, else 15 minutes; a return belongs to the slot of its later bar. Needs bars within the day, with
     * times, and 20 returns in the slot.
     *
     * <p>Source: T. G. Andersen and T. Bollerslev, "Intraday periodicity and volatility persistence in financial markets", Journal of
     * Empirical Finance 4(2–3), 1997, doi:10.1016/S0927-5398(97)00004-2.
     */
    public static final MetricId INTRADAY_ABS_RETURNS = new MetricId("intraday_abs_returns");

    /**
     * Root mean square difference of {@link #INTRADAY_ABS_RETURNS} over the slots that are defined in both series, by the clock of
     * history.
     */
    public static final MetricId INTRADAY_ABS_RETURNS_DISTANCE = new MetricId("intraday_abs_returns_distance");

    /**
     * Profile of volume over the day: as {@link #INTRADAY_ABS_RETURNS}, of V. Needs volume, too.
     *
     * <p>Source: A. R. Admati and P. Pfleiderer, "A theory of intraday patterns: volume and price variability", Review of Financial
     * Studies 1(1), 1988, doi:10.1093/rfs/1.1.3.
     */
    public static final MetricId INTRADAY_VOLUME = new MetricId("intraday_volume");

    /** Root mean square difference of {@link #INTRADAY_VOLUME} over the slots that are defined in both series, by the clock of history. */
    public static final MetricId INTRADAY_VOLUME_DISTANCE = new MetricId("intraday_volume_distance");

    /**
     * What happens while the market is closed: ln(mean of a over the bars that open a session / mean of a over the others). A session
     * begins at the opening of the market's clock; where the market does not close overnight, after a day without bars. Needs bars
     * within the day, with times, and 20 returns of either kind.
     *
     * <p>Source: as for {@link #GAP_SHARE}.
     */
    public static final MetricId OPENING_GAP = new MetricId("opening_gap");

    /** Distance in {@link #OPENING_GAP}: the absolute difference, by the clock of history. */
    public static final MetricId OPENING_GAP_DISTANCE = new MetricId("opening_gap_distance");

    /**
     * Leverage at a lag: the Pearson correlation of r_t with r_{t+k}², k = 1 … 20, each over its own n − k pairs; below 0 where falls
     * make what follows wilder. Needs 3 returns, and some variance of both over the pairs of a lag.
     *
     * <p>Source: as for {@link #LAGGED_LEVERAGE}.
     */
    public static final MetricId LEVERAGE_CURVE = new MetricId("leverage_curve");

    /** Log of the sample standard deviation of r. */
    public static final MetricId LOG_VOLATILITY = new MetricId("log_volatility");

    /** Mean of r over its sample standard deviation. */
    public static final MetricId MEAN_OVER_VOLATILITY = new MetricId("mean_over_volatility");

    /** Log of the maximum drawdown, itself a log: ln max_{s≤t} ln(C_s / C_t). */
    public static final MetricId LOG_DRAWDOWN = new MetricId("log_drawdown");

    /** Linear memory of returns, as a length: √Σ_{k=1..10} ρ_k(r)². */
    public static final MetricId ACF_10_ROOT = new MetricId("acf_10_root");

    /** Fisher's z of ρ₁(r): artanh ρ₁. */
    public static final MetricId AUTOCORRELATION_LAG1_Z = new MetricId("autocorrelation_lag1_z");

    /** Ljung and Box's statistic of ten lags per return, as a length: √(Q/n). */
    public static final MetricId LJUNG_BOX_ROOT = new MetricId("ljung_box_root");

    /**
     * Volatility clustering from bar to bar: Fisher's z of the correlation of a_t = |r_t − m| with the exponentially weighted mean of
     * what it was before, e_{t−1}, where e_t = λ e_{t−1} + (1 − λ) a_t begins at the mean of a and λ = .60.
     */
    public static final MetricId VOL_CLUSTERING_NEAR = new MetricId("vol_clustering_near");

    /**
     * Volatility clustering over weeks: the same with λ = .94.
     *
     * <p>Source of this λ: J.P. Morgan/Reuters, "RiskMetrics – Technical Document", 4th edition, 1996, its decay for daily volatility.
     */
    public static final MetricId VOL_CLUSTERING_FAR = new MetricId("vol_clustering_far");

    /**
     * How far volatility swings: the log of the standard deviation of ln(v + s/20), v the rolling 20-bar standard deviation of r, s that of
     * all r.
     */
    public static final MetricId VOL_OF_VOL = new MetricId("vol_of_vol");

    /**
     * Memory of volume: Fisher's z of the correlation of ln V with the exponentially weighted mean of what it was before, as for {@link
     * #VOL_CLUSTERING_NEAR}; V at least a thousandth of its mean.
     */
    public static final MetricId VOLUME_MEMORY = new MetricId("volume_memory");

    /** Root of R² in Engle's regression of (r − m)² on its ten lags. */
    public static final MetricId ARCH_ROOT = new MetricId("arch_root");

    /**
     * Leverage: the mean over k = 1 … 5 of the correlation of r_t with (r_{t+k} − m)², squares clipped at their 99.9 % quantile.
     *
     * <p>Source: R. Cont, "Empirical properties of asset returns: stylized facts and statistical issues", Quantitative Finance 1(2),
     * 2001, doi:10.1080/713665670.
     */
    public static final MetricId LAGGED_LEVERAGE = new MetricId("lagged_leverage");

    /** Skewness of quantiles: (q₉₅ + q₀₅ − 2 q₅₀) / (q₉₅ − q₀₅) of r. */
    public static final MetricId QUANTILE_SKEWNESS = new MetricId("quantile_skewness");

    /** Weight of the tails: ln((q₉₉ − q₀₁) / (q₇₅ − q₂₅)) of r. */
    public static final MetricId LOG_TAIL_RATIO = new MetricId("log_tail_ratio");

    /**
     * Fisher's z of the correlation of ln(|r − m| + s/20) with ln V, s the standard deviation of r; V at least a thousandth of its
     * mean.
     */
    public static final MetricId LOG_RET_VOL_Z = new MetricId("log_ret_vol_z");

    /** Fisher's z of the correlation of ln(v + s/20) with itself 20 bars later, v the rolling 20-bar standard deviation of r. */
    public static final MetricId VOL_PERSISTENCE_Z = new MetricId("vol_persistence_z");

    /** Fisher's z of {@link #RSI_CORR}. */
    public static final MetricId RSI_CORR_Z = new MetricId("rsi_corr_z");

    /**
     * First Wasserstein distance between the laws of r of two series: ∫ |F(x) − G(x)| dx of the empirical distribution functions. In
     * log returns.
     *
     * <p>Source: S. S. Vallender, "Calculation of the Wasserstein distance between probability distributions on the line", Theory of
     * Probability and its Applications 18(4), 1974, doi:10.1137/1118101.
     */
    public static final MetricId WASSERSTEIN = new MetricId("wasserstein");

    /**
     * Kolmogorov and Smirnov's statistic between the laws of r of two series: max |F(x) − G(x)|, 0 … 1.
     *
     * <p>Source: N. Smirnov, "Table for estimating the goodness of fit of empirical distributions", Annals of Mathematical Statistics
     * 19(2), 1948, doi:10.1214/aoms/1177730256.
     */
    public static final MetricId KS = new MetricId("ks");

    /**
     * Energy distance between the laws of r of two series: √(2 ∫ (F(x) − G(x))² dx) = √(2 E|X − Y| − E|X − X′| − E|Y − Y′|). In roots
     * of log returns.
     *
     * <p>Source: M. L. Rizzo and G. J. Székely, "Energy distance", WIREs Computational Statistics 8(1), 2016, doi:10.1002/wics.1375.
     */
    public static final MetricId ENERGY = new MetricId("energy");

    /**
     * Anderson and Darling's statistic of two samples, for the laws of r of two series, ties at their middle rank: (A² − 1) / σ, where
     * A² = n₁n₂/M · ∫ (F − G)² / (H (1 − H)) dH, M = n₁ + n₂, H the pooled distribution function, and σ² its variance under equal
     * laws. Below 0 for samples more alike than chance has it. Needs 4 returns in all, two of them different.
     *
     * <p>Source: F. W. Scholz and M. A. Stephens, "K-sample Anderson–Darling tests", Journal of the American Statistical Association
     * 82(399), 1987, doi:10.1080/01621459.1987.10478517.
     */
    public static final MetricId ANDERSON_DARLING = new MetricId("anderson_darling");

    /**
     * Anderson and Darling's statistic as a distance: √(A² M / (n₁n₂)), A² that of {@link #ANDERSON_DARLING} before it is normalised, so
     * √∫ (F − G)² / (H (1 − H)) dH. At least 0, 0 for equal empirical laws alone, and of one size whatever the lengths of the series.
     */
    public static final MetricId ANDERSON_DARLING_DISTANCE = new MetricId("anderson_darling_distance");

    /** Root mean square difference of ρ_k(r) between two series, k = 1 … 100 or as far as both go. */
    public static final MetricId ACF_RETURNS_DISTANCE = new MetricId("acf_returns_distance");

    /** Root mean square difference of ρ_k(a) between two series, k = 1 … 100 or as far as both go. */
    public static final MetricId ACF_ABS_RETURNS_DISTANCE = new MetricId("acf_abs_returns_distance");

    /** Root mean square difference of ρ_k(r²) between two series, k = 1 … 100 or as far as both go. */
    public static final MetricId ACF_SQUARED_RETURNS_DISTANCE = new MetricId("acf_squared_returns_distance");

    /**
     * Root mean square difference between two series of Pearson's correlation of r_t with r²_{t+k}, each on its own overlapping pairs,
     * k = 1 … 20 or as far as both go.
     *
     * <p>Source: as for {@link #LAGGED_LEVERAGE}.
     */
    public static final MetricId LEVERAGE_CURVE_DISTANCE = new MetricId("leverage_curve_distance");

    /**
     * The direction of time in volatility: the mean over h = 5, 10, 20 bars of Z_h = corr(c_t, f_{t+h}) − corr(f_t, c_{t+h}). Of the h
     * bars up to t, c_t = |Σ (r − m)| is the volatility that one coarse return sees, a trend, and f_t = √Σ (r − m)² what h fine ones
     * do. Positive where past trends tell more of future fine volatility than the reverse; of a series played backwards it has the
     * other sign. Horizons over n/4 are left out; needs 20 returns.
     *
     * <p>Source: G. Zumbach, "Time reversal invariance in finance", Quantitative Finance 9(5), 2009, doi:10.1080/14697680802616712,
     * which sets volatilities of past and future against each other over a plane of horizons and grains. Deviation: past and future
     * are equally long here, and the grains are the coarsest and the finest.
     */
    public static final MetricId ZUMBACH = new MetricId("zumbach");

    /** Root mean square difference of Z_h of {@link #ZUMBACH} between two series, over the horizons that both have. */
    public static final MetricId ZUMBACH_DISTANCE = new MetricId("zumbach_distance");

    /**
     * Long memory of volatility: the exponent of detrended fluctuation of a. Of the profile Σ_{i≤t} (a_i − ā), cut into windows of w
     * bars without overlap, the tail cut, a straight line is taken by least squares from each; F²(w) is the mean square of what is
     * left; the exponent is the least-squares slope of ln F on ln w for w = 10 · 2^{j/2}, rounded, up to n/10. ½ without memory,
     * above it the longer the memory. Needs 200 returns and some variance of a.
     *
     * <p>Source: C.-K. Peng, S. V. Buldyrev, S. Havlin, M. Simons, H. E. Stanley and A. L. Goldberger, "Mosaic organization of DNA
     * nucleotides", Physical Review E 49(2), 1994, doi:10.1103/PhysRevE.49.1685.
     */
    public static final MetricId DFA_ABS = new MetricId("dfa_abs");

    /** Absolute difference of {@link #DFA_ABS} between two series. */
    public static final MetricId DFA_ABS_DISTANCE = new MetricId("dfa_abs_distance");

    /**
     * Sig-W₁: the Euclidean norm of the difference between the mean signatures, to level 3, of windows of 20 returns without overlap.
     * A window is the path of straight steps (1/20, r_t / s_r, (v_t − v̄) / s_v) in time, log price and volatility, v_t = ln(1 + |r_t| /
     * s) with s the sample standard deviation of r, v̄ the mean of v, s_r and s_v the sample standard deviations of the windows' Σ r
     * and Σ v, all of them <em>history's</em> for both series, so that scale counts. Volatility takes the place of a lead-lag path,
     * whose area is the sum of squares: clustering, leverage and the direction of time show at levels 2 and 3, without the fourth
     * moments of returns, which may not exist. Needs 40 returns of history, in windows that differ, and 20 of the other.
     *
     * <p>Source: H. Ni, L. Szpruch, M. Sabate-Vidales, B. Xiao, M. Wiese and S. Liao, "Sig-Wasserstein GANs for time series generation",
     * ICAIF '21, 2021, arXiv:2111.01207.
     */
    public static final MetricId SIG_W1 = new MetricId("sig_w1");

    /**
     * Maximum mean discrepancy between windows of 20 returns, x of history and y of another series: √(mean k(x, x′) + mean k(y, y′) −
     * 2 mean k(x, y)) over all pairs, the biased statistic, with k(x, y) = exp(−|x − y|² / (2σ²)) and σ the median distance between
     * two windows of history. A window is four numbers: Σ r and ln(Σ |r| + s/2) of its first ten returns and of its last ten, s the
     * standard deviation of r, each kind over its standard deviation among halves of windows, s and those history's. Windows do
     * not overlap; of more than 512, 512 are taken, evenly spaced, so the cost is bounded: twice 512² kernels. Needs 40 returns of
     * history, 20 of the other, and σ &gt; 0.
     *
     * <p>Source: A. Gretton, K. M. Borgwardt, M. J. Rasch, B. Schölkopf and A. Smola, "A kernel two-sample test", Journal of Machine
     * Learning Research 13, 2012.
     */
    public static final MetricId MMD = new MetricId("mmd");

    /**
     * First Wasserstein distance between the laws of ln d over the drawdowns of two series, d = ln(peak / trough): 0.1 where one's are a
     * tenth deeper. A drawdown begins at the last bar before closes fall below the highest so far and ends with the first close
     * that is there again or above; the last may be unfinished and counts as it stands. Undefined where closes never fall.
     */
    public static final MetricId DRAWDOWN_DEPTH_DISTANCE = new MetricId("drawdown_depth_distance");

    /** The same for ln of the bars that a drawdown of {@link #DRAWDOWN_DEPTH_DISTANCE} takes from peak to recovery. */
    public static final MetricId DRAWDOWN_DURATION_DISTANCE = new MetricId("drawdown_duration_distance");

    /**
     * Root mean square difference of the 1 % and 5 % quantiles of r (linear interpolation) between two series, in standard deviations
     * of history's r: unlike a ratio it holds where a quantile is 0, as in minutes without trades. Needs 1 return, of history 2 and
     * some variance.
     */
    public static final MetricId VALUE_AT_RISK_DISTANCE = new MetricId("value_at_risk_distance");

    /**
     * The same for the mean of returns at or under the quantiles of {@link #VALUE_AT_RISK_DISTANCE}.
     *
     * <p>Source: C. Acerbi and D. Tasche, "On the coherence of expected shortfall", Journal of Banking and Finance 26(7), 2002,
     * doi:10.1016/S0378-4266(02)00283-2.
     */
    public static final MetricId EXPECTED_SHORTFALL_DISTANCE = new MetricId("expected_shortfall_distance");

    /**
     * Checks the name.
     *
     * @param name lower-case letters, digits and underscores, beginning with a letter
     * @throws IllegalArgumentException if the name is of another form
     */
    public MetricId {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name of a metric must be lower-case letters, digits and underscores, beginning with a letter,"
                            + " but was " + Echo.quote(name));
        }
    }

    /**
     * Lists the fifteen metrics of the concept, heaviest first.
     *
     * @return an unmodifiable list
     */
    public static List<MetricId> concept() {
        return ConceptMetric.ids();
    }

    /**
     * Returns the name.
     *
     * @return the name, as in reports
     */
    @Override
    public String toString() {
        return name;
    }
}
