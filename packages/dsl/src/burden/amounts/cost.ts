import type { CostTariffs, Id, Money } from "../../bundle/index.ts";
import type { Item } from "../item.ts";
import { scaled } from "./minutes.ts";

/** The items of the numbers that a cost is made of. */
export interface Priced {
	readonly minutes: readonly Item[];
	readonly documents: readonly Item[];
	readonly visits: readonly Item[];
	readonly fee: readonly Item[];
}

/**
 * The Standard Cost Model for one case of whoever applies, in minor units: time by its price, what visits and papers
 * cost besides, and the fee.
 */
export function costItems(
	{ minutes, documents, visits, fee }: Priced,
	{ hour, visit, document }: CostTariffs,
): readonly Item[] {
	return [
		...minutes.map((item) => scaled(item, hour.amount / 60)),
		...priced(documents, document),
		...priced(visits, visit),
		...fee,
	];
}

/** What a role's minutes cost. Nothing is known of a role without a price. */
export function officerCost(
	minutes: readonly Item[],
	role: Id,
	{ officer_hour, roles }: CostTariffs,
): readonly Item[] | undefined {
	const hour = Object.hasOwn(roles, role) ? roles[role] : officer_hour;
	return hour && minutes.map((item) => scaled(item, hour.amount / 60));
}

function priced(items: readonly Item[], each: Money | undefined): readonly Item[] {
	return each === undefined ? [] : items.map((item) => scaled(item, each.amount));
}
