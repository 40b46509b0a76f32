import { BASIS, type Common, WORDS } from "./common.ts";
import type { Named, Words } from "./form.ts";
import { item, type Keyed, list, map, word } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import { freeIds, id, name } from "./values/names.ts";
import { type MemberRef, member } from "./values/references.ts";
import { text } from "./values/text.ts";

export interface RegistersFile extends Common {
	readonly registers?: readonly Keyed<Item<RegisterModel>>[];
}

export interface RegisterModel extends Common {
	readonly owner?: Named;
	readonly records?: readonly Keyed<Item<RecordModel>>[];
	readonly services?: readonly Keyed<Item<ServiceModel>>[];
	readonly lists?: readonly Named[];
	readonly grants?: readonly Keyed<Item<GrantModel>>[];
}

/** What can be read. `found_by`: the parts of its key, in order. */
export interface RecordModel extends Common {
	readonly found_by?: readonly Named[];
	readonly gives?: readonly Keyed<MemberRef>[];
}

/** What can be asked or written, with the closed set of answers. */
export interface ServiceModel extends Common {
	readonly takes?: readonly Keyed<MemberRef>[];
	readonly answers?: readonly Keyed<Item<ServiceAnswerModel>>[];
}

export interface ServiceAnswerModel extends Common {
	readonly gives?: readonly Keyed<MemberRef>[];
}

/** What the register's owner lets one procedure do, and why. */
export interface GrantModel extends Common {
	readonly purpose?: Words;
	readonly consent?: "not needed" | "asked";
	readonly may_read?: readonly Named[];
	readonly may_call?: readonly Named[];
}

export const registersShape: Shape<RegistersFile> = {
	name: "a registers file",
	keys: {
		...WORDS,
		...BASIS,
		registers: {
			form: map(
				freeIds,
				item(() => registerShape),
			),
			required: true,
			doc: "Registers of the state, by id.",
		},
	},
};

export const registerShape: Shape<RegisterModel> = {
	name: "a register",
	keys: {
		...WORDS,
		owner: {
			form: id,
			required: true,
			doc: "The body that decides who may read it.",
			example: "ministry_of_public_security",
		},
		records: {
			form: map(
				freeIds,
				item(() => recordShape),
			),
			doc: "What can be read, by id.",
		},
		services: {
			form: map(
				freeIds,
				item(() => serviceShape),
			),
			doc: "What it can be asked or told, by id.",
		},
		lists: { form: list(id), doc: "The code lists it keeps.", example: "- commune" },
		grants: {
			form: map(
				freeIds,
				item(() => grantShape),
			),
			doc: "What each procedure may read and call, and why.",
		},
		...BASIS,
	},
};

export const recordShape: Shape<RecordModel> = {
	name: "a record",
	keys: {
		...WORDS,
		found_by: {
			form: list(id),
			required: true,
			doc: "The parts of the key by which a record is found, in order.",
			example: "- personal_id",
		},
		gives: {
			form: map(freeIds, member),
			required: true,
			doc: "What a record holds, each value typed by a field of the catalogue.",
			example: "full_name: full_name",
		},
		...BASIS,
	},
};

export const serviceShape: Shape<ServiceModel> = {
	name: "a service",
	keys: {
		...WORDS,
		takes: {
			form: map(freeIds, member),
			doc: "What is sent, each value typed by a field of the catalogue.",
			example: "personal_id: personal_id",
		},
		answers: {
			form: map(
				freeIds,
				item(() => serviceAnswerShape),
			),
			required: true,
			doc: "The closed set of answers.",
			example: "recorded:\nrefused:",
		},
		...BASIS,
	},
};

export const serviceAnswerShape: Shape<ServiceAnswerModel> = {
	name: "an answer of a service",
	keys: {
		...WORDS,
		gives: {
			form: map(freeIds, member),
			doc: "What comes with this answer, each value typed by a field of the catalogue.",
			example: "number: registration_number",
		},
		...BASIS,
	},
};

export const grantShape: Shape<GrantModel> = {
	name: "a grant",
	keys: {
		...WORDS,
		purpose: {
			form: text,
			required: true,
			doc: "Why the data are read: shown to the citizen and written to the log of each look-up.",
			example: "To register the birth",
		},
		consent: {
			form: word("not needed", "asked"),
			fallback: "not needed",
			doc: "Whether the citizen has to agree before the first read.",
		},
		may_read: {
			form: list(name),
			doc: "The fields that may be read, each one named.",
			example: "- person.full_name",
		},
		may_call: {
			form: list(id),
			doc: "The services that may be called.",
			example: "- register_birth",
		},
		...BASIS,
	},
};
