import type { Bundle, Id } from "@onedoor/dsl/bundle";
import { evaluate } from "@onedoor/dsl/expression";

import { scopeAt } from "../access/sight.ts";

import type { Case, Instant } from "./case.ts";

/** What a case has for the one that started it. What is not there, for instance after a refusal, is not given. */
export function givesOf(bundle: Bundle, ended: Case, now: Instant): Readonly<Record<Id, unknown>> {
	const scope = scopeAt({ bundle, case: ended, now });
	const values = Object.entries(bundle.definition.gives).map(
		([name, rule]) => [name, evaluate(rule.tree, scope)] as const,
	);
	return Object.fromEntries(
		values.filter(([, value]) => value !== undefined && typeof value !== "symbol"),
	);
}
