import type { Id } from "../../bundle/index.ts";
import type { Item } from "../item.ts";
import type { EffortName, NumberName, Numbers } from "../numbers.ts";
import type { Unit } from "./count.ts";
import type { Count, Effort, NumberSet } from "./report.ts";

/** Counts the items of one number: over all paths, or along one. */
export type CountThem<Name> = (name: Name, items: readonly Item[], unit: Unit) => Count;

/** The same numbers for the total and for each persona, so that they can stand in one table. */
export function numberSet(
	numbers: Numbers,
	currency: string,
	count: CountThem<NumberName>,
): NumberSet {
	const of = (name: NumberName, unit: Unit): Count => count(name, numbers.items(name), unit);
	return {
		fieldsTyped: of("fieldsTyped", "times"),
		documents: of("documents", "times"),
		visits: of("visits", "times"),
		minutes: of("minutes", "minutes"),
		fee: { ...of("fee", "money"), currency },
		workingDays: of("workingDays", "half_days"),
		waiting: of("waiting", "days"),
		handOvers: of("handOvers", "times"),
		...(numbers.prices && { cost: { ...of("cost", "money"), currency } }),
	};
}

/** What a role does. */
export function effortOf(
	role: Id,
	numbers: Numbers,
	currency: string,
	count: CountThem<EffortName>,
): Effort {
	const of = (name: EffortName, unit: Unit): Count =>
		count(name, numbers.effort(name, role) ?? [], unit);
	return {
		role,
		acts: of("acts", "times"),
		minutes: of("minutes", "minutes"),
		lookUps: of("lookUps", "times"),
		handOvers: of("handOvers", "times"),
		...(numbers.effort("cost", role) && { cost: { ...of("cost", "money"), currency } }),
	};
}
