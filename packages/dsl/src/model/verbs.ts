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
	example: "3 working days",
	schema: () => ({}),
	read: (node) => node,
});
const doneWhen = scalar({
	expected: "`all`, `any`, or a share such as `2 of 3`",
	example: "any",
	parse: (written: string) => (/^(all|any|\d+ of \d+)$/.test(written) ? written : undefined),
	schema: { type: "string", pattern: "^(all|any|\\d+ of \\d+)$" },
});
const others = word("cancelled", "finished");
const sampled = scalar({
	expected: "a share of the cases and a step such as `2 percent to officer_check`",
	example: "2 percent to officer_check",
	parse(written: string, node): SampleRef | undefined {
		const match = /^(\d{1,2}(?:\.\d{1,2})?|100) percent to ([a-z][a-z0-9_]*)$/.exec(written);
		if (!match) return undefined;
		const name = match[2] ?? "";
		const within = [written.length - name.length, written.length] as const;
		return { percent: Number(match[1]), step: { text: name, node, within } };
	},
});
const served = (doc: string) =>
	({ form: name, required: true, doc, example: "civil_status.register_birth" }) as const;
const given = {
	form: give,
	doc: "What is sent with it: each name the service takes, and the rule that gives its value.",
	example: "full_name: child.full_name",
} as const;

/** Keys of each verb. `step` is the form of a step, which `for_each` holds; a branch may be several. */
export function verbTable(step: Form<Item<StepModel>>, branch: Form<Item<StepModel>>): VerbTable {
	return {
		fill_in: {
			pages: { form: pages, doc: "The pages of the form." },
			ask: { form: list(path), doc: "What is asked, on one page." },
			change: {
				form: word("what_was_marked"),
				doc: "Only what was marked may be changed; without it the whole form is open.",
			},
		},
		confirm: {
			shows: { form: list(path), required: true, doc: "The data that are shown for confirmation." },
			methods: {
				form: list(word("app", "form", "letter")),
				doc: "How it may be confirmed; default: `app`.",
			},
		},
		attend: {
			at: {
				form: id,
				required: true,
				doc: "The office where people attend.",
				example: "reception_office",
			},
			because: {
				form: text,
				required: true,
				doc: "Why they have to be there in person.",
				example: "The law asks for fingerprints.",
			},
			led_by: { form: id, doc: "The role that leads, and says how it went.", example: "registrar" },
			signs: { form: list(name), doc: "What is signed there.", example: "- certificate" },
			appointment: {
				form: anyScalar,
				doc: "Who says when: `chosen by <role>` among free times, or `set by <role>`.",
				example: "chosen by applicant",
			},
		},
		pay: {
			fees: {
				form: list(id),
				doc: "The fee lines that are paid; default: all that are not yet paid.",
				example: "- registration",
			},
		},
		sign: {
			signs: {
				form: list(name),
				required: true,
				doc: "The results, letters or documents that are signed.",
				example: "- certificate",
			},
			as: { form: id, doc: "The role whose organisation's signature it is.", example: "office" },
		},
		decide: {
			by: { form: word("rule"), doc: "A rule decides, and no person waits here." },
			ask: { form: list(path), doc: "Data that the officer enters.", example: "- register_number" },
			override: {
				form: item<OverrideModel>(() => overrideShape),
				doc: "Who may replace the outcome of the rule, with a written reason.",
			},
			sample: { form: sampled, doc: "The share of the cases that is sent to a person instead." },
		},
		route: {},
		ask: { of: served("The register and its service that is asked."), give: given },
		record: { in: served("The register and its service that writes it down."), give: given },
		hand_over: {
			from: {
				form: id,
				required: true,
				doc: "The role that hands over.",
				example: "counter_officer",
			},
			to: { form: id, required: true, doc: "The role that takes over.", example: "registrar" },
			papers: { form: list(path), doc: "The documents that go along.", example: "- birth_notice" },
		},
		deliver: {
			by: {
				form: word("electronic", "post", "counter", "agent"),
				required: true,
				doc: "How it is delivered.",
			},
			to: {
				form: path,
				doc: "The address, or the agent, it goes to.",
				example: "applicant.address",
			},
			result: {
				form: list(id),
				doc: "The results that are delivered; default: all.",
				example: "- certificate",
			},
			receives: {
				form: list(path),
				doc: "The documents that are taken in return.",
				example: "- old_licence",
			},
		},
		tell: {},
		wait_for: {
			event: {
				form: awaited,
				required: true,
				doc: "What the case waits for: a day in its data, a day or a time of day as written, or an answer that a register sends unasked.",
			},
		},
		together: {
			branches: {
				form: map(ids, branch),
				required: true,
				doc: "The branches that run beside each other, by id: each one step, or several.",
			},
			done_when: {
				form: doneWhen,
				fallback: "all",
				doc: "When enough branches are done.",
				example: "1 of 2",
			},
			others: {
				form: others,
				fallback: "cancelled",
				doc: "What happens to the branches that are not done then.",
			},
		},
		for_each: {
			of: {
				form: path,
				required: true,
				doc: "The list whose items are gone through.",
				example: "co_owners",
			},
			as: { form: id, required: true, doc: "The name of the item in rules.", example: "co_owner" },
			step: { form: step, required: true, doc: "What is done for each item." },
			done_when: {
				form: doneWhen,
				fallback: "all",
				doc: "When enough items are done.",
				example: "any",
			},
			others: {
				form: others,
				fallback: "cancelled",
				doc: "What happens to the items that are not done then.",
			},
		},
		start: {
			procedure: {
				form: id,
				required: true,
				doc: "The procedure that is started.",
				example: "health_insurance",
			},
			give: {
				form: give,
				doc: "The data that are given to it, by rule.",
				example: "insured.full_name: child.full_name",
			},
			set: {
				form: setValues,
				doc: "What is different in cases that are started here: values that the other procedure leaves open, each with what it is in these cases.",
			},
			wait: {
				form: word("no", "yes"),
				fallback: "yes",
				doc: "Whether this case waits for the end of the other.",
			},
		},
		follow: {
			part: { form: id, required: true, doc: "The part that is followed.", example: "reception" },
			roles: {
				form: map(freeIds, id),
				doc: "Which own role each role of the part is.",
				example: "receptionist: counter_officer",
			},
			set: {
				form: setValues,
				doc: "What the part leaves open to each procedure, with the values for this procedure only.",
				example: "steps.supplement.deadline.within: 5 working days",
			},
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
			refund: { form: word("all", "none"), fallback: "none", doc: "Whether fees are given back." },
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
		when: {
			form: rule,
			doc: "The page is shown only while this rule holds.",
			example: "born_abroad",
		},
		ask: {
			form: list(path),
			required: true,
			doc: "What is asked on this page, in this order: data, parts of groups, documents, computed values.",
		},
		...BASIS,
	},
};

export const overrideShape: Shape<OverrideModel> = {
	name: "an override",
	keys: {
		...WORDS,
		who: {
			form: id,
			required: true,
			doc: "The role that may replace the outcome.",
			example: "head_of_office",
		},
		within: { form: duration, doc: "How long it may be replaced.", example: "3 working days" },
		...BASIS,
	},
};
