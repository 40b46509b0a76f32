import type { Rule } from "../expression/ast.ts";
import type {
	Certainty,
	Choice,
	Citation,
	ClockTime,
	Consequence,
	DataPath,
	Dated,
	Duration,
	Id,
	Lead,
	Level,
	StepName,
	Text,
	Way,
} from "./values.ts";
import type { StartVariant } from "./variation.ts";

export type Verb =
	| "fill_in"
	| "confirm"
	| "attend"
	| "pay"
	| "sign"
	| "decide"
	| "route"
	| "ask"
	| "record"
	| "hand_over"
	| "deliver"
	| "tell"
	| "wait_for"
	| "together"
	| "for_each"
	| "start"
	| "follow"
	| "end";

export type CaseResult =
	| "granted"
	| "partly_granted"
	| "refused"
	| "withdrawn"
	| "lapsed"
	| "revoked";

/** A value that replaces `within` or `by` under a condition. Variants exclude each other. */
export interface ClockVariant {
	readonly id: Id;
	readonly when: Rule;
	readonly within?: Duration;
	readonly by?: ClockTime;
	readonly dated?: Dated<Pick<ClockVariant, "within" | "by">>;
}

/** Runs from entry to exit of its step; exactly one of `with`, `within`, `by`. */
export interface Deadline {
	readonly with?: Id;
	readonly within?: Duration;
	readonly by?: ClockTime;
	readonly dated?: Dated<Pick<Deadline, "within" | "by" | "warn">>;
	readonly instead?: readonly ClockVariant[];
	readonly warn?: Lead;
	/** Left out only beside `with`: the clock brings its own. */
	readonly when_late?: Consequence;
	readonly law?: Citation;
	readonly certainty?: Certainty;
}

/** A way on that a person chooses, or an answer that a system brings. */
export interface Outcome {
	readonly id: Id;
	readonly title: Text;
	readonly help?: Text;
	/** By rule only. */
	readonly when?: Rule | "otherwise";
	readonly because?: Text;
	/** Offered only then. */
	readonly allowed?: Rule;
	/** What whoever chooses this outcome fills in: data and documents; computed values are shown. */
	readonly ask: readonly DataPath[];
	readonly marks?: "required" | "optional";
	readonly reason?: "required" | "optional";
	/** A code list of reasons to pick from, besides the text. */
	readonly reasons?: Id;
	readonly at_most?: number;
	readonly dated?: Dated<Pick<Outcome, "at_most" | "marks" | "reason">>;
	readonly beyond?: Id;
	/** Role → message. */
	readonly tell: Readonly<Record<Id, Id>>;
	readonly way: Way;
	readonly law?: Citation;
	/** False for an answer that only the deadline can take. */
	readonly from_outside: boolean;
	/** Part exits this outcome leaves by, as `<follow step>.<exit>`: clocks may start on them. */
	readonly leaves?: readonly string[];
}

export interface Page {
	readonly id: Id;
	readonly title: Text;
	readonly help?: Text;
	readonly when?: Rule;
	/** Ids of data, of documents, of computed values, or dotted parts of groups; in this order. */
	readonly ask: readonly DataPath[];
}

interface StepBase {
	readonly name: StepName;
	readonly title: Text;
	readonly help?: Text;
	readonly certainty?: Certainty;
	readonly law?: Citation;
	/** What an older edition called it: cases that move from there bring what it held along. */
	readonly was?: Id;
	/** Who acts. Empty for steps that no person does. */
	readonly who: readonly Id[];
	/** The `follow`, `together`, `for_each` or branch around it. */
	readonly inside?: StepName;
	/** In branches and in what is done for each item: otherwise the branch, or the item, is `skipped`. */
	readonly when?: Rule;
	readonly not_who_did: readonly StepName[];
	readonly delegation?: "allowed" | "never";
	readonly identity?: Level;
	readonly dated?: Dated<Pick<StepBase, "delegation" | "identity">>;
	readonly sees?: readonly DataPath[];
	readonly notices: readonly {
		readonly id: Id;
		readonly when: Rule;
		readonly say: Text;
	}[];
	/** Role → message, sent on entry. */
	readonly tell: Readonly<Record<Id, Id>>;
	/** Clocks that stand still while the case is here. */
	readonly stops: readonly Id[];
	readonly extends?: { readonly clock: Id; readonly by: Duration };
	readonly deadline?: Deadline;
}

export interface FillInStep extends StepBase {
	readonly does: "fill_in";
	readonly pages: readonly Page[];
	readonly change?: "what_was_marked";
	readonly way: Way;
}
export interface ConfirmStep extends StepBase {
	readonly does: "confirm";
	readonly shows: readonly DataPath[];
	readonly methods: readonly ("app" | "form" | "letter")[];
	readonly outcomes: readonly Outcome[];
}
export interface PayStep extends StepBase {
	readonly does: "pay";
	/** Fee lines paid here; left out: all not yet paid. */
	readonly fees?: readonly Id[];
	readonly way: Way;
}
export interface SignStep extends StepBase {
	readonly does: "sign";
	/** Results, letters or documents. */
	readonly signs: readonly Id[];
	readonly as?: Id;
	/** `signed` is compulsory; the others decline. */
	readonly outcomes: readonly Outcome[];
}
export interface DecideStep extends StepBase {
	readonly does: "decide";
	/** What is filled in whatever the outcome: data and documents; computed values are shown. */
	readonly ask: readonly DataPath[];
	/** Decided by rule: no person waits here. */
	readonly by_rule: boolean;
	/** By rule only: who may replace the outcome by another, with a written reason, and for how long after it. */
	readonly override?: { readonly who: Id; readonly within?: Duration };
	/** By rule only: this share of the cases, drawn by their numbers, goes to a person instead. */
	readonly sample?: { readonly percent: number; readonly step: StepName };
	readonly outcomes: readonly Outcome[];
}
/** Somebody has to be there in person. */
export interface AttendStep extends StepBase {
	readonly does: "attend";
	/** Name of an office rule. */
	readonly at: Id;
	readonly because: Text;
	/** The role that leads, and says how it went; left out: those who attend say it. */
	readonly led_by?: Id;
	/** Results, letters or documents signed there. */
	readonly signs: readonly Id[];
	readonly appointment?: { readonly by: "chosen" | "set"; readonly role: Id };
	readonly outcomes: readonly Outcome[];
}
/**
 * Waits for a day or a time, which brings the event `reached`, or for what a register sends unasked, named as that
 * answer.
 */
export interface WaitForStep extends StepBase {
	readonly does: "wait_for";
	readonly event:
		| ({ readonly kind: "at" } & AwaitedTime)
		| { readonly kind: "answer"; readonly register: Id; readonly service: Id; readonly answer: Id };
	readonly way: Way;
}
/**
 * A date or moment in the data; one as written (`2026-12-24`, `2026-12-24 09:00`, in the calendar's zone); or the next
 * such time of day, always after the case came there.
 */
export type AwaitedTime =
	| { readonly path: DataPath }
	| { readonly moment: string }
	| { readonly time: ClockTime };
/** A case of another procedure. Its answers are the words for how that case may end. */
export interface StartStep extends StepBase {
	readonly does: "start";
	readonly procedure: Id;
	/** Path of the child's data → rule over this case. */
	readonly give: Readonly<Record<DataPath, Rule>>;
	/** Opened path of the child → value, as written. */
	readonly set: Readonly<Record<string, string>>;
	/** What `set` comes to, by edition of the child, newest last. Left out when nothing is set. */
	readonly variants?: readonly StartVariant[];
	/** False: this case goes on at once, by `way`; then there are no answers. */
	readonly wait: boolean;
	readonly answers: readonly Outcome[];
	readonly way?: Way;
	/** What may be read as `<step>.<name>` once the child is granted: the child's own words for it. */
	readonly gives: readonly Id[];
}
export interface RouteStep extends StepBase {
	readonly does: "route";
	readonly choose: readonly Choice[];
}
/** A question to a register (`ask`) or a write to it (`record`). */
export interface RegisterStep extends StepBase {
	readonly does: "ask" | "record";
	readonly register: Id;
	readonly service: Id;
	/** Name of the request → rule for its value. */
	readonly give: Readonly<Record<Id, Rule>>;
	readonly answers: readonly Outcome[];
}
export interface HandOverStep extends StepBase {
	readonly does: "hand_over";
	readonly from: Id;
	readonly to: Id;
	readonly papers: readonly Id[];
	readonly way: Way;
}
export interface DeliverStep extends StepBase {
	readonly does: "deliver";
	readonly by: "electronic" | "post" | "counter" | "agent";
	readonly to?: DataPath;
	readonly results: readonly Id[];
	readonly receives: readonly Id[];
	readonly outcomes: readonly Outcome[];
}
export interface TellStep extends StepBase {
	readonly does: "tell";
	readonly way: Way;
}
export interface TogetherStep extends StepBase {
	readonly does: "together";
	/** Names of the branch steps, in the author's order. */
	readonly branches: readonly StepName[];
	readonly way: Way;
	/** So many branches suffice; left out: all of them. */
	readonly done_when?: number;
	/** Branches that are still open when enough are done stay open, and no longer move the case. Left out: cancelled. */
	readonly others?: "finished";
}
/** A branch of several steps. It is done when one of them ends it, and its answer is the outcome taken there. */
export interface BranchStep extends StepBase {
	readonly does: "branch";
	readonly starts_at: StepName;
	/** Its steps, full names, in the author's order. */
	readonly steps: readonly StepName[];
}
/** `2 of 3`, whatever the length of the list: at least that share of its items, rounded up. */
export interface Share {
	readonly n: number;
	readonly of: number;
}
/** One step for each item of a list. `<step>.<answer>` is the number of items with that answer. */
export interface ForEachStep extends StepBase {
	readonly does: "for_each";
	readonly of: DataPath;
	/** Name of the item in rules of the step inside, and in `found_by` of a role used only there. */
	readonly as: Id;
	/** Full name of the step done for each: it stands beside this one, inside it. */
	readonly step: StepName;
	/** How many items suffice: any one, or this share of those there are; left out: all of them. */
	readonly done_when?: "any" | Share;
	/** Tasks that are still open when enough are done stay open, and no longer move the case. Left out: cancelled. */
	readonly others?: "finished";
	readonly way: Way;
}
/** A part in use. Its own steps stand beside it in the definition as `<name>.<step>`. */
export interface FollowStep extends StepBase {
	readonly does: "follow";
	readonly part: Id;
	readonly starts_at: StepName;
	/** Its steps, full names, in the author's order. */
	readonly steps: readonly StepName[];
}
export interface EndStep extends StepBase {
	readonly does: "end";
	readonly result: CaseResult;
	readonly refund: "all" | "none";
}

export type Step =
	| FillInStep
	| ConfirmStep
	| PayStep
	| SignStep
	| DecideStep
	| RouteStep
	| RegisterStep
	| HandOverStep
	| DeliverStep
	| TellStep
	| TogetherStep
	| BranchStep
	| ForEachStep
	| AttendStep
	| WaitForStep
	| StartStep
	| FollowStep
	| EndStep;

/** Offered in every state until the case ends. */
export interface AnytimeAction {
	readonly id: Id;
	readonly title: Text;
	readonly help?: Text;
	readonly who: Id;
	/** No longer once that step is done. */
	readonly until?: StepName;
	readonly when?: Rule;
	readonly reason?: "required" | "optional";
	readonly at_most?: number;
	readonly dated?: Dated<Pick<AnytimeAction, "at_most" | "reason">>;
	readonly extends?: { readonly clock: Id; readonly by: Duration };
	readonly tell: Readonly<Record<Id, Id>>;
	readonly go_to?: StepName;
	readonly law?: Citation;
	readonly certainty?: Certainty;
}

/** Offered after one of the named ends. */
export interface AfterwardsAction {
	readonly id: Id;
	readonly title: Text;
	readonly help?: Text;
	readonly who: Id;
	readonly from: readonly StepName[];
	readonly within?: Duration;
	readonly at_most?: number;
	readonly dated?: Dated<Pick<AfterwardsAction, "within" | "at_most" | "reason">>;
	readonly reason?: "required" | "optional";
	readonly tell: Readonly<Record<Id, Id>>;
	/** Reopens this case there. One of `go_to`, `start`, `extends`. */
	readonly go_to?: StepName;
	/** A new case of that procedure, which knows this one. */
	readonly start?: Id;
	/** A result is valid for longer; the case stays where it is. */
	readonly extends?: { readonly result: Id; readonly by: Duration };
	readonly law?: Citation;
	readonly certainty?: Certainty;
}
