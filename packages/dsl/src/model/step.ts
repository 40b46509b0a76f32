import type { Verb } from "../bundle/step.ts";
import { type Node, valueAt } from "../syntax/nodes.ts";
import { branchForm } from "./branch.ts";
import { deadlineShape } from "./clock.ts";
import { BASIS, USE, WORDS } from "./common.ts";
import type { Form } from "./form.ts";
import { item, type Keyed, list, map, oneOrMore, word, wordOf } from "./forms.ts";
import { choiceShape, choices, type OutcomeModel, outcomeShape, tell } from "./outcome.ts";
import type { Item, Key, Shape } from "./shape.ts";
import type { NoticeModel, StepModel } from "./step-model.ts";
import { level } from "./values/amounts.ts";
import { freeIds, id, name, path } from "./values/names.ts";
import { extension } from "./values/references.ts";
import { rule } from "./values/rule.ts";
import { text } from "./values/text.ts";
import { VERB_NAMES, verbTable } from "./verbs.ts";

type StepKeys = Readonly<Record<string, Key<unknown>>>;

const outcomes: Form<readonly Keyed<Item<OutcomeModel>>[]> = map(
	freeIds,
	item(() => outcomeShape),
);

const STEP = item(() => stepShape);
const VERBS = verbTable(STEP, branchForm(STEP));

const FIRST: StepKeys = {
	does: {
		form: wordOf(VERB_NAMES),
		required: true,
		doc: "What is done at this step: one of a closed list of verbs.",
	},
	who: { form: oneOrMore(id), doc: "The role, or the roles, that act.", example: "registrar" },
	...WORDS,
	when: {
		form: rule,
		doc: "In a branch: the branch is skipped unless this rule holds.",
		example: "needs_survey",
	},
	not_who_did: {
		form: list(name),
		doc: "Nobody who did one of these steps in this case may do this one.",
		example: "- verify",
	},
	delegation: {
		form: word("allowed", "never"),
		doc: "Whether another may stand in here; it can only be tighter than the role's.",
		example: "never",
	},
	identity: {
		form: level,
		doc: "The least assurance of identity here; it can only be higher than the role's.",
		example: "level 3",
	},
	sees: {
		form: list(path),
		doc: "The data and documents that are shown; default: what was asked so far, without what is sensitive.",
	},
};

const AFTER: StepKeys = {
	notices: {
		form: map(
			freeIds,
			item(() => noticeShape),
		),
		doc: "What is pointed out to whoever acts, before they act.",
	},
	tell: {
		form: tell,
		doc: "Who is told when the case comes here, and with which message.",
		example: "applicant: receipt",
	},
	stops: {
		form: list(id),
		doc: "The clocks that stand still while the case is here.",
		example: "- total",
	},
	extends: { form: extension, doc: "A clock that gets more time each time the case comes here." },
	deadline: {
		form: item(() => deadlineShape),
		doc: "How long the step may take, and what follows when it does.",
	},
};

const { from: _from, until: _until, ...STEP_BASIS } = BASIS;

const OF_A_PERSON = ["who", "not_who_did", "delegation", "identity", "sees", "notices"] as const;
const OF_WAITING = ["stops", "deadline"] as const;
const ON_ENTRY = ["tell", "extends"] as const;

/** Keys that say nothing at a verb: it does not take them, so that nobody relies on what would not happen. */
const SAYS_NOTHING: Readonly<Partial<Record<Verb, readonly string[]>>> = {
	route: [...OF_A_PERSON, ...OF_WAITING],
	tell: [...OF_A_PERSON, ...OF_WAITING],
	ask: OF_A_PERSON,
	record: OF_A_PERSON,
	hand_over: ["who"],
	wait_for: OF_A_PERSON,
	together: OF_A_PERSON,
	for_each: OF_A_PERSON,
	start: OF_A_PERSON,
	follow: [...OF_A_PERSON, ...OF_WAITING, ...ON_ENTRY],
	end: [...OF_A_PERSON, ...OF_WAITING, "extends", "when"],
};

/** The ways on that each verb takes. */
const WAYS: Readonly<Record<string, Key<unknown>>> = {
	outcomes: { form: outcomes, doc: "The ways on that a person chooses, or that an event brings." },
	answers: { form: outcomes, doc: "The answers of a system, each with its way on." },
	exits: {
		form: map(
			freeIds,
			item(() => choiceShape),
		),
		doc: "The exits of the part, each with its way on.",
		example: "accepted:\n  go_to: verify",
	},
	go_to: { form: name, doc: "The only way on.", example: "granted" },
	choose: { form: choices, doc: "The ways on by rule, of which exactly one holds." },
	leave: { form: id, doc: "The exit of the part.", example: "accepted" },
};

const WAYS_OF: Readonly<Record<Verb, readonly string[]>> = {
	fill_in: ["outcomes", "go_to", "choose", "leave"],
	confirm: ["outcomes"],
	attend: ["outcomes"],
	pay: ["go_to", "choose", "leave"],
	sign: ["outcomes"],
	decide: ["outcomes"],
	route: ["choose"],
	ask: ["answers"],
	record: ["answers"],
	hand_over: ["go_to", "leave"],
	deliver: ["outcomes"],
	tell: ["go_to", "leave"],
	wait_for: ["go_to", "leave"],
	together: ["go_to", "choose", "leave"],
	for_each: ["go_to", "choose", "leave"],
	start: ["answers", "go_to"],
	follow: ["exits"],
	end: [],
};

const VARIANTS: ReadonlyMap<string, Shape<object>> = new Map(
	VERB_NAMES.map((verb) => [verb, shapeOf(verb)]),
);

function shapeOf(verb: Verb): Shape<object> {
	const ways = Object.fromEntries(WAYS_OF[verb].map((key) => [key, WAYS[key]]));
	const first = { ...FIRST, does: { ...FIRST.does, example: verb } } as StepKeys;
	const nothing = new Set(SAYS_NOTHING[verb]);
	const common = (keys: StepKeys): StepKeys =>
		Object.fromEntries(Object.entries(keys).filter(([key]) => !nothing.has(key)));
	const keys = { ...common(first), ...VERBS[verb], ...common(AFTER), ...STEP_BASIS, ...ways };
	return { name: `a step that does \`${verb}\``, keys } as unknown as Shape<object>;
}

/**
 * A step whose verb is not known may carry any key of any verb, and needs none of them: its one fault is the verb. One
 * that uses a standard step has that one's verb, which is known only where both are read together.
 */
const ANY_VERB: StepKeys = Object.assign(
	{ use: USE },
	FIRST,
	...Object.values(VERBS).map(withoutRequired),
	AFTER,
	STEP_BASIS,
	WAYS,
) as StepKeys;

export const stepShape: Shape<StepModel> = {
	name: "a step",
	example: "does: end\nresult: granted",
	keys: ANY_VERB as unknown as Shape<StepModel>["keys"],
	variant: (node: Node) => {
		const does = valueAt(node, "does");
		return does?.kind === "scalar" ? VARIANTS.get(does.text) : undefined;
	},
	variants: { key: "does", shapes: Object.fromEntries(VARIANTS) },
};

function withoutRequired(keys: object): StepKeys {
	const entries = Object.entries(keys as StepKeys);
	return Object.fromEntries(entries.map(([name, { required: _, ...key }]) => [name, key]));
}

export const noticeShape: Shape<NoticeModel> = {
	name: "a notice",
	keys: {
		...WORDS,
		when: {
			form: rule,
			required: true,
			doc: "It is shown only while this rule holds.",
			example: "clocks.total.late",
		},
		say: {
			form: text,
			doc: "What is said; default: the id as words.",
			example: "This case is late.",
		},
		...BASIS,
	},
};
