import type { Rule } from "../expression/ast.ts";
import type { DocumentRequirement, Field, FieldType } from "./field.ts";
import type { AfterwardsAction, AnytimeAction, ClockVariant, Step } from "./step.ts";
import type {
	Certainty,
	Citation,
	ClockEvent,
	ClockTime,
	Consequence,
	DataPath,
	Dated,
	Duration,
	Id,
	IsoDate,
	LanguageTag,
	Lead,
	Level,
	Money,
	Source,
	StepName,
	Text,
} from "./values.ts";

/**
 * What a procedure says, with every name resolved: catalogue fields merged, parts unfolded, texts of all
 * languages gathered, only the lists, registers, messages and calendars it uses.
 * Keys are the words of the YAML. Maps keep the author's order, which is display order and never meaning.
 */
export interface Definition {
	readonly procedure: Id;
	readonly edition: IsoDate;
	readonly code?: string;
	readonly title: Text;
	readonly help?: Text;
	/** Everyday words that people search for, with commas between. */
	readonly also_called?: Text;
	readonly certainty?: Certainty;
	readonly law?: Citation;
	/** The value that names a case in lists, e.g. `child.full_name`. */
	readonly about?: DataPath;
	readonly owner: Id;
	/** Where a file of the library says what that body is called. */
	readonly owner_title?: Text;
	readonly accountable?: Id;
	/** By then its owner looks at the whole text again. */
	readonly review_by?: IsoDate;
	readonly calendar: Id;
	/** The first is the source language. Side files may add languages beyond these. */
	readonly languages: readonly LanguageTag[];
	readonly currency?: string;
	readonly keep?: Duration;
	readonly drafts: Duration;
	readonly guidance: {
		readonly before?: Text;
		readonly during?: Text;
		readonly after?: Text;
	};
	/** Target → percent. */
	readonly targets: Readonly<Record<string, number>>;
	/** The most that its burden should be on any way; it may be more today. */
	readonly asks_at_most?: Readonly<
		Partial<Record<"fields_typed" | "documents" | "visits" | "working_days", number>>
	>;
	/** Where and on which days new cases may start. Left out: everywhere, from the edition's first day. */
	readonly offered?: readonly Offered[];
	readonly channels: Readonly<Record<ChannelId, Channel>>;
	readonly roles: Readonly<Record<Id, Role>>;
	readonly offices: Readonly<Record<Id, OfficeRule>>;
	readonly data: Readonly<Record<Id, Field>>;
	readonly computed: Readonly<Record<Id, Computed>>;
	readonly conditions: Readonly<Record<Id, Rule>>;
	readonly checks: Readonly<Record<Id, Check>>;
	readonly documents: Readonly<Record<Id, DocumentRequirement>>;
	readonly fees: Readonly<Record<Id, Fee>>;
	/** Subtracted line by line, never below nothing. Left out when there are none. */
	readonly subsidies?: Readonly<Record<Id, Subsidy>>;
	readonly clocks: Readonly<Record<Id, Clock>>;
	readonly results: Readonly<Record<Id, Result>>;
	readonly gives: Readonly<Record<Id, Rule>>;
	readonly starts_at: StepName;
	/** Every step, those of parts and branches included, by full name. */
	readonly steps: Readonly<Record<StepName, Step>>;
	readonly anytime: Readonly<Record<Id, AnytimeAction>>;
	readonly afterwards: Readonly<Record<Id, AfterwardsAction>>;

	readonly lists: Readonly<Record<Id, CodeList>>;
	readonly registers: Readonly<Record<Id, Register>>;
	readonly messages: Readonly<Record<Id, Message>>;
	readonly sources: Readonly<Record<Id, LawSource>>;
	readonly office_kinds: Readonly<Record<Id, OfficeKind>>;
	readonly calendars: Readonly<Record<Id, Calendar>>;
}

/** Offered to a unit and all below it, or everywhere; on these days, both included. */
export interface Offered {
	readonly unit?: { readonly list: Id; readonly code: string };
	readonly from?: IsoDate;
	readonly until?: IsoDate;
}

export type ChannelId = "online" | "counter" | "post" | "agent" | "phone" | "email";

export interface Channel {
	readonly title: Text;
	/** Role that types for the applicant; left out: the applicant. */
	readonly filled_by?: Id;
	readonly consent?: "one_time_code" | "signed_paper" | "in_person";
	readonly applicant_confirms: readonly StepName[];
	readonly may: readonly StepName[];
	/** Most a partner may charge in one case. */
	readonly charge_cap?: Money;
	/** What is done for the applicant is counted, act by act. */
	readonly effort?: "counted";
	/** A day set of the procedure's calendar. */
	readonly closed_on?: Id;
	/** A named condition. */
	readonly except_for?: Id;
	readonly identity?: Level;
	readonly when?: Rule;
	readonly dated?: Dated<Pick<Channel, "identity">>;
}

export interface Role {
	readonly id: Id;
	readonly title: Text;
	readonly is: "applicant" | "person" | "representative" | "officer" | "partner";
	readonly kinds: readonly ("citizen" | "organisation" | "foreigner")[];
	readonly found_by?: Rule;
	readonly of?: Id;
	/** What shows a representative's power: a document of the case, or what a register says: `yes`, or whose it is. */
	readonly proved_by?: { readonly document: DataPath } | { readonly source: Source };
	/** Name of an office rule. */
	readonly office?: Id;
	readonly identity?: Level;
	readonly delegation: "allowed" | "never";
	readonly dated?: Dated<Pick<Role, "identity" | "delegation">>;
}

/** `receiving`: where the case was handed in. Otherwise a kind of office, of the unit the path names. */
export interface OfficeRule {
	readonly is: "receiving" | "kind";
	readonly kind?: Id;
	readonly of?: DataPath;
	/** Another office under a condition; conditions exclude each other. */
	readonly instead?: readonly (Omit<OfficeRule, "instead"> & {
		readonly id: Id;
		readonly when: Rule;
	})[];
}

export interface OfficeKind {
	readonly title: Text;
	readonly unit?: Id;
	readonly calendar: Id;
}

export interface Computed {
	readonly id: Id;
	readonly title: Text;
	readonly as: FieldType;
	readonly is: Rule;
}

export interface Check {
	readonly id: Id;
	readonly certainty?: Certainty;
	readonly law?: Citation;
	readonly when?: Rule;
	readonly must: Rule;
	readonly if_broken: "block" | "warn";
	readonly say: Text;
	/** Data and documents its rules read: where the finding is shown, and from which step on it applies. */
	readonly reads: readonly DataPath[];
}

export interface Fee {
	readonly id: Id;
	readonly title: Text;
	readonly help?: Text;
	readonly certainty?: Certainty;
	readonly law?: Citation;
	readonly when?: Rule;
	readonly amount: Money | Rule;
	readonly dated?: Dated<Pick<Fee, "amount">>;
	readonly times?: Rule;
	/** Lines that are due in no case in which this one is. */
	readonly instead_of?: readonly Id[];
	readonly if_several_apply: "only one" | "lowest" | "highest";
	readonly rates: readonly Rate[];
}

/** Instead of the base amount, while its `when` holds. */
export interface Rate {
	readonly id: Id;
	readonly title?: Text;
	readonly when: Rule;
	readonly amount?: Money | Rule;
	readonly percent?: number;
	readonly dated?: Dated<Pick<Rate, "amount" | "percent">>;
}

/** What another budget pays of a fee line: an amount, or a share of the line. */
export interface Subsidy {
	readonly id: Id;
	readonly title: Text;
	readonly certainty?: Certainty;
	readonly law?: Citation;
	/** The fee line. */
	readonly of: Id;
	readonly when?: Rule;
	readonly amount?: Money;
	readonly percent?: number;
	readonly dated?: Dated<Pick<Subsidy, "amount" | "percent">>;
	/** Whose budget. */
	readonly paid_by: Id;
}

export interface Clock {
	readonly id: Id;
	readonly title: Text;
	readonly certainty?: Certainty;
	readonly law?: Citation;
	/** What an older edition called it: cases that move from there bring what it held along. */
	readonly was?: Id;
	/** Whose duty; left out: the office's. */
	readonly of?: Id;
	readonly cut_off?: ClockTime;
	/** It runs only in cases for which this holds when it would start. */
	readonly when?: Rule;
	/** First to happen. Empty: the submission. */
	readonly starts: readonly ClockEvent[];
	readonly restarts: readonly ClockEvent[];
	readonly within?: Duration;
	readonly by?: ClockTime;
	readonly dated?: Dated<Pick<Clock, "within" | "by" | "cut_off" | "warn">>;
	readonly instead?: readonly ClockVariant[];
	/** Left out: any end. */
	readonly ends?: ClockEvent;
	readonly warn?: Lead;
	/** Left out: counted as late, the accountable role told. */
	readonly when_late?: Consequence;
}

export interface Result {
	readonly id: Id;
	readonly title: Text;
	readonly letter?: Id;
	readonly kind: Id;
	readonly originals: number;
	readonly copies?: Rule;
	readonly stored: "repository" | "no";
	/** It is issued only then. */
	readonly when?: Rule;
	readonly valid_for?: Duration;
	/** Instead of `valid_for`: its last day, read when it is issued. */
	readonly valid_until?: Rule;
	readonly dated?: Dated<Pick<Result, "originals" | "valid_for">>;
}

export interface CodeList {
	readonly id: Id;
	readonly from_register?: { readonly register: Id; readonly list: Id };
	readonly parent?: Id;
	readonly codes: Readonly<Record<string, Code>>;
	/**
	 * In which order they stand: their ids, or `by_code` where that is how the ids sort as text. Left out where it is that of
	 * the keys of `codes`. An object gives keys that read as numbers first: `11` before `01`.
	 */
	readonly order?: readonly string[] | "by_code";
	/** Which edition of the register's list this is; left out while `codes` are only an excerpt of it. */
	readonly edition?: string;
}

export interface Code {
	readonly title: Text;
	readonly parent?: string;
	/** First and last day in force, both included. */
	readonly from?: IsoDate;
	readonly until?: IsoDate;
	readonly became?: readonly string[];
}

export interface Register {
	readonly id: Id;
	readonly title: Text;
	readonly owner: Id;
	readonly records: Readonly<
		Record<
			Id,
			{
				readonly found_by: readonly Id[];
				/** Name → what it is. */
				readonly gives: Readonly<Record<Id, Field>>;
			}
		>
	>;
	readonly services: Readonly<
		Record<
			Id,
			{
				readonly takes: Readonly<Record<Id, Field>>;
				/** Answer → what it gives. */
				readonly answers: Readonly<Record<Id, { readonly gives: Readonly<Record<Id, Field>> }>>;
			}
		>
	>;
	/** What its owner grants this procedure. */
	readonly grant?: {
		readonly purpose: Text;
		readonly law?: Citation;
		readonly consent: "not needed" | "asked";
		/** `person.full_name` */
		readonly may_read: readonly string[];
		readonly may_call: readonly Id[];
	};
}

/** `Program` of Handlebars, as JSON: only paths, `if` and `each`, checked when compiled. */
export type TemplateTree = unknown;

export interface Message {
	readonly id: Id;
	readonly title: Text;
	readonly is: "notice" | "letter";
	readonly may_mention: readonly string[];
	readonly subject: Readonly<Record<LanguageTag, TemplateTree>>;
	readonly body: Readonly<Record<LanguageTag, TemplateTree>>;
	readonly sms?: Readonly<Record<LanguageTag, TemplateTree>>;
}

export interface LawSource {
	readonly cite: string;
	readonly url?: string;
	readonly from?: IsoDate;
	readonly until?: IsoDate;
}

/** Intervals of a day, in the calendar's zone, in order: `[["07:30","11:30"],["13:30","17:00"]]`. */
export type Intervals = readonly (readonly [ClockTime, ClockTime])[];

export type Weekday =
	| "monday"
	| "tuesday"
	| "wednesday"
	| "thursday"
	| "friday"
	| "saturday"
	| "sunday";

export interface Calendar {
	readonly id: Id;
	readonly time_zone: string;
	readonly covers: { readonly from: IsoDate; readonly to: IsoDate };
	readonly counting: {
		readonly first_day: "not counted" | "counted";
		readonly ends_at: "close of office" | "24:00";
		readonly last_day_closed: "next open day" | "stays";
		readonly leap_birthday: "28 February" | "1 March";
	};
	/** A weekday left out is closed. */
	readonly hours: Readonly<Partial<Record<Weekday, Intervals>>>;
	/** Dated exceptions. `hours` is resolved for every open day. */
	readonly days: Readonly<
		Record<
			IsoDate,
			| { readonly is: "closed"; readonly why: string }
			| { readonly is: "open"; readonly hours: Intervals; readonly why: string }
		>
	>;
	readonly day_sets: Readonly<
		Record<
			Id,
			{
				readonly weekdays: readonly Weekday[];
				readonly dates: readonly IsoDate[];
				readonly from?: IsoDate;
				readonly until?: IsoDate;
			}
		>
	>;
	/** First 16 hex digits of SHA-256 over the rest: recorded with every due instant. */
	readonly edition: string;
}
