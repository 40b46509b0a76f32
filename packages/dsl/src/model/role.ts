import type { Level } from "../bundle/values.ts";
import { BASIS, type Common, WORDS } from "./common.ts";
import type { Named } from "./form.ts";
import { item, type Keyed, list, map, word } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import { level } from "./values/amounts.ts";
import { freeIds, id } from "./values/names.ts";
import { type OfficeRef, office, type SourceRef, source } from "./values/references.ts";
import { type RuleText, rule } from "./values/rule.ts";

export interface RoleModel extends Common {
	readonly is?: "applicant" | "person" | "representative" | "officer" | "partner";
	readonly kinds?: readonly ("citizen" | "organisation" | "foreigner")[];
	readonly found_by?: RuleText;
	readonly of?: Named;
	readonly proved_by?: SourceRef;
	readonly office?: Named;
	readonly identity?: Level;
	readonly delegation?: "allowed" | "never";
}

export interface OfficeRuleModel extends Common {
	readonly is?: OfficeRef;
	readonly instead?: readonly Keyed<Item<OfficeVariantModel>>[];
}

export interface OfficeVariantModel extends Common {
	readonly when?: RuleText;
	readonly is?: OfficeRef;
}

export const roleShape: Shape<RoleModel> = {
	name: "a role",
	keys: {
		is: {
			form: word("applicant", "person", "representative", "officer", "partner"),
			required: true,
			doc: "Who this is.",
		},
		...WORDS,
		kinds: {
			form: list(word("citizen", "organisation", "foreigner")),
			doc: "Who may apply; default citizen.",
		},
		found_by: {
			form: rule,
			doc: "Personal or organisation number of the person whose task it is.",
		},
		of: { form: id, doc: "For whom a representative acts." },
		proved_by: { form: source, doc: "What shows the power to represent." },
		office: { form: id, doc: "Where an officer works: an entry of `offices`." },
		identity: { form: level, doc: "Least assurance." },
		delegation: {
			form: word("allowed", "never"),
			fallback: "allowed",
			doc: "May another stand in?",
		},
		...BASIS,
	},
};

export const officeRuleShape: Shape<OfficeRuleModel> = {
	name: "an office rule",
	keys: {
		is: {
			form: office,
			required: true,
			doc: "`receiving`, or a kind of office and the unit it serves.",
		},
		...WORDS,
		instead: {
			form: map(
				freeIds,
				item(() => officeVariantShape),
			),
			doc: "Exceptions that exclude each other.",
		},
		...BASIS,
	},
};

const officeVariantShape: Shape<OfficeVariantModel> = {
	name: "an office variant",
	keys: {
		is: { form: office, required: true, doc: "The office then." },
		...WORDS,
		when: { form: rule, required: true, doc: "Only then." },
		...BASIS,
	},
};
