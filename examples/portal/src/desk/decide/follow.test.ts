import type { Definition, Outcome, Step } from "@onedoor/dsl/bundle";
import { expect, it } from "vitest";

import { followOf } from "./follow.ts";

const definition = {
	roles: { applicant: { is: "applicant" }, registrar: { is: "officer" } },
	steps: {
		part: { does: "follow", starts_at: "part.check", who: [] },
		"part.check": { does: "decide", who: ["registrar"] },
		supplement: { does: "fill_in", who: ["applicant"] },
		route: {
			does: "route",
			who: [],
			choose: [{ go_to: "supplement" }, { go_to: "part" }, { go_to: "route" }],
		},
		refused: { does: "end", result: "refused", who: [] },
	} as unknown as Record<string, Step>,
} as unknown as Definition;

it.each([
	[
		"a part, to its first step",
		"part",
		{ kind: "steps", steps: ["part.check"], backToApplicant: false },
	],
	["the applicant", "supplement", { kind: "steps", steps: ["supplement"], backToApplicant: true }],
	[
		"a route, to all its ways, each once",
		"route",
		{ kind: "steps", steps: ["supplement", "part.check"], backToApplicant: false },
	],
	["an end, to its result", "refused", { kind: "end", result: "refused" }],
])("leads to %s", (_, go_to, follow) => {
	expect(followOf(definition, { way: { go_to } } as Outcome)).toEqual(follow);
});
