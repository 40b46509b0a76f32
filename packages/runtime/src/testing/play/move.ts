import type { ActionAct, ChannelId, LanguageTag, StepName } from "@onedoor/dsl/bundle";

import type { Instant } from "../../case/case.ts";
import type { Filled } from "../scenario-form.ts";
import type { ScriptAct } from "../scenario-script.ts";

/** How a case that is played begins. */
export interface Beginning {
	readonly channel: ChannelId;
	/** Local time of the calendar, `YYYY-MM-DD HH:MM`. Left out: nine o'clock of the edition's first open day. */
	readonly submitted_at?: string;
	/** In which the case is opened, and letters are written. Left out: the procedure's first. */
	readonly language?: LanguageTag;
	/** Who signs in, as a scenario says it: `identity.personal_id`. */
	readonly facts: Readonly<Record<string, string>>;
}

/** One thing that is done, or waited for. */
export type Move =
	| {
			readonly kind: "act";
			readonly step: StepName;
			readonly act: ScriptAct;
			/** Of a form: what is sent with it. */
			readonly filled?: Filled;
	  }
	| { readonly kind: "action"; readonly act: ActionAct }
	/** Nobody does anything until the next thing falls due. */
	| { readonly kind: "silence" }
	/** Nobody does anything until then. */
	| { readonly kind: "wait"; readonly until: Instant };
