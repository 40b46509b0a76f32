import type { Level } from "../bundle/values.ts";
import { BASIS, type Common, USE, WORDS } from "./common.ts";
import type { Named } from "./form.ts";
import { item, type Keyed, list, map, word } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import { level } from "./values/amounts.ts";
import { freeIds, id } from "./values/names.ts";
import { type OfficeRef, office, type SourceRef, source } from "./values/references.ts";
import { type RuleText, rule } from "./values/rule.ts";

export interface RoleModel extends Common {
	readonly use?: Named;
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
		use: USE,
		is: {
			form: word("applicant", "person", "representative", "officer", "partner"),
			required: true,
			doc: "What this person is to the case.",
		},
		...WORDS,
		kinds: {
			form: list(word("citizen", "organisation", "foreigner")),
			doc: "Who may apply; default: a citizen.",
		},
		found_by: {
			form: rule,
			doc: "The rule that gives the personal or organisation number of the person whose task it is.",
			example: "mother.personal_id",
		},
		of: { form: id, doc: "The role a representative acts for.", example: "applicant" },
		proved_by: {
			form: source,
			doc: "The document or source that shows the power to represent.",
			example: "power_of_attorney",
		},
		office: {
			form: id,
			doc: "The office where an officer works: an entry of `offices`.",
			example: "reception_office",
		},
		identity: {
			form: level,
			doc: "The least assurance of identity; a lower login is told how to step up.",
		},
		delegation: {
			form: word("allowed", "never"),
			fallback: "allowed",
			doc: "Whether another person may stand in.",
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
			doc: "The office: where the case was handed in, or a kind of office and the unit it serves.",
		},
		...WORDS,
		instead: {
			form: map(
				freeIds,
				item(() => officeVariantShape),
			),
			doc: "Exceptions, which exclude each other.",
		},
		...BASIS,
	},
};

const officeVariantShape: Shape<OfficeVariantModel> = {
	name: "an office variant",
	keys: {
		is: { form: office, required: true, doc: "The office in that case." },
		...WORDS,
		when: {
			form: rule,
			required: true,
			doc: "The exception counts only while this rule holds.",
			example: "born_abroad",
		},
		...BASIS,
	},
};
