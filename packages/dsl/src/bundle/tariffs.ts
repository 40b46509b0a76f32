import type { DocumentSource, FieldType } from "./field.ts";
import type { Verb } from "./step.ts";
import type { Id, Money } from "./values.ts";

/** How long things take and what they cost: assumptions of a country, in minutes and money. Every value is of one time. */
export interface Tariffs {
	readonly minutes: {
		/** Finding out and typing one value of that kind. */
		readonly field: Readonly<Record<TypedAs, number>>;
		/** Getting one paper ready and giving it, by the way it is given. */
		readonly document: Readonly<Record<ProvidedBy, number>>;
		/** What else the people who apply do at a step. */
		readonly step: Readonly<Record<ApplicantsVerb, number>>;
		/** The way there and back, and waiting there. */
		readonly visit: number;
		readonly officer: {
			readonly field: number;
			readonly step: Readonly<Record<OfficersVerb, number>>;
			/** An action out of turn, such as an apology. */
			readonly action: number;
		};
	};
	/** Left out: nothing is said in money. */
	readonly cost?: CostTariffs;
}

/** The prices of the Standard Cost Model: time by the hour, and what is paid besides. One currency. */
export interface CostTariffs {
	/** An hour of whoever applies. */
	readonly hour: Money;
	/** Travel. */
	readonly visit?: Money;
	/** Copies, translations, certifications. */
	readonly document?: Money;
	/** An hour of an officer whose role has no price of its own. */
	readonly officer_hour?: Money;
	/** An hour of a role, by its id in procedures. */
	readonly roles: Readonly<Record<Id, Money>>;
}

/** What people type; files are documents. */
export type TypedAs = Exclude<FieldType, "file" | "document" | "group">;
/** Ways in which people bring a paper themselves. */
export type ProvidedBy = Extract<DocumentSource["by"], "upload" | "show" | "hand_in">;
export type ApplicantsVerb = Extract<Verb, "fill_in" | "confirm" | "sign" | "pay" | "attend">;
export type OfficersVerb =
	| Exclude<ApplicantsVerb, "pay">
	| Extract<Verb, "decide" | "hand_over" | "deliver">;
