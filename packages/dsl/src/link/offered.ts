import type { Offered } from "../bundle/index.ts";
import { value_malformed } from "../diagnostic/messages.generated.ts";
import type { Named } from "../model/form.ts";
import { found } from "../model/found.ts";
import type { UnitRef } from "../model/values/references.ts";
import { placeOf, type ScalarNode, valueAt } from "../syntax/nodes.ts";
import { present } from "./basis.ts";
import type { Linking } from "./linking.ts";
import { checkCode, useList } from "./lists.ts";

/** `everywhere`, or a unit as overlays name it, each with the days on which new cases may start there. */
export function linkOffered(linking: Linking): readonly Offered[] | undefined {
	return linking.procedure.offered?.flatMap(({ key, value }): readonly Offered[] => {
		for (const day of ["from", "until"]) {
			const node = value && valueAt(value.node, day);
			if (node) linking.carried.add(node);
		}
		const days = present<Offered>({ from: value?.from, until: value?.until });
		if (key.text === "everywhere") return [days];
		const unit = unitIn(linking, key);
		return unit ? [{ unit, ...days }] : [];
	});
}

/** A unit has to be a code of its list; `province "79"` as a key of a map is one scalar. */
function unitIn(linking: Linking, key: ScalarNode): NonNullable<Offered["unit"]> | undefined {
	const match = /^([a-z][a-z0-9_]*) "([^"]+)"$/.exec(key.text);
	if (!match) {
		const expected = 'a unit such as `province "79"`, or `everywhere`';
		linking.report(value_malformed({ expected, found: found(key) }), placeOf(key));
		return undefined;
	}
	const [, list = "", code = ""] = match;
	const at = list.length + 2;
	return linkUnit(linking, {
		list: piece(key, list, 0),
		code: piece(key, code, at),
	});
}

export function linkUnit(
	linking: Linking,
	{ list, code }: UnitRef,
): NonNullable<Offered["unit"]> | undefined {
	const id = useList(linking, list);
	if (id === undefined) return undefined;
	checkCode(linking, id, code);
	return { list: id, code: code.text };
}

function piece(node: ScalarNode, text: string, at: number): Named {
	return { text, node, within: [at, at + text.length] };
}
