import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { useTheme } from "../app/theme";
import { DataTable } from "./DataTable";
import { Keys, keyWords } from "./Keys";
import { columnsOf, plotOptions } from "./plotOptions";
import type { ChartSpec } from "./spec";
import { ZoomButtons } from "./ZoomButtons";

/** One chart: its heading, its plot, keys that tell values, zoom by pointer, buttons and keyboard, and its numbers as a table. */
export function Chart({ spec, actions }: { spec: ChartSpec; actions?: ReactNode }) {
    const host = useRef<HTMLDivElement>(null);
    const plot = useRef<uPlot | null>(null);
    const view = useRef<{ min: number; max: number } | null>(null);
    const theme = useTheme();
    const [at, setAt] = useState<number | null>(null);
    const [said, setSaid] = useState("");
    const title = useId();
    const note = useId();

    useEffect(() => {
        const element = host.current as HTMLDivElement;
        const made = new uPlot(plotOptions(spec, Math.max(200, element.clientWidth), setAt), columnsOf(spec), element);
        plot.current = made;
        if (view.current !== null) {
            made.setScale("x", view.current);
        }
        const observer = new ResizeObserver(() => {
            if (element.clientWidth > 0 && element.clientWidth !== made.width) {
                made.setSize({ width: element.clientWidth, height: spec.height ?? 280 });
            }
        });
        observer.observe(element);
        return () => {
            observer.disconnect();
            const { min, max } = made.scales.x ?? {};
            const span = spec.x.at(-1)! - spec.x[0]!;
            view.current = spec.canZoom === true && min != null && max != null && max - min < 0.99 * span ? { min, max } : null;
            made.destroy();
        };
    }, [spec, theme]);

    function zoom(factor: number) {
        const { min, max } = plot.current!.scales.x!;
        const first = spec.x[0]!;
        const last = spec.x.at(-1)!;
        if (min == null || max == null) {
            return;
        }
        const middle = at === null ? (min + max) / 2 : spec.x[at]!;
        const half = ((max - min) * factor) / 2;
        plot.current!.setScale("x", { min: Math.max(first, middle - half), max: Math.min(last, middle + half) });
    }

    function onKey(event: KeyboardEvent) {
        if (event.ctrlKey || event.altKey || event.metaKey) {
            return;
        }
        const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (step !== undefined) {
            const from = at ?? Math.floor(spec.x.length / 2);
            const to = Math.max(0, Math.min(spec.x.length - 1, from + step * (event.shiftKey ? 10 : 1)));
            plot.current!.setCursor({ left: plot.current!.valToPos(spec.x[to]!, "x"), top: 1 });
            setAt(to);
            setSaid(keyWords(spec, to));
        } else if (spec.canZoom === true && (event.key === "+" || event.key === "=")) {
            zoom(0.5);
        } else if (spec.canZoom === true && event.key === "-") {
            zoom(2);
        } else if (spec.canZoom === true && event.key === "0") {
            zoom(Infinity);
        } else {
            return;
        }
        event.preventDefault();
    }

    const hint = `Left and right tell values, with shift every tenth${spec.canZoom === true ? "; plus and minus zoom, 0 shows all" : ""}.`;
    return (
        <figure className="chart" aria-labelledby={title}>
            <div className="head">
                <h3 id={title}>{spec.title}</h3>
                {actions === undefined && spec.canZoom !== true ? null : (
                    <div className="tools">
                        {actions}
                        {spec.canZoom !== true ? null : <ZoomButtons title={spec.title} zoom={zoom} />}
                    </div>
                )}
            </div>
            <p className="how">{spec.how}</p>
            <div
                className="plot"
                ref={host}
                tabIndex={0}
                role="application"
                aria-roledescription="chart"
                {...(spec.note === undefined ? {} : { "aria-describedby": note })}
                onKeyDown={onKey}
                aria-label={`${spec.title}. ${spec.summary} ${hint} The values are also in the table below.`}
            />
            <Keys spec={spec} at={at} />
            <p className="unseen" aria-live="polite">
                {said}
            </p>
            {spec.note === undefined ? null : (
                <p className="note" id={note}>
                    {spec.note}
                </p>
            )}
            <DataTable spec={spec} />
        </figure>
    );
}
