import type { Definition } from "../bundle/index.ts";
import type { Site } from "../check/sites.ts";
import { askedIn } from "./field-aims.ts";
import { formsOf } from "./forms-of.ts";
import { refusalsOf } from "./refusal-aims.ts";
import { yesNoSites } from "./rule-aims.ts";
import { ruleName } from "./rule-name.ts";
import { transitionsOf } from "./transitions.ts";

/** How much of a procedure was walked; `missing` names the rest. */
export interface Covered {
	readonly covered: number;
	readonly total: number;
	readonly missing: readonly string[];
}

export interface Coverage {
	readonly steps: Covered;
	readonly transitions: Covered;
	/** Each rule that says yes or no counts twice: once true, once false. */
	readonly rules: Covered;
	/** Fields and documents that some form asks: asked, and answered. */
	readonly fields: Covered;
	/** Wrong submissions that were refused with their code. */
	readonly refusals: Covered;
}

/** What of a procedure is counted. */
export const COVERED_KINDS: readonly (keyof Coverage)[] = [
	"steps",
	"transitions",
	"rules",
	"fields",
	"refusals",
];

/** All that can be covered, by name. */
export interface Coverable {
	readonly names: Readonly<Record<keyof Coverage, readonly string[]>>;
	readonly sites: readonly Site[];
}

export function coverable(definition: Definition): Coverable {
	const sites = yesNoSites(definition);
	const fields = formsOf(definition).flatMap((form) => askedIn(form, definition));
	return {
		names: {
			steps: Object.keys(definition.steps),
			transitions: transitionsOf(definition).map(({ id }) => id),
			rules: sites.flatMap(({ at }) => [true, false].map((value) => ruleName(at, value))),
			fields: [...new Set(fields)],
			refusals: refusalsOf(definition),
		},
		sites,
	};
}
