import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** What this dashboard shares with the page of a batch: its looks, its words, and how it lays bars and numbers out. */
const REPORT = fileURLToPath(new URL("../../../synth-report/src/main/resources/io/synthmarket/report/internal", import.meta.url));

/** The server takes changes from its own origin alone, so it must see the host that the browser asked for. */
const SERVER = { target: process.env.SYNTH_SERVER ?? "http://127.0.0.1:8080", changeOrigin: false };

export default defineConfig({
    resolve: { alias: { "@report": REPORT } },
    build: {
        target: "es2022",
        assetsInlineLimit: 0,
        license: { fileName: "assets/licences.txt" },
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 800,
    },
    server: { fs: { allow: [".", REPORT] }, proxy: { "/api": SERVER, "/openapi.yaml": SERVER } },
    test: {
        environment: "jsdom",
        environmentOptions: { jsdom: { url: "http://localhost/" } },
        include: ["test/**/*.test.{ts,tsx}"],
        setupFiles: ["test/setup.ts"],
        restoreMocks: true,
        testTimeout: 20_000,
    },
});
