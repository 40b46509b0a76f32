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
}

export const resultShape: Shape<ResultModel> = {
	name: "a result",
	keys: {
		kind: { form: id, doc: "Catalogue document; default its id." },
		...WORDS,
		letter: { form: id, doc: "Template." },
		originals: { form: whole, fallback: "1", doc: "How many originals." },
		copies: { form: rule, doc: "How many copies." },
		stored: {
			form: word("repository", "no"),
			fallback: "repository",
			doc: "Kept in the repository?",
		},
		valid_for: { form: duration, doc: "How long." },
		...BASIS,
	},
};
