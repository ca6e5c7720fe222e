"""The concept's pipeline in plain Python: a candidate by moving blocks, fifteen metrics, fidelity.

Written as one would with NumPy, SciPy, pandas and statsmodels at hand. Hurst and RSI, which none of these has, come in two
forms: "loops" goes window by window and bar by bar, "arrays" leaves the loops to NumPy and pandas. Beside it, "tuned" is the same
pipeline in NumPy alone, tuned_pipeline.py.

    concept_pipeline.py check FILE.csv METRICS.json     compares the fifteen metrics with those of the library
    concept_pipeline.py time FOLDER                     times the series FOLDER/BARS.csv
    concept_pipeline.py table TIMES.tsv                 prints the medians of all times as a Markdown table
"""

import json
import math
import sys
import time
from pathlib import Path
from statistics import median

import numpy as np
import pandas as pd
import tuned_pipeline as tuned
from scipy.special import gammaln
from scipy.stats import kurtosis, skew
from statsmodels.stats.diagnostic import acorr_ljungbox, het_arch
from statsmodels.tsa.stattools import acf

WEIGHTS = {
    "volatility": 3,
    "vol_clustering_10": 3,
    "skewness": 2,
    "kurtosis": 2,
    "acf_10_abs_sum": 2,
    "hurst": 2,
    "rsi_corr": 2,
    "vol_persistence": 2,
    "max_drawdown": 1.5,
    "ret_vol_corr": 1.5,
    "leverage_effect": 1.5,
    "mean_return": 1,
    "autocorrelation_lag1": 1,
    "ljung_box_pvalue": 1,
    "arch_lm_pvalue": 1,
}
RSI_BARS = 14
TOLERANCE = 1e-6
WARM_UP_CALLS = 3
SECONDS_PER_TIMING = 2.0


def rsi_loops(close):
    """Returns Wilder's RSI from bar 14 on, smoothed in a loop."""
    changes = np.diff(close)
    gains = np.maximum(changes, 0)
    losses = np.maximum(-changes, 0)
    up = gains[:RSI_BARS].mean()
    down = losses[:RSI_BARS].mean()
    rsi = [100 * up / (up + down)]
    for gain, loss in zip(gains[RSI_BARS:], losses[RSI_BARS:]):
        up = (up * (RSI_BARS - 1) + gain) / RSI_BARS
        down = (down * (RSI_BARS - 1) + loss) / RSI_BARS
        rsi.append(100 * up / (up + down))
    return np.array(rsi)


def rsi_arrays(close):
    """Returns Wilder's RSI from bar 14 on, smoothed by pandas."""
    changes = np.diff(close)

    def smoothed(moves):
        seeded = np.concatenate(([moves[:RSI_BARS].mean()], moves[RSI_BARS:]))
        return pd.Series(seeded).ewm(alpha=1 / RSI_BARS, adjust=False).mean().to_numpy()

    up = smoothed(np.maximum(changes, 0))
    down = smoothed(np.maximum(-changes, 0))
    return 100 * up / (up + down)


def rescaled_range_loops(returns, window):
    """Returns the mean R/S over windows, taken one by one."""
    ratios = []
    for start in range(0, len(returns) - window + 1, window):
        part = returns[start : start + window]
        path = np.cumsum(part - part.mean())
        spread = path.max() - path.min()
        if spread > 0:
            ratios.append(spread / part.std(ddof=1))
    return np.mean(ratios)


def rescaled_range_arrays(returns, window):
    """Returns the mean R/S over windows, taken as the rows of a matrix."""
    count = len(returns) // window
    parts = returns[: count * window].reshape(count, window)
    paths = np.cumsum(parts - parts.mean(axis=1, keepdims=True), axis=1)
    spread = paths.max(axis=1) - paths.min(axis=1)
    used = spread > 0
    return np.mean(spread[used] / parts[used].std(axis=1, ddof=1))


def expected_rescaled_range(window):
    """Returns E[R/S] of white noise by Anis and Lloyd with the factor of Peters."""
    i = np.arange(1, window)
    if window <= 340:
        ratio = math.exp(gammaln((window - 1) / 2) - gammaln(window / 2)) / math.sqrt(math.pi)
    else:
        ratio = 1 / math.sqrt(math.pi * window / 2)
    return (window - 0.5) / window * ratio * np.sum(np.sqrt((window - i) / i))


def hurst(returns, rescaled_range):
    """Returns the corrected Hurst exponent over windows of 8, 16, 32, ... returns."""
    windows = []
    window = 8
    while window <= len(returns) // 4:
        windows.append(window)
        window *= 2
    excess = [math.log(rescaled_range(returns, w)) - math.log(expected_rescaled_range(w)) for w in windows]
    return 0.5 + np.polyfit(np.log(windows), excess, 1)[0]


STYLES = {
    "loops": (rsi_loops, rescaled_range_loops),
    "arrays": (rsi_arrays, rescaled_range_arrays),
}


def metrics(bars, style):
    """Returns the fifteen metrics of a data frame of bars by name."""
    rsi, rescaled_range = STYLES[style]
    close = bars["Close"].to_numpy()
    volume = bars["Volume"].to_numpy()
    returns = np.diff(np.log(close))
    sizes = np.abs(returns)
    memory = acf(returns, nlags=10, adjusted=False)
    clustering = acf(sizes, nlags=10, adjusted=False)
    rolling = pd.Series(returns).rolling(20).std().dropna()
    return {
        "volatility": returns.std(ddof=1),
        "vol_clustering_10": np.abs(clustering[1:]).sum(),
        "skewness": skew(returns, bias=False),
        "kurtosis": kurtosis(returns, bias=False),
        "acf_10_abs_sum": np.abs(memory[1:]).sum(),
        "hurst": hurst(returns, rescaled_range),
        "rsi_corr": np.corrcoef(np.diff(rsi(close)), returns[RSI_BARS:])[0, 1],
        "vol_persistence": acf(rolling, nlags=1, adjusted=False)[1],
        "max_drawdown": (close / np.maximum.accumulate(close) - 1).min(),
        "ret_vol_corr": np.corrcoef(sizes, volume[1:])[0, 1],
        "leverage_effect": np.corrcoef(returns, returns**2)[0, 1],
        "mean_return": returns.mean(),
        "autocorrelation_lag1": memory[1],
        "ljung_box_pvalue": acorr_ljungbox(returns, lags=[10])["lb_pvalue"].iloc[0],
        "arch_lm_pvalue": het_arch(returns - returns.mean(), nlags=10)[1],
    }


def fidelity(original, candidate):
    """Returns the concept's fidelity in percent of two dictionaries of metrics."""
    loss = 0
    for name, weight in WEIGHTS.items():
        error = abs(original[name] - candidate[name])
        if abs(original[name]) > 1e-10:
            error /= abs(original[name])
        loss += weight * min(1, error)
    return 100 * (1 - loss / sum(WEIGHTS.values()))


class Concept:
    """Makes candidates of a history by moving blocks of log returns and of open, high and low relative to the close."""

    def __init__(self, history):
        close = history["Close"].to_numpy()
        self.first_close = close[0]
        self.returns = np.diff(np.log(close))
        self.open = history["Open"].to_numpy()[1:] / close[1:]
        self.high = history["High"].to_numpy()[1:] / close[1:]
        self.low = history["Low"].to_numpy()[1:] / close[1:]
        self.volume = history["Volume"].to_numpy()[1:]

    def candidate(self, random):
        """Returns a data frame of as many bars as history has returns."""
        size = len(self.returns)
        length = max(5, int(math.sqrt(size)))
        starts = random.integers(0, size - length + 1, math.ceil(size / length))
        source = (starts[:, np.newaxis] + np.arange(length)).ravel()[:size]
        close = self.first_close * np.exp(np.cumsum(self.returns[source]))
        return pd.DataFrame(
            {
                "Open": self.open[source] * close,
                "High": self.high[source] * close,
                "Low": self.low[source] * close,
                "Close": close,
                "Volume": self.volume[source],
            }
        )


def check(bars, expected):
    """Compares all styles with the library's metrics; returns what differs."""
    faults = []
    styles = {style: metrics(bars, style) for style in STYLES}
    styles["tuned"] = tuned.metrics(bars["Close"].to_numpy(), bars["Volume"].to_numpy())
    for style, found in styles.items():
        worst = 0
        for name in WEIGHTS:
            difference = abs(found[name] - expected[name]) / (abs(expected[name]) or 1)
            worst = max(worst, difference)
            if not difference <= TOLERANCE:
                faults.append(f"{name} ({style}): {found[name]!r} but the library has {expected[name]!r}")
        print(f"the fifteen metrics, {style}: largest relative difference from the library {worst:.1e}", file=sys.stderr)
    return faults


def seconds_per_call(operation):
    """Returns the median time of a call."""
    for _ in range(WARM_UP_CALLS):
        operation()
    times = []
    end = time.perf_counter() + SECONDS_PER_TIMING
    while time.perf_counter() < end:
        start = time.perf_counter()
        operation()
        times.append(time.perf_counter() - start)
    return median(times)


def print_times(folder):
    """Prints style, operation, bars and seconds for every series of a folder."""
    for file in sorted(Path(folder).glob("*.csv"), key=lambda file: int(file.stem)):
        history = pd.read_csv(file)
        concept = Concept(history)
        random = np.random.default_rng(1)
        candidate = concept.candidate(random)
        for style in STYLES:
            original = metrics(history, style)
            operations = {
                "score": lambda: fidelity(original, metrics(candidate, style)),
                "generate and score": lambda: fidelity(original, metrics(concept.candidate(random), style)),
            }
            print_operations(style, file.stem, operations)
        columns = [history[name].to_numpy() for name in ("Open", "High", "Low", "Close", "Volume")]
        quick = tuned.Concept(*columns)
        known = tuned.metrics(columns[3], columns[4])
        made = quick.candidate(random)
        operations = {
            "score": lambda: fidelity(known, tuned.metrics(made[3], made[4])),
            "generate and score": lambda: fidelity(known, tuned.metrics(*quick.candidate(random)[3:])),
        }
        print_operations("tuned", file.stem, operations)


def print_operations(style, bars, operations):
    """Prints a line for each operation."""
    for operation, call in operations.items():
        print(style, operation, bars, f"{seconds_per_call(call):.9f}", sep="\t", flush=True)


def print_table(file):
    """Prints the medians over rounds, and how many times as fast Java is."""
    times = pd.read_csv(file, sep="\t", names=["side", "operation", "bars", "seconds"])
    medians = times.groupby(["operation", "bars", "side"])["seconds"].median()
    print("| operation | bars | Java, ms | Python with loops, ms | ratio | with arrays, ms | ratio | tuned, ms | ratio |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|")
    compared = {
        "score": "score",
        "generate and score": "generate and score",
        "matched, and score": "generate and score",
    }
    for operation, counterpart in compared.items():
        for bars in sorted(times["bars"].unique()):
            java = medians[operation, bars, "java"]
            row = f"| {operation} | {bars:,} | {1e3 * java:.3f} |"
            for side in ["loops", "arrays", "tuned"]:
                python = medians[counterpart, bars, side]
                row += f" {1e3 * python:.2f} | {python / java:.1f} |"
            print(row)


def main():
    """Runs one of the three commands."""
    command, *files = sys.argv[1:] or ["help"]
    if command == "check":
        faults = check(pd.read_csv(files[0]), json.loads(Path(files[1]).read_text())["metrics"])
        if faults:
            sys.exit("\n".join(faults))
    elif command == "time":
        print_times(files[0])
    elif command == "table":
        print_table(files[0])
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
