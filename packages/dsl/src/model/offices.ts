import { BASIS, type Common, WORDS } from "./common.ts";
import type { Named } from "./form.ts";
import { item, type Keyed, map } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import { freeIds, id } from "./values/names.ts";

export interface OfficesFile extends Common {
	readonly offices?: readonly Keyed<Item<OfficeKindModel>>[];
}

export interface OfficeKindModel extends Common {
	readonly unit?: Named;
	readonly calendar?: Named;
}

export const officesShape: Shape<OfficesFile> = {
	name: "an offices file",
	keys: {
		...WORDS,
		...BASIS,
		offices: {
			form: map(
				freeIds,
				item(() => officeKindShape),
			),
			required: true,
			doc: "Kinds of office, by id.",
		},
	},
};

export const officeKindShape: Shape<OfficeKindModel> = {
	name: "a kind of office",
	keys: {
		...WORDS,
		unit: {
			form: id,
			doc: "The code list of the units it serves, one office for each; left out, there is a single office.",
			example: "commune",
		},
		calendar: {
			form: id,
			required: true,
			doc: "The calendar whose hours and days count for its staff.",
			example: "vn",
		},
		...BASIS,
	},
};
