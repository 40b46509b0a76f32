import type { Bundle, CaseView, DraftView, FindingView, Id, StepName } from "@onedoor/dsl/bundle";

/** From the studio to the page inside it. */
export interface Show {
	readonly kind: "show";
	readonly bundle: Bundle;
	/** A `fill_in` step of it. */
	readonly step: string;
	readonly language: string;
}

/** A case that is played in the studio, as one person sees it: what they type and do goes back there. */
export interface PlayCase {
	readonly kind: "play";
	/** Another one is another beginning: nothing that was typed or opened in the page before counts. */
	readonly turn: string;
	readonly bundle: Bundle;
	readonly view: CaseView;
	readonly language: string;
	/** The clock of the case. */
	readonly now: string;
	/** Where the page begins: at the check before it is sent, where everything is filled in. */
	readonly opens: { readonly page?: string };
}

/** From the page inside to the studio: which page of the form is shown; left out for what is before the first one. */
export interface At {
	readonly kind: "at";
	readonly step: string;
	readonly page?: string;
}

/** From the page inside to the studio: it listens now. */
export interface Ready {
	readonly kind: "ready";
}

type Data = Readonly<Record<string, unknown>>;

/** From the page inside to the studio, which answers each with its number. */
export type Said = { readonly turn: string; readonly number: number } & Asked;

export type Asked =
	/** A form is opened. */
	| { readonly kind: "draft"; readonly step: StepName }
	/** What do registers say to what is typed? */
	| { readonly kind: "typed"; readonly step: StepName; readonly data: Data }
	| {
			readonly kind: "act";
			readonly step: StepName;
			readonly outcome: Id;
			readonly data: Data;
			readonly reason?: string;
	  }
	| { readonly kind: "pay"; readonly step: StepName }
	| { readonly kind: "action"; readonly action: Id; readonly reason?: string };

export type Heard = { readonly kind: "heard"; readonly number: number } & Answered;

export interface Answered {
	/** To a form. */
	readonly draft?: DraftView;
	/** To what was done: the case as it stands then. */
	readonly view?: CaseView;
	/** The core said no to it. */
	readonly refused?: {
		readonly code: string;
		readonly values: Data;
		readonly findings: readonly FindingView[];
	};
}
