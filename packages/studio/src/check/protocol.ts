import type { Finding, Location } from "@onedoor/dsl";
import type {
	Asking,
	Completion,
	Fetching,
	FetchingWay,
	FindingFix,
	Hover,
	ItemName,
	ItemView,
	Knowable,
	Removal,
	Retitled,
	Sender,
	SharedItem,
	SharedKind,
	SharedView,
	SourceChoices,
	Target,
	TitleQuote,
	WrittenTexts,
} from "@onedoor/dsl/assist";
import type { Calendar, Definition, StepName, Text } from "@onedoor/dsl/bundle";
import type { Burden } from "@onedoor/dsl/check";
import type { Layout } from "@onedoor/dsl/diagram";
import type { Change } from "@onedoor/dsl/diff";
import type { Edited, EditIntent, Refused, TextChange } from "@onedoor/dsl/edit";
import type { MovedLimit } from "@onedoor/runtime/core";

import type { Overridden } from "./overrides.ts";
import type { Patch } from "./patch.ts";

export interface SourceText {
	readonly path: string;
	readonly text: string;
	/** Nothing is written into it yet, so that it is no file of the library. */
	readonly absent?: true;
}

export interface Place {
	readonly file: string;
	/** From 1. */
	readonly line: number;
}

/** To the worker. Only texts that differ from what it was last given are sent. */
export type Asked =
	| {
			readonly kind: "check";
			readonly run: number;
			readonly texts: readonly SourceText[];
			/** Texts that were others when they were opened, as they were then: what the burden is compared with. */
			readonly before: readonly SourceText[];
			/** The procedure on screen: only its definition comes back. */
			readonly procedure: string;
			/** Of the page: the picture is drawn in it. */
			readonly language: string;
	  }
	| {
			readonly kind: "edit";
			readonly run: number;
			readonly texts: readonly SourceText[];
			/** Made one after the other; all of them hold, or none. */
			readonly intents: readonly EditIntent[];
	  }
	| {
			readonly kind: "assist";
			readonly run: number;
			readonly texts: readonly SourceText[];
			readonly question: AssistQuestion;
	  };

/** What an editor asks of a file; offsets in UTF-16 units, `at` as keys from the file's root. */
interface AssistAbout {
	readonly complete: { readonly offset: number };
	readonly hover: { readonly offset: number };
	readonly definition: { readonly offset: number };
	readonly item: { readonly at: readonly string[] };
	readonly removal: { readonly at: readonly string[] };
	/** Words in all their languages: of the file that `path` names, of the procedure it holds, or of every file. */
	readonly texts: { readonly of: "file" | "procedure" | "library" };
	/** Names that may stand at a place. */
	readonly usable: { readonly at: readonly string[] };
	/** What can be chosen as the source at a place, and what registers would have to allow the procedure. */
	readonly sources: { readonly at: readonly string[]; readonly procedure: string };
	/** The edits by which a register allows something. */
	readonly granting: { readonly asking: Asking };
	/** What the procedure of a file asks though somebody may know it. */
	readonly knowable: object;
	/** Everything of a kind that procedures share, with how many use it. */
	readonly catalogue: { readonly of: SharedKind };
	/** The procedures that send the message of the file. */
	readonly senders: { readonly id: string };
	/** One of them, with every place that uses it. */
	readonly shared: { readonly of: SharedKind; readonly id: string };
	/** A calendar as the procedures that use it have it, and what would move if a day of it became another. */
	readonly calendar: { readonly changed?: ChangedDay };
	/** What differs in meaning since these texts were as they are here. */
	readonly changed: { readonly before: readonly SourceText[]; readonly procedure: string };
	/** What can be done about a finding. */
	readonly fixes: { readonly finding: Finding };
	/** Texts that say a title as it was, of the procedure that `path` names, or of the library. */
	readonly quotes: { readonly retitled: Retitled };
	/** What rules that are about to be written have to exclude. */
	readonly guards: { readonly intents: readonly EditIntent[] };
	/** Whether anything can be done about a finding: told before it is offered. */
	readonly remedies: { readonly finding: Finding };
	/** What it would touch to fetch what a finding says is asked, and what it would spare. */
	readonly fetching: {
		readonly finding: Finding;
		readonly way: FetchingWay;
		readonly procedure: string;
	};
}

export type AssistQuestion<What extends keyof AssistAnswers = keyof AssistAnswers> = {
	readonly [W in What]: { readonly what: W; readonly path: string } & AssistAbout[W];
}[What];

export interface AssistAnswers {
	readonly complete: readonly Completion[];
	readonly hover: Hover | undefined;
	readonly definition: readonly Target[];
	readonly item: ItemView | undefined;
	readonly removal: Removal | undefined;
	readonly texts: WrittenTexts;
	readonly usable: readonly ItemName[];
	readonly sources: SourceChoices | undefined;
	readonly granting: readonly EditIntent[];
	readonly knowable: Knowable | undefined;
	readonly catalogue: readonly SharedItem[];
	readonly shared: SharedView | undefined;
	readonly senders: readonly Sender[];
	readonly calendar: CalendarView | undefined;
	/** Of the procedure on screen; undefined while one of the states cannot be read. */
	readonly changed: readonly Change[] | undefined;
	readonly fixes: readonly FindingFix[];
	readonly remedies: Remedies;
	readonly quotes: readonly TitleQuote[];
	readonly guards: readonly EditIntent[];
	readonly fetching: Fetched | undefined;
}

/** What can be done about a finding. */
export interface Remedies {
	/** How many edits answer it. */
	readonly repairs: number;
	/** Whether it can stay where it is, with a written reason. */
	readonly canKeep: boolean;
}

/** A day that a calendar would say something else of. */
export interface ChangedDay {
	/** `YYYY-MM-DD` */
	readonly day: string;
	readonly is: "closed" | "open";
}

export interface CalendarView {
	readonly calendar: Calendar;
	/** Limits of all procedures that would end on another day. */
	readonly moved: readonly (MovedLimit & {
		/** Of the procedure, and of the step or clock in it. */
		readonly titles: readonly [procedure: Text, limit: Text];
	})[];
}

/** Fetching a field, worked out before it is done. */
export interface Fetched extends Fetching {
	readonly changes: readonly TextChange[];
	/** Of the procedure on screen, before and after; left out while its text has holes. */
	readonly burden?: { readonly before: Burden; readonly after: Burden };
	/** What would be wrong after it and is not wrong now: nothing, where all that reads the field goes on working. */
	readonly broken: readonly Finding[];
}

/** A procedure as the texts say it, and where its steps are written. */
export interface Read {
	readonly definition: Definition;
	/** Its picture, in the language of the page. */
	readonly drawing: Layout;
	/** The file that declares it. */
	readonly file: string;
	readonly places: Readonly<Record<StepName, Location>>;
	/** Steps of parts whose words or limit the procedure sets itself. */
	readonly overridden: Readonly<Record<StepName, Overridden>>;
}

/** `changes` of several intents are those from the first text to the last. */
export type EditAnswer = Pick<Edited, "ok" | "changes"> | Refused;

/** What the procedure on screen asks of people; a number is missing where the text has holes. */
export interface Measured {
	readonly now?: Burden;
	/** When the files were opened; left out while they say the same. */
	readonly before?: Burden;
}

/**
 * From the worker. `run` repeats that of the question. Of a procedure, and of what is found, only that is said which is
 * not as in the last answer that said it, whatever that one was of.
 */
export type Answered =
	/** As soon as the names of the texts are known: outline and picture do not wait for findings. */
	| {
			readonly kind: "read";
			readonly run: number;
			/** Of a `Read`. Missing when the texts say no such procedure, or when that is only known once it is checked. */
			readonly read?: Patch;
	  }
	/** Follows `read`, unless a newer check came first. */
	| {
			readonly kind: "checked";
			readonly run: number;
			/** Of findings. */
			readonly findings: Patch;
			/** Which of them keep the procedure from being compiled, from 0. */
			readonly stopping: readonly number[];
			/** Whether the texts say such a procedure. */
			readonly isThere: boolean;
			/** Of a `Read`. Missing when it came before. */
			readonly read?: Patch;
	  }
	/** Follows `checked` once the texts stay as they are: findings do not wait for numbers. */
	| { readonly kind: "measured"; readonly run: number; readonly measured: Measured }
	| { readonly kind: "edited"; readonly run: number; readonly answer: EditAnswer }
	| {
			readonly kind: "assisted";
			readonly run: number;
			readonly answer: AssistAnswers[keyof AssistAnswers];
	  }
	| { readonly kind: "failed"; readonly run: number; readonly why: string };
