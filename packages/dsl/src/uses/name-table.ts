import type { Form } from "../model/form.ts";
import { bound } from "../model/values/bound.ts";
import * as references from "../model/values/references.ts";
import { moneyOrRule, rule, ruleOrOtherwise } from "../model/values/rule.ts";
import { path, step } from "./data-names.ts";
import { firstOf, type Notation, own, shared, under } from "./notation.ts";
import { ruleNames, valueRule } from "./rule-names.ts";
import { givenPath, givenValue, happening, simulated, taken } from "./scenario-names.ts";
import {
	actor,
	awaited,
	event,
	extension,
	law,
	member,
	office,
	registerPath,
	source,
	unit,
} from "./shared-names.ts";
import {
	daySet,
	fieldCode,
	granted,
	kindByName,
	memberHere,
	movedTo,
	neededFrom,
	ownPath,
	parentCode,
	sameList,
	setPath,
	textPath,
} from "./special-names.ts";
import {
	appointment,
	consequence,
	partExit,
	partRole,
	requestField,
	sampled,
	serviceAnswer,
} from "./step-names.ts";
import { templateNames } from "./template-names.ts";

/** What a key's value names, and what the keys of the map below it name. `none`: an id that nothing here bears. */
export interface Names {
	readonly value?: Notation | "none";
	readonly keys?: Notation;
}

/** Forms that name things in one way wherever they stand. */
export const BY_FORM: ReadonlyMap<Form<never>, Notation> = new Map<Form<never>, Notation>([
	[rule, ruleNames],
	[ruleOrOtherwise, ruleNames],
	[moneyOrRule, ruleNames],
	[bound, path],
	[references.source, source],
	[references.law, law],
	[references.event, event],
	[references.awaited, awaited],
	[references.consequence, consequence],
	[references.extension, extension],
	[references.office, office],
	[references.unit, unit],
	[references.member, member],
	[references.actor, actor],
] as [Form<never>, Notation][]);

const role: Names = { value: own("role") };
/** What is sent or put into the file: a letter or a notice. */
export const message: Notation = shared("message");
const roles: Names = { keys: own("role"), value: message };
const procedure: Names = { value: shared("procedure") };
const anyPath: Names = { value: path };
const anyStep: Names = { value: step };
const template: Names = { value: templateNames };
const ways: Readonly<Record<string, Names>> = { go_to: anyStep, leave: { value: own("exit") } };
const kind: Names = { value: shared("catalogue_field") };

/** Item → key → what it names. */
export const BY_KEY: Readonly<Record<string, Readonly<Record<string, Names>>>> = {
	"a procedure": {
		about: anyPath,
		owner: { value: shared("office_kind") },
		accountable: role,
		calendar: { value: shared("calendar") },
		offered: { keys: unit },
		open: { keys: ownPath },
		documents: { keys: kindByName },
		results: { keys: kindByName },
		starts_at: anyStep,
	},
	"a part": { open: { keys: ownPath }, starts_at: anyStep },
	"what a part needs": {
		data: { keys: neededFrom(["field"]), value: shared("catalogue_field") },
		roles: { value: neededFrom(["role"]) },
		clocks: { value: neededFrom(["clock"]) },
	},
	"a channel": {
		use: { value: shared("standard_channel") },
		filled_by: role,
		applicant_confirms: anyStep,
		may: anyStep,
		closed_on: { value: daySet },
		except_for: { value: own("condition") },
	},
	"a role": {
		use: { value: shared("standard_role") },
		of: role,
		office: { value: own("office") },
		proved_by: { value: firstOf(source, path) },
	},
	"a field": {
		use: { value: shared("catalogue_field") },
		like: { value: shared("catalogue_field") },
		list: { value: shared("list") },
		only: { value: fieldCode },
		starts_with: { value: fieldCode },
		example: { value: fieldCode },
		narrowed_by: anyPath,
		prefill: { keys: memberHere },
	},
	"a document": { kind, satisfied_by: { value: source }, signed_by: role },
	"a fee": { instead_of: { value: own("fee") } },
	"a subsidy": { of: { value: own("fee") }, paid_by: { value: "none" } },
	"a clock": { use: { value: shared("standard_clock") }, of: role },
	"a deadline": { with: { value: own("clock") } },
	"a result": { kind, letter: { value: message } },
	"an anytime action": {
		use: { value: shared("standard_action") },
		who: role,
		until: anyStep,
		tell: roles,
		...ways,
	},
	"an afterwards action": { who: role, from: anyStep, tell: roles, start: procedure, ...ways },
	"a step": {
		use: { value: shared("standard_step") },
		who: role,
		not_who_did: anyStep,
		sees: anyPath,
		ask: anyPath,
		shows: anyPath,
		at: { value: own("office") },
		led_by: role,
		signs: {
			value: firstOf(
				own("result", "document"),
				neededFrom(["result", "document"]),
				shared("message"),
			),
		},
		appointment: { value: appointment },
		fees: { value: own("fee") },
		as: role,
		of: { value: firstOf(registerPath, path) },
		in: { value: registerPath },
		give: { keys: requestField, value: valueRule(under(requestField)) },
		from: role,
		to: { value: firstOf(own("role"), path) },
		papers: anyPath,
		result: { value: own("result") },
		receives: anyPath,
		sample: { value: sampled },
		procedure,
		part: { value: shared("part") },
		roles: { keys: partRole, value: own("role") },
		set: { keys: setPath },
		answers: { keys: serviceAnswer },
		exits: { keys: partExit },
		tell: roles,
		stops: { value: own("clock") },
		starts_at: anyStep,
		...ways,
	},
	"a page": { ask: anyPath },
	"an override": { who: role },
	"an outcome": {
		ask: anyPath,
		reasons: { value: shared("list") },
		beyond: role,
		tell: roles,
		...ways,
	},
	"a choice": ways,
	"a code list": { from_register: { value: registerPath }, parent: { value: shared("list") } },
	"a code": { parent: { value: parentCode }, became: { value: sameList } },
	"a message": {
		like: { value: shared("message") },
		for: procedure,
		may_mention: anyPath,
		subject: template,
		body: template,
		sms: template,
	},
	"a register": {
		owner: { value: shared("office_kind") },
		lists: { value: shared("list") },
		grants: { keys: shared("procedure") },
	},
	// Parts of the record's key: `by` gives one path for each, in their order.
	"a record": { found_by: { value: "none" } },
	"a grant": { may_read: { value: granted }, may_call: { value: granted } },
	"a kind of office": { unit: { value: shared("list") }, calendar: { value: shared("calendar") } },
	"a tariffs file": { tariffs_for: { value: shared("calendar") } },
	"an overlay": { of: procedure, set: { keys: setPath } },
	"a moves file": { moves_for: procedure, steps: { keys: step } },
	"a move": {
		go_to: { value: movedTo },
		give: { keys: movedTo, value: valueRule(under(movedTo)) },
	},
	"a scenarios file": { scenarios_for: procedure },
	"a scenario": {
		given: { keys: givenPath, value: givenValue },
		happens: { keys: happening, value: taken },
	},
	"an act": {
		take: { value: taken },
		during: { value: happening },
		with: { keys: givenPath, value: givenValue },
		marks: anyPath,
	},
	"an expectation": {
		asked: anyPath,
		not_asked: anyPath,
		due_on: { keys: own("clock") },
		valid_until: { keys: own("result") },
		done_by: { keys: happening, value: own("role") },
		told: { value: shared("message") },
		ends_in: anyStep,
		stands_at: anyStep,
	},
	"a simulation file": {
		simulation_for: procedure,
		cases: { keys: simulated },
		officers: { keys: own("role") },
		steps: { keys: step },
		registers: { keys: shared("register") },
	},
	"what is assumed of a step": { outcomes: { keys: taken } },
	"a texts file": {
		texts_for: { value: firstOf(shared("procedure"), shared("part")) },
		texts: { keys: textPath, value: templateNames },
	},
};
