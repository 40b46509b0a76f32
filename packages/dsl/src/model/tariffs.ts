import type { ApplicantsVerb, OfficersVerb, ProvidedBy, TypedAs } from "../bundle/tariffs.ts";
import type { Money } from "../bundle/values.ts";
import { BASIS, type Common, WORDS } from "./common.ts";
import type { Named } from "./form.ts";
import { item, type Keyed, map } from "./forms.ts";
import type { Item, Key, Shape } from "./shape.ts";
import { money } from "./values/amounts.ts";
import { minutes } from "./values/minutes.ts";
import { freeIds, id } from "./values/names.ts";

/** How long things take and what they cost, for the burden. What is left out stays as it is assumed. */
export interface TariffsFile extends Common {
	readonly tariffs_for?: Named;
	readonly minutes?: Item<MinutesModel>;
	readonly cost?: Item<CostModel>;
}

export interface MinutesModel extends Common {
	readonly field?: Item<Minutes<TypedAs>>;
	readonly document?: Item<Minutes<ProvidedBy>>;
	readonly step?: Item<Minutes<ApplicantsVerb>>;
	readonly visit?: number;
	readonly officer?: Item<OfficerMinutesModel>;
}

export interface OfficerMinutesModel extends Common {
	readonly field?: number;
	readonly step?: Item<Minutes<OfficersVerb>>;
	readonly action?: number;
}

export type Minutes<K extends string> = { readonly [P in K]?: number };

export interface CostModel extends Common {
	readonly hour?: Money;
	readonly visit?: Money;
	readonly document?: Money;
	readonly officer_hour?: Money;
	readonly roles?: readonly Keyed<Money>[];
}

const time = (doc: string): Key<number> => ({ form: minutes, doc });
const price = (doc: string, example: string): Key<Money> => ({
	form: money,
	fixed: true,
	doc,
	example,
});

const fieldShape: Shape<Minutes<TypedAs>> = {
	name: "minutes of fields",
	keys: {
		text: time("Typing a text."),
		whole: time("Typing a whole number."),
		number: time("Typing a number."),
		money: time("Typing an amount."),
		date: time("Finding out and typing a day."),
		partial_date: time("Finding out and typing a day of which parts may be unknown."),
		time: time("Typing a time of day."),
		moment: time("Typing a day with its time."),
		yes_no: time("Saying yes or no."),
		choice: time("Choosing one."),
		choices: time("Choosing several."),
	},
};

const documentShape: Shape<Minutes<ProvidedBy>> = {
	name: "minutes of papers",
	keys: {
		upload: time("Finding a paper, making it a file and uploading it."),
		show: time("Finding a paper that is shown; the visit is counted apart."),
		hand_in: time("Making a paper or a copy that is handed in; the visit is counted apart."),
	},
};

const applicantsShape: Shape<Minutes<ApplicantsVerb>> = {
	name: "minutes of those who apply",
	keys: {
		fill_in: time("Opening a form, reading it, checking it and sending it."),
		confirm: time("Reading what is to be confirmed, and answering."),
		sign: time("Reading what is signed, and signing."),
		pay: time("Reading the bill and paying."),
		attend: time("Being there; the way and the waiting are a visit."),
	},
};

const officersStepShape: Shape<Minutes<OfficersVerb>> = {
	name: "minutes of officers' steps",
	keys: {
		fill_in: time("Typing a form for whoever applies."),
		confirm: time("Reading what is to be confirmed, and answering."),
		decide: time("Reading a case and deciding."),
		sign: time("Reading and signing."),
		attend: time("Leading a meeting."),
		hand_over: time("Giving papers away, or taking them."),
		deliver: time("Giving out a result."),
	},
};

export const officerMinutesShape: Shape<OfficerMinutesModel> = {
	name: "minutes of officers",
	keys: {
		...WORDS,
		field: time("Finding out and typing one value."),
		step: { form: item(() => officersStepShape), doc: "By what a step does." },
		action: time("An action out of turn, such as an apology."),
		...BASIS,
	},
};

export const minutesShape: Shape<MinutesModel> = {
	name: "minutes",
	keys: {
		...WORDS,
		field: { form: item(() => fieldShape), doc: "For one value, by its type." },
		document: { form: item(() => documentShape), doc: "For one paper, by how it is given." },
		step: { form: item(() => applicantsShape), doc: "What else they do, by what a step does." },
		visit: time("The way there and back, and waiting there."),
		officer: { form: item(() => officerMinutesShape), doc: "The time of officers." },
		...BASIS,
	},
};

export const costShape: Shape<CostModel> = {
	name: "costs",
	keys: {
		...WORDS,
		hour: {
			...price("An hour of whoever applies.", "50000 VND"),
			required: true,
		},
		visit: price("What the way costs, each time.", "20000 VND"),
		document: price("What a paper costs: copies, certifications.", "10000 VND"),
		officer_hour: price("An hour of an officer whose role is not named.", "90000 VND"),
		roles: {
			form: map(freeIds, money),
			doc: "An hour of a role, by its id in procedures.",
			example: "receiver: 80000 VND",
		},
		...BASIS,
	},
};

export const tariffsShape: Shape<TariffsFile> = {
	name: "a tariffs file",
	keys: {
		tariffs_for: {
			form: id,
			required: true,
			doc: "The calendar of the procedures they hold for.",
			example: "vn",
		},
		...WORDS,
		minutes: { form: item(() => minutesShape), doc: "How long things take." },
		cost: {
			form: item(() => costShape),
			doc: "Prices of the Standard Cost Model; left out, nothing is said in money.",
		},
		...BASIS,
	},
};
