import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { App } from "../src/app/App";

/** Opens the dashboard at an address. */
export function open(hash: string) {
    window.location.hash = hash;
    return { user: userEvent.setup({ applyAccept: false }), ...render(<App />) };
}

/** Names what keeps a page from being used by all, as far as can be told without drawing it. */
export async function hindrances(container: Element): Promise<string[]> {
    const found = await axe.run(container, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
    return found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(" ")}`);
}
