import type { Check, FindingView } from "@onedoor/dsl/bundle";
import { holds, type Scope } from "@onedoor/dsl/expression";

import type { Sight } from "./sight.ts";

/** What an officer should look at: advice that was not followed, values that the applicant doubts. */
export function findingsOf({ bundle, case: current }: Sight, scope: Scope): readonly FindingView[] {
	const broken = Object.values(bundle.definition.checks).filter((check) =>
		isBrokenAdvice(check, scope),
	);
	return [
		...broken.map(
			(check): FindingView => ({
				path: check.reads[0] ?? "",
				code: "check_broken",
				severity: "warning",
				values: { check: check.id },
				say: check.say,
			}),
		),
		...current.disputes.map(
			({ path, note, at }): FindingView => ({
				path,
				code: "disputed",
				severity: "warning",
				values: { note, at },
			}),
		),
	];
}

/** A check applies where everything it reads is there. */
function isBrokenAdvice(check: Check, scope: Scope): boolean {
	if (check.if_broken !== "warn" || (check.when && !holds(check.when, scope))) return false;
	const isCollected = check.reads.every((path) => scope.get(path.split(".")) !== undefined);
	return isCollected && !holds(check.must, scope);
}
