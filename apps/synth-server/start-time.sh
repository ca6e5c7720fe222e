#!/usr/bin/env bash
# Starts the packaged server six times with the JVM options given, in a folder that is new at first, and prints after how many
# milliseconds it first answered that it is ready.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
for _ in 0 1 2 3 4 5; do
    begun="$(date +%s%N)"
    java "$@" -jar target/synth-server.jar --port 0 --data "$work/data" >"$work/out" 2>/dev/null &
    until grep -q listening "$work/out"; do kill -0 $!; sleep 0.02; done
    curl -fsS -o "$work/ready" "$(sed 's/listening on //' "$work/out")/health/ready"
    taken=$((($(date +%s%N) - begun) / 1000000))
    kill %% && wait %% || true
    : >"$work/out"
    echo "$taken ms${first-, in a new folder}"
    first=""
done
