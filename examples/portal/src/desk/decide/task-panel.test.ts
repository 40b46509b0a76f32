import type { Outcome, Step, TaskView } from "@onedoor/dsl/bundle";
import { describe, expect, it } from "vitest";

import { type Choice, lacksOf, outcomesOf } from "./task-panel.ts";

const decide = {
	does: "decide",
	outcomes: [
		outcome("accepted"),
		outcome("incomplete", { marks: "required", reason: "required" }),
		outcome("refuse", { reason: "required" }),
	],
} as unknown as Step;

describe("outcomesOf", () => {
	it("offers what the task allows, in the procedure's order", () => {
		const task = { outcomes: ["refuse", "accepted"] } as unknown as TaskView;
		expect(outcomesOf(decide, task).map(({ id }) => id)).toEqual(["accepted", "refuse"]);
	});

	it("makes the one way on of a hand-over", () => {
		const handOver = {
			does: "hand_over",
			title: { en: "Forwarding" },
			way: { go_to: "verify" },
		} as unknown as Step;
		expect(
			outcomesOf(handOver, { outcomes: ["received"] } as unknown as TaskView).map(({ id }) => id),
		).toEqual(["received"]);
	});
});

describe("lacksOf", () => {
	const choice: Choice = {
		outcome: undefined,
		marks: 0,
		reason: " ",
		reasons: [],
		files: [],
		method: undefined,
	};

	it("asks for an outcome before anything else", () => {
		expect(lacksOf(decide, choice)).toEqual(["outcome"]);
	});

	it("asks for marks and for words, not only for blanks", () => {
		const incomplete = outcome("incomplete", { marks: "required", reason: "required" });
		expect(lacksOf(decide, { ...choice, outcome: incomplete })).toEqual(["marks", "reason"]);
		expect(
			lacksOf(decide, { ...choice, outcome: incomplete, marks: 2, reason: "See the notice." }),
		).toEqual([]);
	});

	it("asks how a confirmation came", () => {
		expect(
			lacksOf({ does: "confirm" } as Step, { ...choice, outcome: outcome("confirmed") }),
		).toEqual(["method"]);
	});
});

function outcome(id: string, more: Partial<Outcome> = {}): Outcome {
	return { id, title: {}, ask: [], tell: {}, way: { nowhere: true }, from_outside: true, ...more };
}
