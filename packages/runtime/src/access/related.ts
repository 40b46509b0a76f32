import type { CaseView, RelatedCaseView } from "@onedoor/dsl/bundle";

import type { Actor, Child, Parent } from "../case/case.ts";
import { isHelping } from "./helper-consent.ts";
import { isApplicant } from "./is-applicant.ts";
import type { Sight } from "./sight.ts";
import { isOfficer } from "./visible-data.ts";

/**
 * The cases beside this one, as its own log knows them: for the applicant, whoever types for them, and officers of
 * this case. Who may see those cases too is told more by the host, which can look at them.
 */
export function relatedOf(sight: Sight, actor: Actor): Pick<CaseView, "children" | "parent"> {
	const { case: current } = sight;
	const isKnown = isApplicant(current, actor) || isHelping(sight, actor) || isOfficer(sight, actor);
	if (!isKnown) return {};
	const children = Object.values(current.children ?? {});
	return {
		...(children.length > 0 && { children: children.map(childView) }),
		...(current.parent && { parent: parentView(current.parent) }),
	};
}

function childView({ procedure, step, action, number, result }: Child): RelatedCaseView {
	return {
		...(step !== undefined && { step }),
		...(action !== undefined && { action }),
		...(number !== undefined && { number }),
		procedure,
		status: result === undefined ? "open" : "ended",
		...(result && { result }),
	};
}

function parentView({ number, procedure, step, action }: Parent): RelatedCaseView {
	return {
		...(step !== undefined && { step }),
		...(action !== undefined && { action }),
		number,
		procedure,
	};
}
