// dog_licence, edition 2026-07-01. Written by `onedoor compile`: change the procedure, not this file.

export interface CaseData {
	owner_id?: string;
	seller_id?: string;
	kind?: "pet" | "breeding" | "wolf";
	dog?: {
		name?: string;
		born?: string;
		constructor?: string;
	};
	/**
	 * @minItems 1
	 * @maxItems 3
	 */
	litter?: {
		chip?: string;
	}[];
	copies?: number;
	weight?: string;
	bought?: string;
	true_words?: true;
	district?: string;
	proof?: {
		pass?: {
			by?: "wallet" | "upload";
			/**
			 * @maxItems 2
			 */
			files?: string[];
		};
	};
}

export interface ApplicationData {
	owner_id: string;
	seller_id?: string;
	kind: "pet" | "breeding" | "wolf";
	dog: {
		name: string;
		born: string;
		constructor?: string;
	};
	weight?: string;
	bought?: string;
	/**
	 * @minItems 1
	 * @maxItems 3
	 */
	litter?: {
		chip: string;
	}[];
	proof?: {
		pass?: {
			by?: "wallet" | "upload";
			/**
			 * @maxItems 2
			 */
			files?: string[];
		};
	};
	copies: number;
	true_words: true;
}

export interface ReceptionSupplementData {
	owner_id: string;
	seller_id?: string;
	kind: "pet" | "breeding" | "wolf";
	dog: {
		name: string;
		born: string;
		constructor?: string;
	};
	weight?: string;
	bought?: string;
	/**
	 * @minItems 1
	 * @maxItems 3
	 */
	litter?: {
		chip: string;
	}[];
	proof?: {
		pass?: {
			by?: "wallet" | "upload";
			/**
			 * @maxItems 2
			 */
			files?: string[];
		};
	};
	copies: number;
	true_words: true;
}

export interface VerifyAskDistrictData {
	district: string;
}

export interface DistrictSaysData {
	copies: number;
}

export type Step =
	| "application"
	| "reception"
	| "reception.check"
	| "reception.supplement"
	| "look_ups"
	| "vet"
	| "breeder"
	| "verify"
	| "district_says"
	| "payment"
	| "by_weight"
	| "signature"
	| "granted"
	| "refused"
	| "lapsed"
	| "withdrawn"
	| "revoked";

/** What may be chosen or answered at each step. */
export interface Outcomes {
	application: "submit";
	reception: never;
	"reception.check": "accepted" | "incomplete" | "hopeless";
	"reception.supplement": "submit";
	look_ups: never;
	vet: "yes" | "no";
	breeder: "known";
	verify: "correct" | "ask_district" | "refuse";
	district_says: "confirmed";
	payment: "paid";
	by_weight: never;
	signature: "signed" | "sent_back";
	granted: never;
	refused: never;
	lapsed: never;
	withdrawn: never;
	revoked: never;
}
export type Outcome<S extends Step> = Outcomes[S];

/** What the scheduler and people may do wherever the case stands. */
export type AnywhereEvent = { type: "late.clocks.duty" } | { type: "anytime.withdraw" };

/** The events of each step, besides those of the steps around it. */
export interface Events {
	application: { type: "application.submit"; data: ApplicationData };
	"reception.check":
		| { type: "reception.check.accepted" }
		| {
				type: "reception.check.incomplete";
				reason: string;
				marks: { path: string; note?: string }[];
		  }
		| { type: "reception.check.hopeless"; reason: string };
	"reception.supplement":
		| { type: "reception.supplement.submit"; data: ReceptionSupplementData }
		| { type: "late.reception.supplement" };
	vet: { type: "vet.yes" } | { type: "vet.no" } | { type: "late.vet" };
	breeder: { type: "breeder.known" } | { type: "late.breeder" };
	verify:
		| { type: "verify.correct" }
		| { type: "verify.ask_district"; data: VerifyAskDistrictData }
		| { type: "verify.refuse"; reason: string };
	district_says:
		| { type: "district_says.confirmed"; data: DistrictSaysData }
		| { type: "late.district_says" };
	payment: { type: "payment.paid" } | { type: "late.payment" };
	signature: { type: "signature.signed" } | { type: "signature.sent_back"; reason: string };
	granted: { type: "afterwards.revoke" };
}

export type End = "granted" | "refused" | "lapsed" | "withdrawn" | "revoked";

/** What the machine takes while a case stands at a step. After an end nothing happens by itself. */
export type EventAt<S extends Step> =
	| (S extends keyof Events ? Events[S] : never)
	| (S extends End ? never : AnywhereEvent);

export type Event = Events[keyof Events] | AnywhereEvent;
