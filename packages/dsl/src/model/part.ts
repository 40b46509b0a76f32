import { BASIS, type Common, WORDS } from "./common.ts";
import type { Form, Named, Words } from "./form.ts";
import { item, type Keyed, list, map } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import { stepShape } from "./step.ts";
import type { StepModel } from "./step-model.ts";
import { anyKeys, freeIds, id, ids, name } from "./values/names.ts";
import { anyScalar, text } from "./values/text.ts";

/** Shared steps with a way in and named ways out. */
export interface PartModel extends Common {
	readonly part?: Named;
	readonly needs?: Item<NeedsModel>;
	readonly open?: readonly Keyed<Item<LimitModel>>[];
	readonly starts_at?: Named;
	readonly exits?: readonly Keyed<Item<Common>>[];
	readonly steps?: readonly Keyed<Item<StepModel>>[];
}

export interface NeedsModel extends Common {
	readonly data?: readonly Keyed<Named>[];
	readonly roles?: readonly Named[];
	readonly clocks?: readonly Named[];
}

export interface LimitModel extends Common {
	readonly least?: string;
	readonly most?: string;
	readonly by?: Words;
}

export const opened: Form<readonly Keyed<Item<LimitModel>>[]> = map(
	anyKeys,
	item(() => limitShape),
);

export const partShape: Shape<PartModel> = {
	name: "a part",
	keys: {
		part: {
			form: id,
			required: true,
			doc: "The id by which `follow` steps name it.",
			example: "reception",
		},
		...WORDS,
		...BASIS,
		needs: {
			form: item(() => needsShape),
			doc: "What a procedure has to have to follow this part.",
		},
		open: {
			form: opened,
			doc: "Which values whoever follows it may `set`, and within which limits.",
		},
		starts_at: { form: name, required: true, doc: "The step with which it begins." },
		exits: {
			form: map(
				freeIds,
				item(() => exitShape),
			),
			required: true,
			doc: "The ways out, each of which a `follow` step continues.",
		},
		steps: {
			form: map(
				ids,
				item(() => stepShape),
			),
			required: true,
			doc: "Its steps, by id.",
		},
	},
};

const exitShape: Shape<Common> = { name: "an exit", keys: { ...WORDS, ...BASIS } };

const needsShape: Shape<NeedsModel> = {
	name: "what a part needs",
	keys: {
		...WORDS,
		data: {
			form: map(freeIds, id),
			doc: "A field of this id that uses that field of the catalogue.",
			example: "phone: phone",
		},
		roles: {
			form: list(id),
			doc: "Roles it names; `roles` of the `follow` step may say which own role each one is.",
			example: "- receptionist",
		},
		clocks: { form: list(id), doc: "Clocks it names.", example: "- total" },
		...BASIS,
	},
};

const limitShape: Shape<LimitModel> = {
	name: "a limit",
	keys: {
		...WORDS,
		least: {
			form: anyScalar,
			doc: "The smallest value that may be set.",
			example: "1 working day",
		},
		most: { form: anyScalar, doc: "The largest value that may be set.", example: "5 working days" },
		by: {
			form: text,
			doc: "Who may decide about the value.",
			example: "The people's committee of the province",
		},
		...BASIS,
	},
};
