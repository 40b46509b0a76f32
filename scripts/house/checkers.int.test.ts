import { describe, expect, it } from "vitest";

import { checkers, run } from "./checkers.ts";

/** A checker that examines nothing reports success; so each must find the fault planted for it. */
describe("the house's checkers", () => {
	for (const { name, keeps, tree, planted, finds } of checkers) {
		describe(`${name}: ${keeps}`, () => {
			it("finds its planted fault", () => {
				const { ok, output } = run(planted.command, planted.cwd);
				expect(ok, output).toBe(false);
				for (const words of finds) expect(output).toContain(words);
			});

			// All of the tree, on a machine that has other work.
			it("finds nothing in the tree", { timeout: 300_000 }, () => {
				const { ok, output } = run(tree);
				expect(ok, output).toBe(true);
			});
		});
	}
});
