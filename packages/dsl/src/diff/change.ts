import type { Id, IsoDate, StepName } from "../bundle/index.ts";
import type { Phrase } from "./phrase.ts";

/** Who notices first. */
export type Audience = "citizen" | "office" | "integrator" | "open-cases";

/** Everybody who notices a change, the first first. */
export function noticedBy({
	audience,
	also = [],
}: Pick<Change, "audience" | "also">): readonly Audience[] {
	return [audience, ...also];
}

/** What it means for the people served: an office that has less time is better for them. */
export type Direction = "better" | "worse" | "neutral";

/**
 * `breaking`: somebody who relies on the old edition cannot go on. `decision`: a person has to say that this is meant.
 * `safe`: nobody is worse off.
 */
export type Severity = "breaking" | "decision" | "safe";

/** What can differ between two definitions. */
export type Construct =
	| "procedure"
	| "guidance"
	| "channel"
	| "role"
	| "office"
	| "field"
	| "list"
	| "code"
	| "computed"
	| "condition"
	| "check"
	| "document"
	| "fee"
	| "rate"
	| "subsidy"
	| "clock"
	| "result"
	| "given"
	| "step"
	| "page"
	| "outcome"
	| "choice"
	| "notice"
	| "deadline"
	| "anytime"
	| "afterwards"
	| "register"
	| "record"
	| "service"
	| "message"
	| "source"
	| "calendar"
	| "day"
	| "opened"
	| "overlay"
	| "plan"
	| "move";

/** How it differs. `moved` stands elsewhere and is otherwise the same; `ways` are those on which a case goes on. */
export type Difference = "added" | "removed" | "renamed" | "moved" | "changed" | "rule" | "wording";

/** One thing that differs in meaning. It is plain JSON; sentences are made of it in every language. */
export interface Change {
	/** The same for the same change, run after run: `dog_licence/2026-01-01/steps.check.deadline/deadline_changed/within`. */
	readonly id: string;
	readonly procedure: Id;
	/** `field_added`, `deadline_changed`, `check_rule`. */
	readonly kind: `${Construct}_${Difference}`;
	readonly audience: Audience;
	/** Others who notice it as well: what is no longer asked of citizens is work for an office. */
	readonly also?: readonly Audience[];
	readonly direction: Direction;
	readonly severity: Severity;
	/** In English; other languages: `sentenceOf`. */
	readonly message: string;
	readonly values: Values;
	/** Where it is written now; what was removed, where it was written before. */
	readonly file: string;
	readonly line: number;
	readonly side: "before" | "after";
	/** Where it is written in the other side, if it is there. */
	readonly other?: { readonly file: string; readonly line: number };
	/** The steps at which people meet it, as the side that `side` names calls them: for the picture. */
	readonly steps: readonly StepName[];
}

export interface Values {
	/** What it is called, in the procedure's languages, and what stands around it. */
	readonly of: Named;
	/** The key that differs, as the YAML writes it. */
	readonly key?: string;
	readonly from?: Phrase;
	readonly to?: Phrase;
	/** For which cases a rule answers otherwise than before, each with one such case. */
	readonly regions?: readonly RegionOfCases[];
	/** Languages whose words differ. */
	readonly languages?: readonly string[];
	/** It is so only where this overlay holds. */
	readonly only?: OnlyWhere;
}

/** A local variation, and the units whose offices carry the procedure out with it. */
export interface OnlyWhere {
	readonly overlay: Id;
	readonly units: readonly Phrase[];
}

export interface Named {
	readonly construct: Construct;
	readonly id: string;
	readonly title?: Readonly<Record<string, string>>;
	/** The step, group or list around it. */
	readonly in?: Named;
}

/** Cases that a rule treats otherwise. */
export interface RegionOfCases {
	/** `now`: it holds for them and did not; `no_longer`: the other way round; `unsure`: neither was proved. */
	readonly holds: "now" | "no_longer" | "unsure";
	/** By dotted name, of one such case. */
	readonly values?: Readonly<Record<string, unknown>>;
	/** The same in words, by language. */
	readonly example?: Readonly<Record<string, string>>;
}

/** One procedure of two libraries. A side is missing where the procedure is new, or gone. */
export interface ComparedProcedure {
	readonly id: Id;
	readonly title: Readonly<Record<string, string>>;
	readonly before?: IsoDate;
	readonly after?: IsoDate;
	readonly changes: readonly Change[];
}
