import type { Id } from "@onedoor/dsl/bundle";
import { computeFees } from "@onedoor/dsl/form";

import { givenBack } from "./payments.ts";
import type { Turn } from "./turn.ts";

/**
 * A fee that has fallen since it was paid goes back; one that has risen is due at the next `pay`. Once a case has
 * ended, what was paid stays or goes back as its end says.
 */
export function payBack(turn: Turn): void {
	const { paid, status } = turn.case;
	if (status !== "open" || Object.keys(paid).length === 0) return;
	const { lines, currency } = computeFees(turn.definition, turn.case.data, turn.facts());
	const amounts = new Map(lines.map(({ id, amount }) => [id, amount]));
	const over = Object.entries(paid).flatMap(([id, amount]): [Id, number][] => {
		const more = amount - (amounts.get(id) ?? 0);
		return more > 0 ? [[id, more]] : [];
	});
	if (over.length === 0) return;
	const amount = over.reduce((sum, [, more]) => sum + more, 0);
	const at = turn.case.active.at(-1);
	const given = givenBack(turn, turn.case, {
		step: at?.step ?? turn.definition.starts_at,
		visit: at?.visit ?? 1,
		amount,
		currency,
	});
	const left = Object.fromEntries(over.map(([id, more]) => [id, (paid[id] ?? 0) - more]));
	turn.record(
		{ kind: "refunded", values: { amount, lines: Object.fromEntries(over) } },
		{ ...given.case, paid: { ...paid, ...left } },
	);
	given.effects.forEach((effect) => {
		turn.emit(effect);
	});
}
