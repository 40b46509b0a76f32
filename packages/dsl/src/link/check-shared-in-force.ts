import { in_force_gap, never_in_force } from "../diagnostic/messages.generated.ts";
import { addDays } from "../expression/dates.ts";
import { stem } from "../model/values/names.ts";
import { isDay } from "../model/values/time.ts";
import { type Node, placeOf, type ScalarNode, valueAt } from "../syntax/nodes.ts";
import type { Checking } from "./data.ts";

/** Days in force of shared items that never come, such as those of a source of law: no procedure has to use it. */
export function checkSharedInForce(checking: Checking): void {
	const { calendars, fields, lists, messages, offices, registers, sources } = checking.library;
	for (const items of [calendars, fields, lists, messages, offices, registers, sources])
		for (const [id, item] of items) {
			const node = "value" in item ? item.value?.node : item.node;
			if (node) checkInForce(checking, id, node);
		}
	checkLawGaps(checking);
}

/** Sources that are called alike follow each other: between them nothing would be the law. */
function checkLawGaps(checking: Checking): void {
	const sources = [...checking.library.sources].flatMap(([id, { value }]) =>
		value?.node ? [{ id, from: dayAt(value.node, "from"), until: dayAt(value.node, "until") }] : [],
	);
	for (const before of sources)
		for (const after of sources) {
			if (before === after || !before.until || !after.from || stem(before.id) !== stem(after.id))
				continue;
			const [first, last] = [addDays(before.until.text, 1), addDays(after.from.text, -1)];
			if (!first || !last || first > last) continue;
			const message = in_force_gap({ before: before.id, after: after.id, first, last });
			const related = [{ message: `\`${before.id}\` ends here`, at: placeOf(before.until) }];
			checking.report(message, placeOf(after.from), { related });
		}
}

/** An item, and all that stands in it. */
export function checkInForce(checking: Pick<Checking, "report">, id: string, node: Node): void {
	const [from, until] = [dayAt(node, "from"), dayAt(node, "until")];
	if (from && until && from.text > until.text) {
		const message = never_in_force({ name: id, from: from.text, until: until.text });
		const related = [{ message: "it begins only here", at: placeOf(from) }];
		checking.report(message, placeOf(until), { related });
	}
	for (const { key, value } of node.kind === "map" ? node.entries : [])
		checkInForce(checking, key.text, value);
}

function dayAt(node: Node, key: string): ScalarNode | undefined {
	const value = valueAt(node, key);
	return value?.kind === "scalar" && isDay(value.text) ? value : undefined;
}
