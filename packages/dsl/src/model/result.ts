import type { Duration } from "../bundle/values.ts";
import { BASIS, type Common, WORDS } from "./common.ts";
import type { Named } from "./form.ts";
import { word } from "./forms.ts";
import type { Shape } from "./shape.ts";
import { whole } from "./values/amounts.ts";
import { id } from "./values/names.ts";
import { type RuleText, rule } from "./values/rule.ts";
import { duration } from "./values/time.ts";

export interface ResultModel extends Common {
	readonly letter?: Named;
	readonly kind?: Named;
	readonly originals?: number;
	readonly copies?: RuleText;
	readonly stored?: "repository" | "no";
	readonly valid_for?: Duration;
	readonly valid_until?: RuleText;
}

export const resultShape: Shape<ResultModel> = {
	name: "a result",
	keys: {
		kind: {
			form: id,
			doc: "The kind of evidence in the catalogue as which others know it; default: its id.",
			example: "birth_certificate",
		},
		...WORDS,
		letter: {
			form: id,
			doc: "The message that is its template; default: that of the deployment.",
			example: "certificate_letter",
		},
		originals: { form: whole, fallback: "1", doc: "How many originals are issued." },
		copies: {
			form: rule,
			doc: "The rule that says how many copies are issued.",
			example: "copies",
		},
		stored: {
			form: word("repository", "no"),
			fallback: "repository",
			doc: "Whether it is kept in the repository, where other procedures find it.",
		},
		valid_for: { form: duration, doc: "How long it is valid.", example: "5 years" },
		valid_until: {
			form: rule,
			doc: "The rule that gives the last day on which it is valid, read when it is issued.",
			example: "last_day",
		},
		...BASIS,
	},
};
