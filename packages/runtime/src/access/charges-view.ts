import type { ChargesView } from "@onedoor/dsl/bundle";

import type { Sight } from "./sight.ts";

/** What a partner charged in this case, held against the most that the channel allows. */
export function chargesOf({
	bundle: { definition },
	case: current,
}: Sight): ChargesView | undefined {
	const { charges = [] } = current;
	if (charges.length === 0) return undefined;
	const cap = definition.channels[current.channel]?.charge_cap;
	const total = charges.reduce((sum, { amount }) => sum + amount, 0);
	return {
		total,
		currency: cap?.currency ?? definition.currency ?? "",
		...(cap && { cap: cap.amount }),
		above_cap: cap !== undefined && total > cap.amount,
		items: charges.map(({ step, at, amount }) => ({ step, at, amount })),
	};
}
