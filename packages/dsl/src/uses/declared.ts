import type { NameKind, StandardKind } from "./declaration.ts";
import type { Place } from "./walk-names.ts";

/** Keys at the root of a file whose value is the file's own name. */
export const HEADS: Readonly<Record<string, NameKind>> = {
	procedure: "procedure",
	part: "part",
	overlay: "overlay",
	calendar: "calendar",
};

/** Item and key → what the keys below it name. A name that something else must bear first (`needs`) is one too. */
const DECLARES: Readonly<Record<string, Readonly<Record<string, NameKind>>>> = {
	"a procedure": {
		roles: "role",
		offices: "office",
		data: "field",
		computed: "computed",
		conditions: "condition",
		checks: "check",
		documents: "document",
		fees: "fee",
		subsidies: "subsidy",
		clocks: "clock",
		results: "result",
		gives: "given_value",
		steps: "step",
		anytime: "action",
		afterwards: "action",
	},
	"a part": { exits: "exit", steps: "step" },
	"what a part needs": { data: "field", roles: "role", clocks: "clock" },
	"a fields file": { fields: "catalogue_field" },
	"a codes file": { lists: "list" },
	"a code list": { codes: "code" },
	"a messages file": { messages: "message" },
	"a law file": { sources: "law_source" },
	"a registers file": { registers: "register" },
	"a register": { records: "record", services: "service" },
	"a record": { gives: "record_field" },
	"a service": { takes: "request_field", answers: "service_answer" },
	"an answer of a service": { gives: "answer_field" },
	"an offices file": { offices: "office_kind" },
	"a standard file": {
		channels: "standard_channel",
		roles: "standard_role",
		clocks: "standard_clock",
		steps: "standard_step",
		anytime: "standard_action",
	},
	"a calendar": { day_sets: "day_set" },
	"a scenarios file": { scenarios: "scenario" },
	"a field": { group: "member" },
	"a document": { one_of: "alternative" },
	"a fee": { rates: "rate" },
	"a clock": { instead: "variant" },
	"a deadline": { instead: "variant" },
	"an office rule": { instead: "variant" },
	"an outcome": { choose: "choice" },
	"a step": {
		pages: "page",
		notices: "notice",
		branches: "step",
		steps: "step",
		outcomes: "outcome",
		answers: "outcome",
		exits: "outcome",
		choose: "choice",
		as: "each_item",
	},
};

/** Items that may `use` a standard one, and what that is. */
export const STANDARD_OF: Readonly<Record<string, StandardKind>> = {
	"a channel": "standard_channel",
	"a role": "standard_role",
	"a clock": "standard_clock",
	"a step": "standard_step",
	"an anytime action": "standard_action",
};

/** What a key, or a listed name, declares at a place; undefined when it only uses a name, or is none. */
export function declaredBy({ around, slot, under }: Place): NameKind | undefined {
	const item = around.at(-1);
	if (item === undefined || under.length > 0) return undefined;
	const kind = DECLARES[item.shape]?.[slot];
	return kind === "each_item" && !isForEach(item.node) ? undefined : kind;
}

function isForEach(node: NonNullable<Place["around"][number]>["node"]): boolean {
	return (
		node.kind === "map" &&
		node.entries.some(
			({ key, value }) =>
				key.text === "does" && value.kind === "scalar" && value.text === "for_each",
		)
	);
}
