#!/usr/bin/env bash
# Starts the packaged server six times with the JVM options given, in a folder that is new at first, and prints after how many
# milliseconds it first answered that it lives, and that it is ready.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
port="$((20000 + RANDOM % 10000))"

until_answered() { # sets $taken to how long after $begun the page of health $1 was there
    until curl -fsS -o "$work/answer" "http://127.0.0.1:$port/health/$1" 2>/dev/null; do
        kill -0 "$server" || { cat "$work/out"; exit 1; }
        sleep 0.005
    done
    taken="$((($(date +%s%N) - begun) / 1000000))"
}

for folder in new used used used used used; do
    begun="$(date +%s%N)"
    java "$@" -jar target/synth-server.jar --port "$port" --data "$work/data" >"$work/out" 2>&1 &
    server=$!
    until_answered live
    live="$taken"
    until_answered ready
    echo "$folder folder: lives after $live ms, is ready after $taken ms"
    kill "$server" && wait "$server" || true
done
