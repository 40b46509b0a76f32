import type { ChannelId, DataPath, Scenario } from "../bundle/index.ts";
import { value_malformed } from "../diagnostic/messages.generated.ts";
import { CHANNELS } from "../model/channel.ts";
import type { Keyed } from "../model/forms.ts";
import { found } from "../model/found.ts";
import { type Node, placeOf, type ScalarNode } from "../syntax/nodes.ts";
import { askable, idsOf } from "./asked.ts";
import { currencyOf } from "./currency.ts";
import { fieldAt, membersOf, reportField } from "./data.ts";
import type { Linking } from "./linking.ts";
import { zoneOf } from "./moment-in.ts";
import { once } from "./once.ts";
import { typedValue } from "./typed-value.ts";

export type Given = Pick<Scenario, "given" | "sources" | "channel" | "submitted_at" | "facts">;

export function readGiven(linking: Linking, entries: readonly Keyed<Node>[]): Given {
	const given: Record<DataPath, unknown> = {};
	const sources: Record<DataPath, string> = {};
	const facts: Record<string, string> = {};
	for (const entry of entries) {
		const { id, key, node } = entry;
		const text = node.kind === "scalar" ? node.text : "";
		if (id.startsWith("case.") || id.startsWith("identity.")) facts[id] = text;
		else if (id.endsWith(".source"))
			sources[dataName(linking, key, id.slice(0, -".source".length))] = text;
		else put(given, id, valueOnce(linking, entry));
	}
	const { "case.channel": channel, "case.submitted_at": submitted, ...rest } = facts;
	if (channel !== undefined && !(CHANNELS as readonly string[]).includes(channel)) {
		const node = entries.find((entry) => entry.id === "case.channel")?.node;
		if (node)
			linking.report(
				value_malformed({ expected: `one of ${CHANNELS.join(", ")}`, found: found(node) }),
				placeOf(node),
			);
	}
	return {
		given,
		sources,
		channel: (channel ?? "online") as ChannelId,
		facts: rest,
		...(submitted !== undefined && { submitted_at: submitted }),
	};
}

/** A scenario gives again what the one gives that it is like. */
const valueOnce = once((linking, { id, key, node }: Keyed<Node>) =>
	valueFor(linking, key, id, node),
);

/** The first number between dots; one pass, whatever the text. */
const ITEM = /^((?:(?!\.\d{1,3}\.).)+)\.(\d{1,3})\.(.+)$/;

/** `guests.0.name` is a member of the first item of `guests`; a case stores the whole list. */
function put(given: Record<DataPath, unknown>, path: DataPath, value: unknown): void {
	const [, list, index, member] = ITEM.exec(path) ?? [];
	if (list === undefined || index === undefined || member === undefined) {
		given[path] = value;
		return;
	}
	const items = Array.isArray(given[list]) ? [...(given[list] as unknown[])] : [];
	const item = (items[Number(index)] ?? {}) as Record<string, unknown>;
	items[Number(index)] = nested(item, member.split("."), value);
	given[list] = items;
}

function nested(
	item: Record<string, unknown>,
	[first = "", ...rest]: readonly string[],
	value: unknown,
): object {
	const inner = (item[first] ?? {}) as Record<string, unknown>;
	return { ...item, [first]: rest.length === 0 ? value : nested(inner, rest, value) };
}

function dataName(linking: Linking, key: ScalarNode, name: string): DataPath {
	askable(linking, { text: name, node: key });
	return name;
}

/** The value of a data path by its type; how a document is shown; a list of items with members. */
function valueFor(linking: Linking, key: ScalarNode, name: string, node: Node): unknown {
	const path = name.split(".");
	const layers = fieldAt(
		linking,
		path.filter((word) => !/^\d+$/.test(word)),
	);
	if (!layers) {
		if (idsOf(linking.procedure.documents).includes(path[0] ?? "")) return textsOf(node);
		reportField(linking, { text: name, node: key }, path, idsOf(linking.procedure.documents));
		return undefined;
	}
	if (membersOf(linking, layers)) return textsOf(node);
	const as = layers.find((layer) => layer.as)?.as ?? "text";
	const list = layers.find((layer) => layer.list)?.list?.text;
	return typedValue(linking, as, list, node, {
		zone: zoneOf(linking),
		currency: currencyOf(linking),
	});
}

function textsOf(node: Node): unknown {
	switch (node.kind) {
		case "scalar":
			return node.text;
		case "list":
			return node.items.map(textsOf);
		case "map":
			return Object.fromEntries(
				node.entries.map((entry) => [entry.key.text, textsOf(entry.value)]),
			);
		case "empty":
			return {};
	}
}

/** An act may also bring what an answer gives (`personal_id`), which is no data of the procedure. */
export function givenValue(linking: Linking, key: ScalarNode, name: string, node: Node): unknown {
	const path = name.split(".");
	const isData = idsOf(linking.procedure.data).includes(path[0] ?? "") || path.length > 1;
	return isData ? valueFor(linking, key, name, node) : textsOf(node);
}
