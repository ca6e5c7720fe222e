import {
    CandlestickSeries,
    ColorType,
    createChart,
    createOptionsChart,
    createSeriesMarkers,
    HistogramSeries,
    type IChartApiBase,
    type ISeriesApi,
    type UTCTimestamp,
} from "lightweight-charts";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTheme } from "../app/theme";
import { number, whole } from "../format/numbers";
import type { Candle, CandleSet } from "./candleSet";
import { CandleTable } from "./CandleTable";
import { colourOf } from "./colour";
import { ZoomButtons } from "./ZoomButtons";

interface Props {
    title: string;
    how: string;
    sets: CandleSet[];
    /** Places candles by their times, or by the numbers of their bars. */
    by: "time" | "number";
    /** One above the other, on price scales of their own; or all on one. */
    isStacked?: boolean;
    height?: number;
    actions?: ReactNode;
    note?: string;
}

/** Candles with volume below, of one set of bars or of several on one axis of time. */
export function Candles({ title, how, sets, by, isStacked = true, height = 340, actions, note }: Props) {
    const heading = useId();
    const host = useRef<HTMLDivElement>(null);
    const drawn = useRef<IChartApiBase<unknown> | null>(null);
    const theme = useTheme();
    useEffect(() => {
        const element = host.current as HTMLDivElement;
        const chart = makeChart(element, by, height);
        sets.forEach((set, i) => {
            const prices = addSet(chart, set, by, isStacked ? i : 0);
            if (!isStacked && i > 0) {
                markBeginning(prices, set, by);
            }
        });
        // It lays itself out by a table, which holds no rows of data.
        element.querySelector("table")?.setAttribute("role", "presentation");
        chart.panes().forEach((pane) => pane.setStretchFactor(1));
        showAll(chart, sets, by, element.clientWidth);
        drawn.current = chart;
        return () => chart.remove();
    }, [sets, by, isStacked, height, theme]);

    function zoom(factor: number) {
        const scale = drawn.current!.timeScale();
        const range = scale.getVisibleLogicalRange();
        if (factor === Infinity || range === null) {
            showAll(drawn.current!, sets, by, host.current!.clientWidth);
            return;
        }
        const middle = (range.from + range.to) / 2;
        const half = ((range.to - range.from) * factor) / 2;
        scale.setVisibleLogicalRange({ from: middle - half, to: middle + half });
    }

    return (
        <figure className="chart" aria-labelledby={heading}>
            <div className="head">
                <h3 id={heading}>{title}</h3>
                <div className="tools">
                    {actions}
                    <ZoomButtons title={title} zoom={zoom} />
                </div>
            </div>
            <p className="how">{how}</p>
            <div className="candles" ref={host} style={{ height }} role="group" aria-label={`Candle chart. ${sets.map(words).join(" ")}`} />
            <ul className="keys">
                <li>
                    <span className="mark rose" aria-hidden="true" />
                    rose
                </li>
                <li>
                    <span className="mark fell" aria-hidden="true" />
                    fell
                </li>
                {sets.length < 2 ? null : (
                    <li>{isStacked ? `Above: ${sets[0]?.name}; below: ${sets[1]?.name}` : sets.map((set) => set.name).join(", then ")}</li>
                )}
            </ul>
            {note === undefined ? null : <p className="note">{note}</p>}
            {sets.map((set) => (
                <CandleTable key={set.name} set={set} isNamed={sets.length > 1} />
            ))}
        </figure>
    );
}

/** So much stays free at the left, in pixels, or the name of the first tick would be cut off; and so much the prices take. */
const ROOM = 18;
const PRICES = 70;

/** Shows all places, which are known before anything is laid out, as the range that is seen is not. */
function showAll(chart: IChartApiBase<unknown>, sets: CandleSet[], by: "time" | "number", width: number) {
    const places = new Set(sets.flatMap((set) => set.candles.map((each) => placeOf(each, by)))).size;
    const room = (places * ROOM) / Math.max(ROOM, width - PRICES);
    chart.timeScale().setVisibleLogicalRange({ from: -0.5 - room, to: places - 0.5 });
}

function words({ name, bars, merged, from, candles }: CandleSet): string {
    const first = candles[0];
    const last = candles.at(-1);
    if (first === undefined || last === undefined) {
        return `${name}: no bars.`;
    }
    const high = candles.reduce((most, each) => Math.max(most, each.high), -Infinity);
    const low = candles.reduce((least, each) => Math.min(least, each.low), Infinity);
    const together = merged > 1 ? `, ${merged} to a candle` : "";
    return (
        `${name}: ${whole(bars)} bars${together}, ${from}; opens at ${number(first.open, 5)}, closes at ${number(last.close, 5)}, ` +
        `highest ${number(high, 5)}, lowest ${number(low, 5)}.`
    );
}

function makeChart(host: HTMLElement, by: "time" | "number", height: number): IChartApiBase<unknown> {
    const options = {
        autoSize: true,
        height,
        layout: {
            background: { type: ColorType.Solid, color: colourOf("--card") },
            textColor: colourOf("--soft"),
            fontFamily: "system-ui, sans-serif",
            attributionLogo: true,
            panes: { separatorColor: colourOf("--line"), enableResize: false },
        },
        grid: { vertLines: { color: colourOf("--grid") }, horzLines: { color: colourOf("--grid") } },
        rightPriceScale: { borderColor: colourOf("--line") },
        timeScale: { borderColor: colourOf("--line"), minBarSpacing: 0.02 },
        // The wheel and a finger that moves up or down scroll the page.
        handleScroll: { mouseWheel: false, vertTouchDrag: false },
        handleScale: { mouseWheel: false },
        localization: { locale: "en-GB", priceFormatter: (price: number) => (price < 0 ? "" : number(price, 6)) },
    };
    const chart =
        by === "time"
            ? createChart(host, { ...options, localization: { ...options.localization, dateFormat: "yyyy-MM-dd" } })
            : createOptionsChart(host, { ...options, localization: { ...options.localization, precision: 0 } });
    return chart as unknown as IChartApiBase<unknown>;
}

const placeOf = ({ seconds, bar }: Candle, by: "time" | "number") => (by === "time" ? seconds : bar) as UTCTimestamp;

/** Says where a set begins that goes on from another. */
function markBeginning(prices: ISeriesApi<"Candlestick">, { candles, name }: CandleSet, by: "time" | "number") {
    const first = candles[0];
    if (first !== undefined) {
        createSeriesMarkers(prices, [
            { time: placeOf(first, by), position: "aboveBar", shape: "arrowDown", color: colourOf("--chosen"), text: name },
        ]);
    }
}

function addSet(chart: IChartApiBase<unknown>, set: CandleSet, by: "time" | "number", pane: number): ISeriesApi<"Candlestick"> {
    const up = colourOf("--up");
    const down = colourOf("--down");
    const prices = chart.addSeries(
        CandlestickSeries,
        {
            upColor: colourOf("--card"),
            borderUpColor: up,
            wickUpColor: up,
            downColor: down,
            borderDownColor: down,
            wickDownColor: down,
            priceLineVisible: false,
            lastValueVisible: false,
        },
        pane,
    ) as unknown as ISeriesApi<"Candlestick">;
    prices.setData(
        set.candles.map((each) => ({ time: placeOf(each, by), open: each.open, high: each.high, low: each.low, close: each.close })),
    );
    if (set.candles.every((each) => each.volume === null)) {
        return prices;
    }
    const volume = chart.addSeries(
        HistogramSeries,
        {
            priceScaleId: `volume-${set.name}`,
            lastValueVisible: false,
            priceLineVisible: false,
        },
        pane,
    ) as unknown as ISeriesApi<"Histogram">;
    volume.setData(
        set.candles.map((each) => ({
            time: placeOf(each, by),
            value: each.volume ?? 0,
            color: each.close >= each.open ? colourOf("--up-soft") : colourOf("--down-soft"),
        })),
    );
    prices.priceScale().applyOptions({ scaleMargins: { top: 0.08, bottom: 0.2 } });
    volume.priceScale().applyOptions({ scaleMargins: { top: 0.84, bottom: 0 } });
    return prices;
}
