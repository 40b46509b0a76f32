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
		part: { form: id, required: true, doc: "Its id." },
		...WORDS,
		...BASIS,
		needs: { form: item(() => needsShape), doc: "What the procedure must have." },
		open: { form: opened, doc: "What a user may `set`." },
		starts_at: { form: name, required: true, doc: "The first step." },
		exits: {
			form: map(
				freeIds,
				item(() => exitShape),
			),
			required: true,
			doc: "Ways out.",
		},
		steps: {
			form: map(
				ids,
				item(() => stepShape),
			),
			required: true,
			doc: "Its steps.",
		},
	},
};

const exitShape: Shape<Common> = { name: "an exit", keys: { ...WORDS, ...BASIS } };

const needsShape: Shape<NeedsModel> = {
	name: "what a part needs",
	keys: {
		...WORDS,
		data: { form: map(freeIds, id), doc: "Field → the catalogue field it uses." },
		roles: { form: list(id), doc: "Roles." },
		clocks: { form: list(id), doc: "Clocks." },
		...BASIS,
	},
};

const limitShape: Shape<LimitModel> = {
	name: "a limit",
	keys: {
		...WORDS,
		least: { form: anyScalar, doc: "Smallest value." },
		most: { form: anyScalar, doc: "Largest value." },
		by: { form: text, doc: "Who may decide." },
		...BASIS,
	},
};
