import type { Id, PayStep } from "@onedoor/dsl/bundle";
import { computeFees } from "@onedoor/dsl/form";

import type { Case } from "./case.ts";
import type { Turn } from "./turn.ts";

/** What each line of a `pay` step still costs, in minor units; lines with nothing due are left out. */
export function linesDue(
	turn: Turn,
	step: PayStep,
	current: Case = turn.case,
): Readonly<Record<Id, number>> {
	const { lines } = computeFees(turn.definition, current.data, turn.facts(current));
	const due = lines
		.filter(({ id }) => step.fees?.includes(id) ?? true)
		.map(({ id, amount, paid }) => [id, amount - paid] as const)
		.filter(([, amount]) => amount > 0);
	return Object.fromEntries(due);
}
