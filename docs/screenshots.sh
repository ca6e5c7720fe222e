#!/bin/sh
# Makes docs/images/report.png, report-dark.png, report-phone.png and crossover.png again, from the packaged programs and Chromium:
#
#     ./mvnw -q -B -ntp package -DskipTests && docs/screenshots.sh
#
# CHROMIUM names another browser of its kind.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

java -jar apps/synth-cli/target/synth.jar generate --sample -n 100 --seed 42 --out "$work/batch"
page=$(ls "$work"/batch/*_report.html)

# shoot NAME WIDTH HEIGHT [OPTIONS]
shoot() {
    name=$1
    size=$2,$3
    shift 3
    "${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync --user-data-dir="$work/$name" --hide-scrollbars \
        --virtual-time-budget=10000 --window-size="$size" "$@" --screenshot="$PWD/docs/images/$name.png" "file://$page"
}

shoot report 1440 1060
shoot report-dark 1440 1060 --blink-settings=preferredColorScheme=0
shoot report-phone 390 1500

page="$work/crossover.html"
java -jar apps/synth-examples/target/examples.jar strategy 1000 "$page"
shoot crossover 1280 850
