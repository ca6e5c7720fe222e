#!/usr/bin/env bash
# Times the library's moving and stationary block bootstrap, of one column and of whole bars, against what R resamples single columns with, on
# the same series and in one run, and prints a Markdown table. ROUNDS (3): Java and R take turns; the table has the medians.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
rounds=${ROUNDS:-3}
bench=$root/synth-bench/target/benchmarks.jar

if ! Rscript -e 'stopifnot(requireNamespace("boot", quietly = TRUE), requireNamespace("tseries", quietly = TRUE))' >/dev/null 2>&1; then
    echo "Nothing was compared: R with boot and tseries is needed; on Debian, apt-get install r-base-core r-cran-boot r-cran-tseries"
    exit 0
fi
if [[ ! -f $bench ]]; then
    echo "$bench is missing; build it with ./mvnw -B -ntp package -DskipTests" >&2
    exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for ((round = 1; round <= rounds; round++)); do
    echo "round $round of $rounds" >&2
    java -cp "$bench" io.synthmarket.bench.ResamplingTimes "$work" >>"$work/times.tsv"
    Rscript "$here/resampling.R" time "$work" 2>/dev/null >>"$work/times.tsv"
done
Rscript "$here/resampling.R" table "$work/times.tsv"
