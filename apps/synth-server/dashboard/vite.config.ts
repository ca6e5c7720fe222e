import { defineConfig } from "vitest/config";

/** The server takes changes from its own origin alone, so it must see the host that the browser asked for. */
const SERVER = { target: process.env.SYNTH_SERVER ?? "http://127.0.0.1:8080", changeOrigin: false };

export default defineConfig({
    build: {
        target: "es2022",
        assetsInlineLimit: 0,
        license: { fileName: "assets/licences.txt" },
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 800,
    },
    server: { proxy: { "/api": SERVER, "/openapi.yaml": SERVER } },
    test: {
        environment: "jsdom",
        environmentOptions: { jsdom: { url: "http://localhost/" } },
        include: ["test/**/*.test.{ts,tsx}"],
        setupFiles: ["test/setup.ts"],
        restoreMocks: true,
        testTimeout: 20_000,
    },
});
