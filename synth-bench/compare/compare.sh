#!/usr/bin/env bash
# Times the library against the same pipeline in Python, on the same series and in one run, and prints a Markdown table.
# ROUNDS (3): Java and Python take turns; the table has the medians. PYTHON (/usr/bin/python3): where statsmodels is.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
rounds=${ROUNDS:-3}
python=${PYTHON:-/usr/bin/python3}
bench=$root/synth-bench/target/benchmarks.jar
cli=$root/apps/synth-cli/target/synth.jar
sample=$root/synth-samples/src/main/resources/io/synthmarket/samples/sp500-daily.csv

# Values meant for old OpenBLAS builds would slow a current one.
pipeline() {
    env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE "$python" "$here/concept_pipeline.py" "$@"
}

if ! "$python" -c 'import numpy, scipy, pandas, statsmodels' 2>/dev/null; then
    echo "Nothing was compared: $python with statsmodels is needed; on Debian, apt-get install python3-statsmodels"
    exit 0
fi
for jar in "$bench" "$cli"; do
    if [[ ! -f $jar ]]; then
        echo "$jar is missing; build it with ./mvnw -B -ntp package -DskipTests" >&2
        exit 1
    fi
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java -jar "$cli" metrics "$sample" --json >"$work/sample.json"
pipeline check "$sample" "$work/sample.json"
for ((round = 1; round <= rounds; round++)); do
    echo "round $round of $rounds" >&2
    java -cp "$bench" io.synthmarket.bench.ComparisonTimes "$work" >>"$work/times.tsv"
    pipeline time "$work" >>"$work/times.tsv"
done
pipeline table "$work/times.tsv"
