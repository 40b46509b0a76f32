import type { Definition } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import type { Read } from "../../../../check/protocol.ts";
import { correctionOf } from "./correction.ts";

const READ = {
	file: "dog.procedure.yaml",
	definition: {
		clocks: { total: {} },
		roles: { owner: { is: "applicant" }, clerk: { is: "officer" } },
		steps: {
			check: { name: "check", does: "decide" },
			"part.look": { name: "part.look", does: "decide", inside: "part" },
			granted: { name: "granted", does: "end", result: "granted" },
			gone: { name: "gone", does: "end", result: "lapsed" },
		},
	} as unknown as Definition,
} as Read;

test("a check sends back to a step of its own, which stands below it, stops the clock and never ends as granted", () => {
	const edits = correctionOf(READ, {
		check: "check",
		step: { id: "mend", words: "Mend it" },
		outcome: { id: "incomplete", words: "Something is missing" },
		who: "owner",
		within: "5 working days",
		to: "check",
	});
	expect(edits).toEqual([
		{
			kind: "add_step",
			file: "dog.procedure.yaml",
			path: "mend",
			before: "granted",
			values: {
				does: "fill_in",
				who: "owner",
				title: "Mend it",
				change: "what_was_marked",
				stops: ["total"],
				go_to: "check",
				deadline: { within: "5 working days", when_late: "go to gone" },
			},
		},
		{
			kind: "add_outcome",
			file: "dog.procedure.yaml",
			path: "check.incomplete",
			values: {
				title: "Something is missing",
				marks: "required",
				reason: "required",
				at_most: "2 times",
				go_to: "mend",
			},
		},
	]);
});
