import type { CaseResult, Verb } from "../bundle/step.ts";
import type { Duration, Level } from "../bundle/values.ts";
import type { Node } from "../syntax/nodes.ts";
import type { DeadlineModel } from "./clock.ts";
import type { Common } from "./common.ts";
import type { Named, Words } from "./form.ts";
import type { Keyed } from "./forms.ts";
import type { ChoiceModel, OutcomeModel } from "./outcome.ts";
import type { Item } from "./shape.ts";
import type { AwaitedRef, ExtendsRef } from "./values/references.ts";
import type { RuleText } from "./values/rule.ts";

/** A step as written: the keys of every step, and those its verb adds. */
export interface StepModel extends Omit<Common, "from">, VerbKeys {
	readonly use?: Named;
	readonly does?: Verb;
	readonly who?: readonly Named[];
	readonly when?: RuleText;
	readonly not_who_did?: readonly Named[];
	readonly delegation?: "allowed" | "never";
	readonly identity?: Level;
	readonly sees?: readonly Named[];
	readonly notices?: readonly Keyed<Item<NoticeModel>>[];
	readonly tell?: readonly Keyed<Named>[];
	readonly stops?: readonly Named[];
	readonly extends?: ExtendsRef;
	readonly deadline?: Item<DeadlineModel>;
	readonly outcomes?: readonly Keyed<Item<OutcomeModel>>[];
	readonly answers?: readonly Keyed<Item<OutcomeModel>>[];
	readonly exits?: readonly Keyed<Item<ChoiceModel>>[];
	readonly go_to?: Named;
	readonly choose?: readonly Keyed<Item<ChoiceModel>>[];
	readonly leave?: Named;
}

export interface NoticeModel extends Common {
	readonly when?: RuleText;
	readonly say?: Words;
}

/** Keys that verbs add to a step. A verb takes only its own; the table below says which. */
export interface VerbKeys {
	readonly pages?: readonly Keyed<Item<PageModel>>[];
	readonly ask?: readonly Named[];
	readonly change?: "what_was_marked";
	readonly shows?: readonly Named[];
	readonly methods?: readonly ("app" | "form" | "letter")[];
	readonly at?: Named;
	readonly because?: Words;
	readonly led_by?: Named;
	readonly appointment?: string;
	readonly fees?: readonly Named[];
	readonly signs?: readonly Named[];
	readonly as?: Named;
	readonly override?: Item<OverrideModel>;
	readonly sample?: SampleRef;
	/** `rule` of a decision, or how something is delivered. */
	readonly by?: "rule" | "electronic" | "post" | "counter" | "agent";
	readonly of?: Named;
	readonly in?: Named;
	readonly give?: readonly Keyed<RuleText>[];
	readonly from?: Named;
	readonly to?: Named;
	readonly papers?: readonly Named[];
	readonly result?: readonly Named[] | CaseResult;
	readonly receives?: readonly Named[];
	readonly event?: AwaitedRef;
	readonly branches?: readonly Keyed<Item<StepModel>>[];
	readonly step?: Item<StepModel>;
	readonly done_when?: string;
	readonly others?: "cancelled" | "finished";
	readonly procedure?: Named;
	readonly set?: readonly Keyed<Node>[];
	readonly wait?: "no" | "yes";
	readonly part?: Named;
	readonly roles?: readonly Keyed<Named>[];
	readonly refund?: "all" | "none";
	readonly starts_at?: Named;
	readonly steps?: readonly Keyed<Item<StepModel>>[];
}

/** `2 percent to officer_check`. */
export interface SampleRef {
	readonly percent: number;
	readonly step: Named;
}

export interface PageModel extends Common {
	readonly when?: RuleText;
	readonly ask?: readonly Named[];
}

export interface OverrideModel extends Common {
	readonly who?: Named;
	readonly within?: Duration;
}
