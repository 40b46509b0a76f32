import type { Bundle, Id, OfficeRule } from "@onedoor/dsl/bundle";
import { holds } from "@onedoor/dsl/expression";

import type { Case } from "../case/case.ts";
import { scopeAt } from "./sight.ts";

/**
 * Where a role works in this case: the variant whose rule holds, else the rule itself. Read as of the submission, so
 * that a case does not change hands because a day has passed.
 */
export function officeOf(
	bundle: Bundle,
	current: Case,
	roleId: Id,
): Omit<OfficeRule, "instead"> | undefined {
	const { roles, offices } = bundle.definition;
	const role = Object.hasOwn(roles, roleId) ? roles[roleId] : undefined;
	const rule = role?.office === undefined ? undefined : offices[role.office];
	if (rule?.instead === undefined) return rule;
	const now = current.submitted_at ?? current.opened_at;
	const scope = scopeAt({ bundle, case: current, now });
	return rule.instead.find(({ when }) => holds(when, scope)) ?? rule;
}
