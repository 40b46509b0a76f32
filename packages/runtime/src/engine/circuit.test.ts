import { expect, it } from "vitest";

import { Circuit } from "./circuit.ts";

it("leaves a register that failed alone, then lets one question through, and all when that is answered", () => {
	let now = 0;
	const circuit = new Circuit(() => now);
	expect(circuit.admits("population")).toBe(true);
	circuit.failed("population");
	circuit.failed("population");
	expect([circuit.admits("population"), circuit.restOf("population")]).toEqual([false, 15_000]);
	expect(circuit.admits("tax")).toBe(true);

	now = 15_000;
	expect([circuit.admits("population"), circuit.admits("population")]).toEqual([true, false]);
	circuit.failed("population");
	now += 15_000;
	expect(circuit.admits("population")).toBe(false);
	now += 15_000;
	expect(circuit.admits("population")).toBe(true);
	circuit.answered("population");
	expect([circuit.admits("population"), circuit.admits("population")]).toEqual([true, true]);
});

it("is never left alone for longer than two minutes", () => {
	let now = 0;
	const circuit = new Circuit(() => now);
	for (let tried = 0; tried < 10; tried++) {
		expect(circuit.admits("population")).toBe(true);
		circuit.failed("population");
		expect(circuit.restOf("population")).toBeLessThanOrEqual(120_000);
		now += circuit.restOf("population");
	}
});
