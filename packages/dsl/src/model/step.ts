import type { Verb } from "../bundle/step.ts";
import { type Node, valueAt } from "../syntax/nodes.ts";
import { branchForm } from "./branch.ts";
import { deadlineShape } from "./clock.ts";
import { BASIS, WORDS } from "./common.ts";
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
	does: { form: wordOf(VERB_NAMES), required: true, doc: "The verb." },
	who: { form: oneOrMore(id), doc: "Who acts." },
	...WORDS,
	when: { form: rule, doc: "In branches only: otherwise the branch is skipped." },
	not_who_did: { form: list(name), doc: "Not a person who did one of these steps in this case." },
	delegation: { form: word("allowed", "never"), doc: "May only tighten the role's." },
	identity: { form: level, doc: "Least assurance." },
	sees: { form: list(path), doc: "Data and documents shown; default what was asked so far." },
};

const AFTER: StepKeys = {
	notices: {
		form: map(
			freeIds,
			item(() => noticeShape),
		),
		doc: "Shown to whoever acts, before acting.",
	},
	tell: { form: tell, doc: "Role → message, sent on entry." },
	stops: { form: list(id), doc: "Clocks that stand still while the case is here." },
	extends: { form: extension, doc: "`<clock> by <duration>`, on each entry." },
	deadline: { form: item(() => deadlineShape), doc: "How long, and what then." },
};

const { from: _, ...STEP_BASIS } = BASIS;

/** The ways on that each verb takes. */
const WAYS: Readonly<Record<string, Key<unknown>>> = {
	outcomes: { form: outcomes, doc: "Ways on that a person chooses or an event brings." },
	answers: { form: outcomes, doc: "Answers of a system." },
	exits: {
		form: map(
			freeIds,
			item(() => choiceShape),
		),
		doc: "Exits of the part.",
	},
	go_to: { form: name, doc: "The only way on." },
	choose: { form: choices, doc: "Ways on by rule." },
	leave: { form: id, doc: "An exit of the part." },
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
	const keys = { ...FIRST, ...VERBS[verb], ...AFTER, ...STEP_BASIS, ...ways };
	return { name: `a step that does \`${verb}\``, keys } as unknown as Shape<object>;
}

/** A step whose verb is not known may carry any key of any verb, and needs none of them: its one fault is the verb. */
const ANY_VERB: StepKeys = Object.assign(
	{},
	FIRST,
	...Object.values(VERBS).map(withoutRequired),
	AFTER,
	STEP_BASIS,
	WAYS,
) as StepKeys;

export const stepShape: Shape<StepModel> = {
	name: "a step",
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
		when: { form: rule, required: true, doc: "Shown only then." },
		say: { form: text, doc: "Default: the id as words." },
		...BASIS,
	},
};
