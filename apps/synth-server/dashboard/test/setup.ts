import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { forgetDrafts } from "../src/new/draft";
import { FakeEventSource } from "./FakeEventSource";
import { server } from "./server";

// The browser's canvas draws; what is drawn is looked at end to end.
vi.mock("uplot", () => {
    class Plot {
        static paths = { bars: () => () => null, stepped: () => () => null };
        width = 600;
        scales = { x: { min: 0, max: 1 } };
        setScale() {}
        setSize() {}
        setCursor() {}
        valToPos = () => 0;
        destroy() {}
    }
    return { default: Plot };
});
vi.mock("lightweight-charts", () => {
    const scale = { applyOptions() {}, setVisibleLogicalRange() {} };
    const series = { setData() {}, priceScale: () => scale };
    const chart = { addSeries: () => series, timeScale: () => scale, panes: () => [{ setStretchFactor() {} }], remove() {} };
    return {
        createChart: () => chart,
        createOptionsChart: () => chart,
        createSeriesMarkers() {},
        CandlestickSeries: {},
        HistogramSeries: {},
        ColorType: {},
    };
});

configure({ asyncUtilTimeout: 5000 });

vi.stubGlobal(
    "ResizeObserver",
    class {
        observe() {}
        disconnect() {}
    },
);
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
vi.stubGlobal("EventSource", FakeEventSource);
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => {
    window.location.hash = "";
    window.localStorage.clear();
    forgetDrafts();
    FakeEventSource.opened.length = 0;
});
afterEach(() => {
    cleanup();
    server.resetHandlers();
});
afterAll(() => server.close());
