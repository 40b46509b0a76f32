import type { Arrivals, Varies } from "../bundle/assumptions.ts";
import type { Duration, IsoDate } from "../bundle/values.ts";
import { BASIS, type Common, WORDS } from "./common.ts";
import type { Named } from "./form.ts";
import { either, item, type Keyed, list, map, wordOf } from "./forms.ts";
import type { Item, Shape } from "./shape.ts";
import { freeIds, id, names } from "./values/names.ts";
import { many, officers, outage, share, timesOfDay, weight } from "./values/simulated.ts";
import { date, duration } from "./values/time.ts";

/** What a simulation assumes of the world. What is left out is as usual, and reports say so. */
export interface SimulationFile extends Common {
	readonly simulation_for?: Named;
	readonly starts_on?: IsoDate;
	readonly warm_up?: Duration;
	readonly arrivals?: Item<ArrivalsModel>;
	readonly cases?: readonly Keyed<number>[];
	readonly offices?: readonly Keyed<number>[];
	readonly officers?: readonly Keyed<number | readonly Keyed<number>[]>[];
	readonly steps?: readonly Keyed<Item<StepAssumptionModel>>[];
	readonly registers?: readonly Keyed<Item<RegisterAssumptionModel>>[];
}

export interface ArrivalsModel extends Common {
	readonly number?: number;
	readonly each?: Arrivals["each"];
	readonly profile?: readonly Keyed<number>[];
}

export interface StepAssumptionModel extends Common {
	readonly takes?: Duration;
	readonly after?: Duration;
	readonly varies?: Varies;
	readonly silent?: number;
	readonly outcomes?: readonly Keyed<number>[];
}

export interface RegisterAssumptionModel extends Common {
	readonly answers_in?: Duration;
	readonly silent?: number;
	readonly down?: readonly { readonly from: string; readonly to: string }[];
}

export const arrivalsShape: Shape<ArrivalsModel> = {
	name: "arrivals",
	keys: {
		...WORDS,
		number: {
			form: many,
			required: true,
			doc: "How many cases come on average; they come at random.",
			example: "12",
		},
		each: {
			form: wordOf<Arrivals["each"]>(["working day", "working hour", "day"]),
			required: true,
			doc: "In what time so many come.",
		},
		profile: {
			form: map(timesOfDay, weight),
			doc: "From a time of day on, until the next one, so many times as many come; a day has as many as without.",
			example: '"08:00": 2',
		},
		...BASIS,
	},
};

export const stepAssumptionShape: Shape<StepAssumptionModel> = {
	name: "what is assumed of a step",
	keys: {
		...WORDS,
		takes: {
			form: duration,
			doc: "How long an officer works on it, on average.",
			example: "20 minutes",
		},
		after: {
			form: duration,
			doc: "What passes, on average, before anybody can begin, or before a citizen or a system answers.",
			example: "2 days",
		},
		varies: {
			form: wordOf<Varies>(["exponentially", "evenly", "never"]),
			fallback: "exponentially",
			doc: "How both vary around the average; `evenly` is from half to one and a half times as long.",
		},
		silent: {
			form: share,
			doc: "Visits at which nobody ever does anything.",
			example: "5 percent",
		},
		outcomes: {
			form: map(freeIds, share),
			doc: "How often each outcome is taken; those that are left out never are.",
			example: "granted: 92 percent",
		},
		...BASIS,
	},
};

export const registerAssumptionShape: Shape<RegisterAssumptionModel> = {
	name: "what is assumed of a register",
	keys: {
		...WORDS,
		answers_in: {
			form: duration,
			doc: "How long it takes to answer, on average.",
			example: "2 minutes",
		},
		silent: { form: share, doc: "Questions that it never answers.", example: "1 percent" },
		down: {
			form: list(outage),
			doc: "When it answers nothing; what was asked meanwhile is answered afterwards.",
			example: "- 2026-07-01 08:00 to 2026-07-01 12:00",
		},
		...BASIS,
	},
};

export const simulationShape: Shape<SimulationFile> = {
	name: "a simulation file",
	keys: {
		simulation_for: {
			form: id,
			required: true,
			doc: "The procedure that is simulated under these assumptions.",
			example: "birth_registration",
		},
		...WORDS,
		starts_on: {
			form: date,
			doc: "The day on which cases begin to come; default: the edition's first open day.",
		},
		warm_up: {
			form: duration,
			doc: "Cases that come before it is over are simulated but not counted: an office begins empty.",
			example: "20 working days",
		},
		arrivals: { form: item(() => arrivalsShape), doc: "How many cases come, and when." },
		cases: {
			form: map(freeIds, share),
			doc: "Which scenarios the cases are like; default: all are like the first one.",
			example: "on_time: 80 percent",
		},
		offices: {
			form: map(freeIds, share),
			doc: "To which of several offices cases come, where officers are counted by office; the ids are free.",
			example: "north: 60 percent",
		},
		officers: {
			form: map(names, either(officers, map(freeIds, officers))),
			doc: "How many officers a role has, in all or at each of the `offices`; default: enough to be busy for four fifths of the time.",
			example: "clerk: 3",
		},
		steps: {
			form: map(
				names,
				item(() => stepAssumptionShape),
			),
			doc: "What is assumed of steps, by their names.",
		},
		registers: {
			form: map(
				freeIds,
				item(() => registerAssumptionShape),
			),
			doc: "What is assumed of registers, by their ids.",
		},
		...BASIS,
	},
};
