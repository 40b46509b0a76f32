import type { IsoDate } from "../bundle/index.ts";
import { never_in_force } from "../diagnostic/messages.generated.ts";
import { type Node, placeOf, type ScalarNode, valueAt } from "../syntax/nodes.ts";
import type { Linking } from "./linking.ts";

interface InForce {
	readonly from?: IsoDate;
	readonly until?: IsoDate;
	readonly node: Node;
}

/**
 * What ends before it begins, is never there. Of what stands in procedures and parts the checks say it.
 *
 * @param key what it is called
 */
export function checkDays(
	{ report }: Pick<Linking, "report">,
	key: ScalarNode,
	{ from, until, node }: InForce,
): void {
	if (from === undefined || until === undefined || from <= until) return;
	report(never_in_force({ name: key.text, from, until }), placeOf(valueAt(node, "until") ?? key), {
		related: [{ message: "it begins only here", at: placeOf(valueAt(node, "from") ?? key) }],
	});
}
