// Starts what an end-to-end test needs: the server's jar on a folder of its own, and a browser.

import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const JAR = process.env.SYNTH_SERVER_JAR ?? fileURLToPath(new URL("../../target/synth-server.jar", import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const START_MILLIS = 60_000;
const FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/** Says why tests cannot run here, or false where they can. */
export function reasonToSkip() {
    if (!existsSync(CHROMIUM)) {
        return `there is no browser at ${CHROMIUM}; name one by CHROMIUM`;
    }
    if (!existsSync(JAR)) {
        return `there is no server at ${JAR}; build it, or name one by SYNTH_SERVER_JAR`;
    }
    return spawnSync("java", ["-version"]).status === 0 ? false : "there is no java on the path";
}

/** Starts the server and returns its address, and a way to stop it. */
export async function startServer(...options) {
    const data = mkdtempSync(join(tmpdir(), "synth-e2e-"));
    const child = spawn("java", ["-jar", JAR, "--port", "0", "--data", data, ...options], { stdio: ["ignore", "pipe", "pipe"] });
    const said = [];
    child.stderr.on("data", (chunk) => said.push(chunk));
    const address = await new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`the server did not say its address in time: ${said.join("")}`)), START_MILLIS);
        createInterface({ input: child.stdout }).on("line", (line) => {
            const found = line.match(/listening on (http:\S+)/);
            if (found !== null) {
                clearTimeout(timer);
                resolve(found[1]);
            }
        });
        child.on("exit", (code) => reject(new Error(`the server ended with ${code}: ${said.join("")}`)));
    });

    async function stop() {
        const ended = new Promise((resolve) => child.once("exit", resolve));
        child.kill();
        await ended;
        rmSync(data, { recursive: true, force: true });
    }

    return { address: address.replace(/\/$/, ""), stop };
}

export const launchBrowser = () => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

/** Opens a page and notes all that a browser complains of; content security policies are among that. */
export async function openPage(browser, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...options });
    const page = await context.newPage();
    const complaints = [];
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    return { page, complaints, close: () => context.close() };
}

/** Tells by how many pixels the page is wider than its window. */
export const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
