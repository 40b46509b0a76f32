import type { CaseView, Definition } from "@onedoor/dsl/bundle";
import { expect, it } from "vitest";

import { lookUpsOf } from "./look-ups.ts";

const answers = [
	{ id: "matches", from_outside: true },
	{ id: "no_answer", from_outside: false },
];
const definition = {
	steps: {
		lookups: { does: "together" },
		parents: { does: "ask", answers },
		notice: { does: "ask", answers },
		police: { does: "ask", answers },
		later: { does: "record", answers },
		check: { does: "decide", outcomes: answers },
	},
} as unknown as Definition;

it("tells an answer from silence, and both from waiting; other steps are no look-ups", () => {
	const track = [
		{ step: "check", state: "done", outcome: "matches" },
		{
			step: "lookups",
			state: "now",
			branches: [
				{ step: "parents", state: "done", outcome: "matches" },
				{ step: "notice", state: "done", outcome: "no_answer" },
				{ step: "police", state: "now" },
			],
		},
		{ step: "later", state: "next" },
	];
	const found = lookUpsOf(definition, { track } as unknown as CaseView);
	expect(found.map(({ item, state }) => [item.step, state])).toEqual([
		["parents", "answered"],
		["notice", "silent"],
		["police", "waiting"],
	]);
});
