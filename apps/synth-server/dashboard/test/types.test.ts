import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

test("the types are those of the server's description", () => {
    expect(() => execFileSync("npm", ["run", "--silent", "types:check"], { stdio: "pipe" })).not.toThrow();
});
