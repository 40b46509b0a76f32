import type { Bundle, CaseView, DraftView, FindingView, TaskView } from "@onedoor/dsl/bundle";

/** From the studio to the page inside it. */
export interface Show {
	readonly kind: "show";
	readonly bundle: Bundle;
	/** A `fill_in` step of it. */
	readonly step: string;
	readonly language: string;
}

/** A form of a case that is played in the studio: what is typed and sent goes back there. */
export interface PlayForm {
	readonly kind: "play";
	/** Another one is another form, also at the same step: nothing typed before counts. */
	readonly turn: string;
	readonly bundle: Bundle;
	readonly view: CaseView;
	readonly task: TaskView;
	readonly draft: DraftView;
	readonly language: string;
	/** The clock of the case. */
	readonly now: string;
	/** Everything is filled in: begin with the check before it is sent. */
	readonly isFilled: boolean;
}

/** From the page inside to the studio: it listens now. */
export interface Ready {
	readonly kind: "ready";
}

type Data = Readonly<Record<string, unknown>>;

/** From the page inside: what registers say to what is typed, or that it is sent. The answer has the same number. */
export interface Said {
	readonly kind: "typed" | "sent";
	readonly turn: string;
	readonly number: number;
	readonly data: Data;
}

export interface Heard {
	readonly kind: "heard";
	readonly number: number;
	/** To what is typed. */
	readonly draft?: DraftView;
	/** To what is sent, where the core refuses it; without it the case has moved on. */
	readonly refused?: {
		readonly code: string;
		readonly values: Data;
		readonly findings: readonly FindingView[];
	};
}
