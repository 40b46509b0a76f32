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
		moves_for: {
			form: id,
			required: true,
			doc: "The procedure whose open cases are moved.",
			example: "birth_registration",
		},
		...WORDS,
		...BASIS,
		from: { form: date, required: true, doc: "The edition the cases are on." },
		to: {
			form: date,
			required: true,
			doc: "The edition they are moved to.",
			example: "2027-01-01",
		},
		when: { form: rule, doc: "Which cases are moved; default: all.", example: "copies > 0" },
		steps: {
			form: map(
				names,
				item(() => moveShape),
			),
			required: true,
			doc: "The step where a case stands, and where it goes; steps left out stay on the old edition.",
		},
	},
};

export const moveShape: Shape<MoveModel> = {
	name: "a move",
	keys: {
		...WORDS,
		give: {
			form: map(freeIds, rule),
			doc: "What the new edition needs and the old one did not have, as rules over the old data.",
			example: "declaration: true",
		},
		deadline: {
			form: word("kept", "new"),
			fallback: "kept",
			doc: "Whether the day already promised stands or is counted anew.",
		},
		...BASIS,
		go_to: { form: name, required: true, doc: "The step of the new edition.", example: "verify" },
	},
};

export const overlayShape: Shape<OverlayFile> = {
	name: "an overlay",
	keys: {
		overlay: { form: id, required: true, doc: "The id of this variation.", example: "city_faster" },
		of: {
			form: id,
			required: true,
			doc: "The procedure it varies.",
			example: "birth_registration",
		},
		...WORDS,
		where: {
			form: list(unit),
			required: true,
			doc: "The units for which it holds, with all units below them.",
		},
		...BASIS,
		set: {
			form: map<Node>(anyKeys, {
				kind: "either",
				expected: "a value of the opened key",
				example: "3 working days",
				schema: () => ({}),
				read: (node) => node,
			}),
			required: true,
			doc: "What is different in these places: values that the procedure leaves open, each with what it is there.",
		},
	},
};
