"""The concept's pipeline in NumPy as fast as we can write it: no data frames, no statsmodels, every array looked at as rarely as can be.

Blocks are laid by index arithmetic, autocorrelations are dot products of slices, smoothing is SciPy's compiled filter, and the rescaled
range works on sums of returns that all window sizes share.
"""

import math
from functools import lru_cache

import numpy as np
from scipy.signal import lfilter
from scipy.special import chdtrc, gammaln

LAGS = 10
RSI_BARS = 14
VOLATILITY_BARS = 20
LONGEST_TRANSPOSED = 32


def lag_products(centred):
    """Returns the sums of products at lags 1 to 10."""
    return np.array([centred[lag:] @ centred[:-lag] for lag in range(1, LAGS + 1)])


def correlation(x, y):
    """Returns Pearson's correlation."""
    x = x - x.mean()
    y = y - y.mean()
    return (x @ y) / math.sqrt((x @ x) * (y @ y))


def rsi(close):
    """Returns Wilder's RSI from bar 14 on: the share of smoothed gains in smoothed gains and losses, which need no division by 14."""
    changes = np.diff(close)
    moves = np.stack((np.maximum(changes, 0), np.abs(changes)))
    decay = (RSI_BARS - 1) / RSI_BARS
    seeds = moves[:, :RSI_BARS].sum(axis=1)
    smoothed, _ = lfilter([1], [1, -decay], moves[:, RSI_BARS:], zi=decay * seeds[:, np.newaxis])
    index = np.empty(len(close) - RSI_BARS)
    index[0] = 100 * seeds[0] / seeds[1]
    np.divide(100 * smoothed[0], smoothed[1], out=index[1:])
    return index


@lru_cache(maxsize=None)
def expected_rescaled_range(window):
    """Returns E[R/S] of white noise by Anis and Lloyd with the factor of Peters."""
    i = np.arange(1, window)
    if window <= 340:
        ratio = math.exp(gammaln((window - 1) / 2) - gammaln(window / 2)) / math.sqrt(math.pi)
    else:
        ratio = 1 / math.sqrt(math.pi * window / 2)
    return (window - 0.5) / window * ratio * np.sum(np.sqrt((window - i) / i))


def rescaled_range(sums, squares, window):
    """Returns the mean R/S over windows, from sums of returns and of squares up to every bar."""
    count = (len(sums) - 1) // window
    ends = sums[: count * window + 1 : window]
    means = np.diff(ends) / window
    variances = (np.diff(squares[: count * window + 1 : window]) - window * means * means) / (window - 1)
    paths = sums[1 : count * window + 1].reshape(count, window)
    steps = np.arange(1, window + 1)
    if window <= LONGEST_TRANSPOSED:
        deviations = paths.T - steps[:, np.newaxis] * means
        deviations -= ends[:-1]
        ranges = deviations.max(axis=0) - deviations.min(axis=0)
    else:
        deviations = paths - steps * means[:, np.newaxis]
        ranges = deviations.max(axis=1) - deviations.min(axis=1)
    used = variances > 0
    return np.mean(ranges[used] / np.sqrt(variances[used]))


def hurst(returns):
    """Returns the corrected Hurst exponent over windows of 8, 16, 32, ... returns."""
    sums = np.concatenate(([0], np.cumsum(returns)))
    squares = np.concatenate(([0], np.cumsum(returns * returns)))
    windows = [8 << level for level in range(64) if 8 << level <= len(returns) // 4]
    excess = [math.log(rescaled_range(sums, squares, w)) - math.log(expected_rescaled_range(w)) for w in windows]
    x = np.log(windows)
    x -= x.mean()
    return 0.5 + (x @ excess) / (x @ x)


def arch_statistic(squared):
    """Returns Engle's LM of squared deviations by the normal equations of their ten lags."""
    rows = len(squared) - LAGS
    lags = np.lib.stride_tricks.sliding_window_view(squared - squared.mean(), LAGS + 1)
    lags = np.ascontiguousarray(lags.T)
    lags -= lags.mean(axis=1, keepdims=True)
    products = lags @ lags.T
    response = products[:LAGS, LAGS]
    return rows * (response @ np.linalg.solve(products[:LAGS, :LAGS], response)) / products[LAGS, LAGS]


def volatility_persistence(centred):
    """Returns the first autocorrelation of the rolling deviation."""
    sums = np.concatenate(([0], np.cumsum(centred)))
    squares = np.concatenate(([0], np.cumsum(centred * centred)))
    sums = sums[VOLATILITY_BARS:] - sums[:-VOLATILITY_BARS]
    squares = squares[VOLATILITY_BARS:] - squares[:-VOLATILITY_BARS]
    rolling = np.sqrt(np.maximum(squares - sums * sums / VOLATILITY_BARS, 0))
    rolling -= rolling.mean()
    return (rolling[1:] @ rolling[:-1]) / (rolling @ rolling)


def metrics(close, volume):
    """Returns the fifteen metrics of closes and volumes by name."""
    returns = np.diff(np.log(close))
    n = len(returns)
    mean = returns.mean()
    centred = returns - mean
    squared = centred * centred
    total = squared.sum()
    m2, m3, m4 = total / n, (squared @ centred) / n, (squared @ squared) / n
    memory = lag_products(centred) / total
    sizes = np.abs(returns)
    centred_sizes = sizes - sizes.mean()
    ljung_box = n * (n + 2) * np.sum(memory**2 / (n - np.arange(1, LAGS + 1)))
    return {
        "volatility": math.sqrt(total / (n - 1)),
        "vol_clustering_10": np.abs(lag_products(centred_sizes)).sum() / (centred_sizes @ centred_sizes),
        "skewness": math.sqrt(n * (n - 1)) / (n - 2) * m3 / m2**1.5,
        "kurtosis": (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (m4 / m2**2 - 3) + 6),
        "acf_10_abs_sum": np.abs(memory).sum(),
        "hurst": hurst(returns),
        "rsi_corr": correlation(np.diff(rsi(close)), returns[RSI_BARS:]),
        "vol_persistence": volatility_persistence(centred),
        "max_drawdown": (close / np.maximum.accumulate(close)).min() - 1,
        "ret_vol_corr": correlation(sizes, volume[1:]),
        "leverage_effect": correlation(returns, returns * returns),
        "mean_return": mean,
        "autocorrelation_lag1": memory[0],
        "ljung_box_pvalue": chdtrc(LAGS, ljung_box),
        "arch_lm_pvalue": chdtrc(LAGS, arch_statistic(squared)),
    }


class Concept:
    """Makes candidates of a history by moving blocks of log returns and of open, high and low relative to the close."""

    def __init__(self, open_, high, low, close, volume):
        self.log_first_close = math.log(close[0])
        self.returns = np.diff(np.log(close))
        self.open = open_[1:] / close[1:]
        self.high = high[1:] / close[1:]
        self.low = low[1:] / close[1:]
        self.volume = np.asarray(volume[1:], dtype=float)

    def candidate(self, random):
        """Returns open, high, low, close and volume of as many bars as history has returns."""
        size = len(self.returns)
        length = max(5, int(math.sqrt(size)))
        starts = random.integers(0, size - length + 1, -(-size // length))
        source = (starts[:, np.newaxis] + np.arange(length)).ravel()[:size]
        close = self.returns.take(source)
        np.cumsum(close, out=close)
        close += self.log_first_close
        np.exp(close, out=close)
        columns = [column.take(source) for column in (self.open, self.high, self.low)]
        for column in columns:
            column *= close
        return (*columns, close, self.volume.take(source))
