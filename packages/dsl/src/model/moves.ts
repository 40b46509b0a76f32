import type { Node } from "../syntax/nodes.ts";
import { BASIS, type Common, WORDS } from "./common.ts";
import type { Named } from "./form.ts";
import { item, type Keyed, list, map, word } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import { anyKeys, freeIds, id, name, names } from "./values/names.ts";
import { type UnitRef, unit } from "./values/references.ts";
import { type RuleText, rule } from "./values/rule.ts";
import { date } from "./values/time.ts";

/** A reviewed plan for moving open cases to another edition. */
export interface MovesFile extends Omit<Common, "from"> {
	readonly moves_for?: Named;
	readonly from?: string;
	readonly to?: string;
	readonly when?: RuleText;
	readonly steps?: readonly Keyed<Item<MoveModel>>[];
}

export interface MoveModel extends Common {
	readonly give?: readonly Keyed<RuleText>[];
	readonly deadline?: "kept" | "new";
	readonly go_to?: Named;
}

/** A local variation of opened values. */
export interface OverlayFile extends Common {
	readonly overlay?: Named;
	readonly of?: Named;
	readonly where?: readonly UnitRef[];
	readonly set?: readonly Keyed<Node>[];
}

export const movesShape: Shape<MovesFile> = {
	name: "a moves file",
	keys: {
		moves_for: { form: id, required: true, doc: "The procedure." },
		...WORDS,
		...BASIS,
		from: { form: date, required: true, doc: "The old edition." },
		to: { form: date, required: true, doc: "The new edition." },
		when: { form: rule, doc: "Which cases; default all." },
		steps: {
			form: map(
				names,
				item(() => moveShape),
			),
			required: true,
			doc: "Old step → where its cases go.",
		},
	},
};

export const moveShape: Shape<MoveModel> = {
	name: "a move",
	keys: {
		...WORDS,
		give: { form: map(freeIds, rule), doc: "New field → rule over the old data." },
		deadline: {
			form: word("kept", "new"),
			fallback: "kept",
			doc: "The date already promised stands, or not.",
		},
		...BASIS,
		go_to: { form: name, required: true, doc: "Step of the new edition." },
	},
};

export const overlayShape: Shape<OverlayFile> = {
	name: "an overlay",
	keys: {
		overlay: { form: id, required: true, doc: "Its id." },
		of: { form: id, required: true, doc: "The procedure." },
		...WORDS,
		where: {
			form: list(unit),
			required: true,
			doc: 'Units for which it holds: `province "79"`.',
		},
		...BASIS,
		set: {
			form: map<Node>(anyKeys, {
				kind: "either",
				expected: "a value of the opened key",
				schema: () => ({}),
				read: (node) => node,
			}),
			required: true,
			doc: "Opened path → value.",
		},
	},
};
