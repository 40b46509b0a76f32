import { set_not_open } from "../diagnostic/messages.generated.ts";
import { closest } from "../diagnostic/suggest.ts";
import type { Keyed } from "../model/forms.ts";
import type { LimitModel } from "../model/part.ts";
import type { Item } from "../model/shape.ts";
import {
	type Entry,
	type MapNode,
	type Node,
	placeOf,
	type ScalarNode,
	Trail,
	valueAt,
} from "../syntax/nodes.ts";
import { checkLimit } from "./limits.ts";
import type { Linking } from "./linking.ts";

export type Limits = readonly Keyed<Item<LimitModel>>[];

/**
 * A part's text with the opened values that a user sets, in their place. It is read again like any other text, so a
 * set value has the form of its key, and its findings stand where it was set.
 */
export function graft(
	linking: Linking,
	root: MapNode,
	open: Limits,
	set: readonly Keyed<Node>[],
): MapNode {
	return set.reduce((text, { id, key, node }) => {
		const limit = open.find((one) => one.id === id);
		if (!limit) {
			const values = {
				path: id,
				closest: closest(
					id,
					open.map((one) => one.id),
				),
			};
			linking.report(set_not_open(values), placeOf(key));
			return text;
		}
		if (limit.value) checkLimit(linking, limit.value, node);
		return put(text, placeIn(root, id.split(".")), key, node);
	}, root);
}

/** A step of a followed part is set through the `follow` step: the part's own limits hold there too. */
function placeIn(root: MapNode, path: readonly string[]): readonly string[] {
	const [section = "", step = "", ...rest] = path;
	const around = section === "steps" ? valueAt(valueAt(root, "steps"), step) : undefined;
	const does = valueAt(around, "does");
	if (does?.kind !== "scalar" || does.text !== "follow" || rest.length < 2) return path;
	return [section, step, "set", `steps.${rest.join(".")}`];
}

function put(
	map: MapNode,
	[first = "", ...rest]: readonly string[],
	key: ScalarNode,
	value: Node,
): MapNode {
	const old = map.entry(first);
	const inner = old?.value.kind === "map" ? old.value : emptyMap(map, first);
	const next: Entry = {
		key: rest.length === 0 ? key.saying(first) : (old?.key ?? key.saying(first)),
		value: rest.length === 0 ? value : put(inner, rest, key, value),
	};
	const entries = old
		? map.entries.map((entry) => (entry === old ? next : entry))
		: [...map.entries, next];
	return map.holding(entries);
}

function emptyMap(around: MapNode, key: string): MapNode {
	return around.holding([], new Trail(around.trail, key));
}
