import type { NameKind } from "./declaration.ts";

/** Names whose bearers depend on the place: the outcomes of the step around, the codes of this field's list. */
export type PlacedKind =
	| "way_here"
	| "exit_here"
	| "part_exit"
	| "part_role"
	| "answer_here"
	| "taken"
	| "code_here"
	| "parent_code"
	| "sibling"
	| "member_here"
	| "record_here"
	| "service_here"
	| "visited"
	| "opened"
	| "text_path"
	| "mention"
	| "new_step"
	| "new_data";
export type Meant = NameKind | PlacedKind;

/** What the names under a key mean: those of its value or list, and those that are keys of its map. */
export interface Meaning {
	readonly value?: readonly Meant[];
	readonly key?: readonly Meant[];
}

const ASKED: readonly Meant[] = ["data", "document", "computed"];
const TELL: Meaning = { key: ["role"], value: ["message"] };
const OPENED: Meaning = { key: ["opened"] };

/** Item, then key. Phrases (`tell registrar`, `after verify`) and rules say themselves what their words mean. */
const MEANINGS: Readonly<Record<string, Readonly<Record<string, Meaning | readonly Meant[]>>>> = {
	"a procedure": {
		about: ["data"],
		accountable: ["role"],
		calendar: ["calendar"],
		starts_at: ["step"],
		open: OPENED,
	},
	"a part": { starts_at: ["step"], open: OPENED },
	needs: { data: { value: ["field"] } },
	"an overlay": { of: ["procedure"], set: OPENED },
	"a moves file": { moves_for: ["procedure"], steps: { key: ["step"] } },
	"a move": { give: { key: ["new_data"] }, go_to: ["new_step"] },
	"a channel": {
		filled_by: ["role"],
		applicant_confirms: ["step"],
		may: ["step"],
		closed_on: ["day_set"],
		except_for: ["condition"],
	},
	"a role": { of: ["role"], office: ["office"] },
	"a clock": { of: ["role"] },
	"a deadline": { with: ["clock"] },
	"a field": {
		use: ["field"],
		like: ["field"],
		list: ["list"],
		only: ["code_here"],
		narrowed_by: ["sibling"],
		earliest: ["sibling"],
		latest: ["sibling"],
		prefill: { key: ["member_here"] },
	},
	"a document": { kind: ["field"], signed_by: ["role"] },
	"a subsidy": { of: ["fee"] },
	"a result": { letter: ["message"], kind: ["field"] },
	"a page": { ask: ASKED },
	"an override": { who: ["role"] },
	"an outcome": {
		ask: ["data"],
		reasons: ["list"],
		beyond: ["role"],
		tell: TELL,
		go_to: ["step"],
		leave: ["exit_here"],
	},
	"a choice": { go_to: ["step"], leave: ["exit_here"] },
	"an anytime action": { who: ["role"], until: ["step"], tell: TELL, go_to: ["step"] },
	"an afterwards action": {
		who: ["role"],
		from: ["step"],
		tell: TELL,
		start: ["procedure"],
		go_to: ["step"],
	},
	"a step": {
		who: ["role"],
		not_who_did: ["step"],
		sees: ASKED,
		stops: ["clock"],
		tell: TELL,
		go_to: ["step"],
		leave: ["exit_here"],
		ask: ASKED,
		shows: ASKED,
		led_by: ["role"],
		signs: ["result", "document", "message"],
		fees: ["fee"],
		papers: ["document"],
		result: ["result"],
		receives: ["document"],
		procedure: ["procedure"],
		part: ["part"],
		set: OPENED,
		roles: { key: ["part_role"], value: ["role"] },
		give: { key: ["taken"] },
		exits: { key: ["part_exit"] },
		answers: { key: ["answer_here"] },
	},
	"a step that does `attend`": { at: ["office"] },
	"a step that does `sign`": { as: ["role"] },
	"a step that does `hand_over`": { from: ["role"], to: ["role"] },
	"a step that does `deliver`": { to: ["data"] },
	"a step that does `ask`": { of: ["register"] },
	"a step that does `record`": { in: ["register"] },
	"a step that does `for_each`": { of: ["data"] },
	"a step that does `end`": { result: [] },
	"a code list": { from_register: ["register"], parent: ["list"] },
	"a code": { parent: ["parent_code"], became: ["code_here"] },
	"a message": { like: ["message"], for: ["procedure"], may_mention: ["mention"] },
	"a register": { lists: ["list"], grants: { key: ["procedure"] } },
	"a grant": { may_read: ["record_here"], may_call: ["service_here"] },
	"a kind of office": { unit: ["list"], calendar: ["calendar"] },
	"a scenarios file": { scenarios_for: ["procedure"] },
	"a scenario": { given: { key: ASKED }, happens: { key: ["step", "action"], value: ["visited"] } },
	"an act": {
		take: ["visited", "action"],
		during: ["step"],
		with: { key: ASKED },
		marks: ASKED,
	},
	"an expectation": {
		asked: ASKED,
		not_asked: ASKED,
		due_on: { key: ["clock"] },
		done_by: { key: ["step"], value: ["role"] },
		told: ["message"],
		ends_in: ["step"],
	},
	"a texts file": { texts_for: ["procedure", "part"], texts: { key: ["text_path"] } },
};

/** What names under a key mean; nothing where its words are no names. */
export function meaningOf(item: string, key: string, role: "value" | "key"): readonly Meant[] {
	const own = look(item, key) ?? (item.startsWith("a step") ? look("a step", key) : undefined);
	if (!own) return [];
	return isValue(own) ? (role === "value" ? own : []) : (own[role] ?? []);
}

function look(item: string, key: string): Meaning | readonly Meant[] | undefined {
	const keys = Object.hasOwn(MEANINGS, item) ? MEANINGS[item] : undefined;
	return keys && Object.hasOwn(keys, key) ? keys[key] : undefined;
}

function isValue(meaning: Meaning | readonly Meant[]): meaning is readonly Meant[] {
	return Array.isArray(meaning);
}
