import { Collector } from "../diagnostic/collector.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { calendar_unknown, value_malformed } from "../diagnostic/messages.generated.ts";
import { closest } from "../diagnostic/suggest.ts";
import type { Library } from "../link/library.ts";
import { found } from "../model/found.ts";
import type { Item } from "../model/shape.ts";
import type { CostModel } from "../model/tariffs.ts";
import { type Node, placeOf, valueAt } from "../syntax/nodes.ts";

/** Tariffs name the calendar they hold for, and add up: all in one currency. */
export function tariffFindings({ tariffs, calendars }: Library): readonly Finding[] {
	const collector = new Collector();
	for (const { tariffs_for, cost } of tariffs.values()) {
		if (tariffs_for && !calendars.has(tariffs_for.text)) {
			const names = [...calendars.keys()];
			const values = { name: tariffs_for.text, closest: closest(tariffs_for.text, names) };
			collector.report(
				calendar_unknown({ ...values, expected: names.join(", ") || undefined }),
				placeOf(tariffs_for.node),
			);
		}
		for (const node of cost ? ofOtherCurrency(cost) : []) {
			const expected = `an amount in ${cost?.hour?.currency}, as \`hour\` is`;
			collector.report(value_malformed({ expected, found: found(node) }), placeOf(node));
		}
	}
	return collector.findings();
}

function ofOtherCurrency(cost: Item<CostModel>): readonly Node[] {
	const { hour, roles = [] } = cost;
	if (hour === undefined) return [];
	const named = (["visit", "document", "officer_hour"] as const).flatMap((name) => {
		const node = valueAt(cost.node, name);
		return node && cost[name] ? [{ node, price: cost[name] }] : [];
	});
	const all = [...named, ...roles.map(({ node, value }) => ({ node, price: value }))];
	return all.flatMap(({ node, price }) =>
		price && price.currency !== hour.currency ? [node] : [],
	);
}
