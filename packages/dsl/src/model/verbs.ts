import type { CaseResult, Verb } from "../bundle/step.ts";
import type { Node } from "../syntax/nodes.ts";
import { BASIS, WORDS } from "./common.ts";
import type { Form } from "./form.ts";
import { item, list, map, scalar, word, wordOf } from "./forms.ts";
import type { Item, Key, Shape } from "./shape.ts";
import type { OverrideModel, PageModel, SampleRef, StepModel, VerbKeys } from "./step-model.ts";
import { anyKeys, freeIds, id, ids, name, names, path } from "./values/names.ts";
import { awaited } from "./values/references.ts";
import { rule } from "./values/rule.ts";
import { anyScalar, text } from "./values/text.ts";
import { duration } from "./values/time.ts";

export type VerbTable = Readonly<
	Record<Verb, Partial<{ readonly [K in keyof VerbKeys]: Key<NonNullable<VerbKeys[K]>> }>>
>;

const pages = map(
	freeIds,
	item<PageModel>(() => pageShape),
);
const give = map(names, rule);
/** Set values have the form of the key they replace: they are read again in its place. */
const setValues = map<Node>(anyKeys, {
	kind: "either",
	expected: "a value of the opened key",
	schema: () => ({}),
	read: (node) => node,
});
const doneWhen = scalar({
	expected: "`all`, `any`, or a share such as `2 of 3`",
	parse: (written: string) => (/^(all|any|\d+ of \d+)$/.test(written) ? written : undefined),
});
const others = word("cancelled", "finished");
const sampled = scalar({
	expected: "a share of the cases and a step such as `2 percent to officer_check`",
	parse(written: string, node): SampleRef | undefined {
		const match = /^(\d{1,2}(?:\.\d{1,2})?|100) percent to ([a-z][a-z0-9_]*)$/.exec(written);
		if (!match) return undefined;
		const name = match[2] ?? "";
		const within = [written.length - name.length, written.length] as const;
		return { percent: Number(match[1]), step: { text: name, node, within } };
	},
});
const served = (what: string) =>
	({ form: name, required: true, doc: `\`<register>.<service>\` ${what}.` }) as const;

/** Keys of each verb. `step` is the form of a step, which `for_each` holds; a branch may be several. */
export function verbTable(step: Form<Item<StepModel>>, branch: Form<Item<StepModel>>): VerbTable {
	return {
		fill_in: {
			pages: { form: pages, doc: "Pages of the form." },
			ask: { form: list(path), doc: "One page with these." },
			change: { form: word("what_was_marked"), doc: "Only what was marked may be changed." },
		},
		confirm: {
			shows: { form: list(path), required: true, doc: "What is shown." },
			methods: { form: list(word("app", "form", "letter")), doc: "How; default `app`." },
		},
		attend: {
			at: { form: id, required: true, doc: "Office." },
			because: { form: text, required: true, doc: "Why presence is needed." },
			led_by: { form: id, doc: "Role that leads." },
			signs: { form: list(name), doc: "What is signed there." },
			appointment: { form: anyScalar, doc: "`chosen by <role>` or `set by <role>`." },
		},
		pay: { fees: { form: list(id), doc: "Fee lines; default all not yet paid." } },
		sign: {
			signs: { form: list(name), required: true, doc: "Results, letters or documents." },
			as: { form: id, doc: "The organisation's signature." },
		},
		decide: {
			by: { form: word("rule"), doc: "Decided by rule: no person waits here." },
			ask: { form: list(path), doc: "Data the officer enters." },
			override: {
				form: item<OverrideModel>(() => overrideShape),
				doc: "Who may replace the outcome.",
			},
			sample: { form: sampled, doc: "`<n> percent to <step>`." },
		},
		route: {},
		ask: { of: served("that is asked"), give: { form: give, doc: "Name of the request → rule." } },
		record: { in: served("that writes"), give: { form: give, doc: "Name of the request → rule." } },
		hand_over: {
			from: { form: id, required: true, doc: "Role that hands over." },
			to: { form: id, required: true, doc: "Role that takes over." },
			papers: { form: list(path), doc: "Documents that go along." },
		},
		deliver: {
			by: { form: word("electronic", "post", "counter", "agent"), required: true, doc: "How." },
			to: { form: path, doc: "Address or agent." },
			result: { form: list(id), doc: "Results; default all." },
			receives: { form: list(path), doc: "Documents taken in return." },
		},
		tell: {},
		wait_for: {
			event: { form: awaited, required: true, doc: "A day, or an answer sent unasked." },
		},
		together: {
			branches: { form: map(ids, branch), required: true, doc: "Steps beside each other." },
			done_when: { form: doneWhen, fallback: "all", doc: "`all`, `any` or `<n> of <m>`." },
			others: { form: others, fallback: "cancelled", doc: "What happens to the rest." },
		},
		for_each: {
			of: { form: path, required: true, doc: "The list." },
			as: { form: id, required: true, doc: "Name of the item." },
			step: { form: step, required: true, doc: "What is done for each." },
			done_when: { form: doneWhen, fallback: "all", doc: "`all`, `any` or `<n> of <m>`." },
			others: { form: others, fallback: "cancelled", doc: "What happens to the rest." },
		},
		start: {
			procedure: { form: id, required: true, doc: "Procedure to start." },
			give: { form: give, doc: "Its data." },
			set: { form: setValues, doc: "Opened path → value." },
			wait: { form: word("no", "yes"), fallback: "yes", doc: "Does this case wait for it?" },
		},
		follow: {
			part: { form: id, required: true, doc: "The part." },
			roles: { form: map(freeIds, id), doc: "The part's role → own role." },
			set: { form: setValues, doc: "Opened path → value." },
		},
		end: {
			result: {
				form: wordOf<CaseResult>([
					"granted",
					"partly_granted",
					"refused",
					"withdrawn",
					"lapsed",
					"revoked",
				]),
				required: true,
				doc: "How the case ends.",
			},
			refund: { form: word("all", "none"), fallback: "none", doc: "Fees given back." },
		},
	};
}

export const VERB_NAMES: readonly Verb[] = [
	"fill_in",
	"confirm",
	"attend",
	"pay",
	"sign",
	"decide",
	"route",
	"ask",
	"record",
	"hand_over",
	"deliver",
	"tell",
	"wait_for",
	"together",
	"for_each",
	"start",
	"follow",
	"end",
];

export const pageShape: Shape<PageModel> = {
	name: "a page",
	keys: {
		...WORDS,
		when: { form: rule, doc: "The whole page." },
		ask: {
			form: list(path),
			required: true,
			doc: "Data, parts of groups, documents, computed values.",
		},
		...BASIS,
	},
};

export const overrideShape: Shape<OverrideModel> = {
	name: "an override",
	keys: {
		...WORDS,
		who: { form: id, required: true, doc: "Role that may replace the outcome." },
		within: { form: duration, doc: "How long." },
		...BASIS,
	},
};
