import { describe, expect, test } from "vitest";

import type { Definition, Step, TogetherStep } from "../../bundle/index.ts";
import {
	decide,
	definition,
	end,
	fields,
	fillIn,
	rule,
	steps,
} from "../../form/fixture.test-data.ts";
import { check } from "../check.ts";

describe("a branch without `when` is never skipped", () => {
	never('right.answer = "skipped"');
	never('right.answer = "cancelled"');
	maybe('right.answer = "ok"');
});

describe("a branch is skipped exactly when its `when` does not hold", () => {
	maybe('left.answer = "skipped"');
	never('left.answer = "skipped" and copies > 2');
	never('left.answer != "skipped" and copies <= 2');
	never('left.answer = "ok" and copies = 1');
});

describe("what may happen in the branches keeps answers possible", () => {
	maybe('left.answer = "skipped" and copies > 2', { asks: ["copies"] });
	maybe('right.answer = "cancelled"', { both: { done_when: 1 } });
	maybe('right.answer = "cancelled"', { late: true, at: "after" });
	never('right.answer = "cancelled"', { late: true });
});

interface Change {
	readonly asks?: readonly string[];
	readonly both?: Partial<TogetherStep>;
	/** Lateness takes the case out of the branches. */
	readonly late?: true;
	/** The step where the rule is read. */
	readonly at?: "both" | "after";
}

function never(text: string, change: Change = {}): void {
	test(`never: ${text} ${JSON.stringify(change)}`, () =>
		expect(codesOf(text, change)).toContain("condition_never"));
}

function maybe(text: string, change: Change = {}): void {
	test(`maybe: ${text} ${JSON.stringify(change)}`, () =>
		expect(codesOf(text, change)).not.toContain("condition_never"));
}

function codesOf(text: string, { asks = [], both, late, at = "both" }: Change): readonly string[] {
	const choose = [
		{ id: "a", title: {}, when: rule(text), go_to: "granted" },
		{ id: "b", title: {}, when: "otherwise", go_to: "granted" },
	] as const;
	const branch = (name: string, more: Partial<Step>) =>
		decide(name, {
			inside: "both",
			outcomes: [{ ...outcome("ok"), ask: name === "left" ? asks : [] }],
			...more,
		} as never);
	const one: Definition = definition({
		data: fields({ copies: { as: "whole" } }),
		starts_at: "application",
		steps: steps(
			fillIn({ one: { ask: ["copies"] } }, "application", { way: { go_to: "both" } }),
			{
				...end("both"),
				does: "together",
				branches: ["left", "right"],
				way: at === "both" ? { choose } : { go_to: "after" },
				...(late && {
					deadline: {
						within: { n: 1, unit: "days" },
						when_late: { kind: "go_to", step: "after" },
					},
				}),
				...both,
			} as Step,
			branch("left", { when: rule("copies > 2") }),
			branch("right", {}),
			{ ...end("after"), does: "route", choose } as Step,
			end("granted"),
		),
	});
	return check({ definition: one }).flatMap(({ code, at: where }) =>
		where.at(-2) === "a" ? [code] : [],
	);
}

function outcome(id: string) {
	return { id, title: {}, tell: {}, way: { nowhere: true }, from_outside: true };
}
