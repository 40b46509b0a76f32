import type { ChannelId, DataPath, Field, Scenario } from "../bundle/index.ts";
import {
	given_unknown,
	item_from_one,
	value_of_field_malformed,
} from "../diagnostic/messages.generated.ts";
import type { Keyed } from "../model/forms.ts";
import { found } from "../model/found.ts";
import { type Node, placeOf, type ScalarNode } from "../syntax/nodes.ts";
import { askable, idsOf } from "./asked.ts";
import { currencyOf } from "./currency.ts";
import { fieldAt, membersOf, reportField } from "./data.ts";
import { type Linking, resolve } from "./linking.ts";
import { zoneOf } from "./moment-in.ts";
import { once } from "./once.ts";
import { checkFacts, FACTS } from "./scenario-facts.ts";
import { isEvidence, sourceOf } from "./scenario-sources.ts";
import { typedValue } from "./typed-value.ts";

export type Given = Pick<Scenario, "given" | "sources" | "channel" | "submitted_at" | "facts">;

export function readGiven(linking: Linking, entries: readonly Keyed<Node>[]): Given {
	const given: Record<DataPath, unknown> = {};
	const sources: Record<DataPath, string> = {};
	const facts: Record<string, string> = {};
	for (const entry of entries) {
		const told = toldOnce(linking, entry);
		if (told.fact !== undefined) facts[entry.id] = told.fact;
		if (told.source !== undefined) sources[told.path] = told.source;
		if ("value" in told) put(given, told.path, told.value);
	}
	checkFacts(linking, entries);
	const { "case.channel": channel, "case.submitted_at": submitted, ...rest } = facts;
	return {
		given,
		sources,
		channel: (channel ?? "online") as ChannelId,
		facts: rest,
		...(submitted !== undefined && { submitted_at: submitted }),
	};
}

/** Of evidence it is known that it is there, as registers say it. */
const GIVEN = true;

/** What one line of `given` says. */
interface Told {
	readonly path: DataPath;
	readonly fact?: string;
	readonly source?: string;
	readonly value?: unknown;
}

/** A scenario gives again what the one gives that it is like. */
const toldOnce = once((linking, { id, key, node }: Keyed<Node>): Told => {
	if (id.startsWith("case.") || id.startsWith("identity.")) {
		resolve(linking, { text: id, node: key }, FACTS, given_unknown);
		return { path: id, fact: node.kind === "scalar" ? node.text : "" };
	}
	const isSource = id.endsWith(".source");
	const name = isSource ? dataName(linking, key, id.slice(0, -".source".length)) : id;
	const path = fromZero(linking, key, name);
	const isPaper = isEvidence(linking, name);
	if (!isSource && !isPaper) return { path, value: valueFor(linking, key, id, node) };
	const source = sourceOf(linking, name, node) ?? "";
	return { path, source, ...(isPaper && { value: GIVEN }) };
});

/** The first number between dots; one pass, whatever the text. */
const ITEM = /^((?:(?!\.\d{1,3}\.).)+)\.(\d{1,3})\.(.+)$/;

const NUMBERED = /\.\d/;

/**
 * `guests.1.name` is written of the first item of `guests`, as its task is `<step>.1`; inside the language that item
 * is `guests.0`.
 */
export function fromZero(linking: Linking, key: ScalarNode, path: DataPath): DataPath {
	if (!NUMBERED.test(path)) return path;
	const words = path.split(".");
	const wrong = words.findIndex((word) => /^0+$/.test(word));
	if (wrong > 0)
		linking.report(item_from_one({ list: words.slice(0, wrong).join(".") }), placeOf(key));
	return words
		.map((word, at) =>
			at > 0 && /^\d{1,3}$/.test(word) ? String(Math.max(Number(word) - 1, 0)) : word,
		)
		.join(".");
}

/** A case stores the whole list: `guests.0.name` is a member of its first item. */
function put(given: Record<DataPath, unknown>, path: DataPath, value: unknown): void {
	const [, list, index, member] = NUMBERED.test(path) ? (ITEM.exec(path) ?? []) : [];
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

/** Of a list's item, `guests.1.name`, the member is what has to be known. */
function dataName(linking: Linking, key: ScalarNode, name: string): DataPath {
	const path = name.split(".").filter((word) => !/^\d{1,3}$/.test(word));
	askable(linking, { text: path.join("."), node: key });
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
		if (idsOf(linking.procedure.documents).includes(path[0] ?? "")) return paper(linking, node);
		reportField(linking, { text: name, node: key }, path, idsOf(linking.procedure.documents));
		return undefined;
	}
	if (membersOf(linking, layers)) {
		const isList = layers.some(({ many }) => many !== undefined);
		const example = `\`${name}${isList ? ".1" : ""}.<member>: …\``;
		const expected = `each member by its path, ${example}`;
		if (node.kind !== "map")
			linking.report(value_of_field_malformed({ expected, found: found(node) }), placeOf(node));
		return textsOf(node);
	}
	const as = layers.find((layer) => layer.as)?.as ?? "text";
	const list = layers.find((layer) => layer.list)?.list?.text;
	return typedValue(linking, as, list, node, {
		zone: zoneOf(linking),
		currency: currencyOf(linking),
	});
}

/** A document has no value: how it is shown stands under `<document>.source`. */
function paper(linking: Linking, node: Node): unknown {
	const expected = "how it is shown under `<document>.source`";
	if (node.kind !== "map")
		linking.report(value_of_field_malformed({ expected, found: found(node) }), placeOf(node));
	return textsOf(node);
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

/**
 * An act may also bring what an answer gives (`personal_id`), which is no data of the procedure.
 *
 * @param told the value as the register's answer types it
 */
export function givenValue(
	linking: Linking,
	key: ScalarNode,
	name: string,
	node: Node,
	told?: Field,
): unknown {
	const path = name.split(".");
	if (told && !told.group && !told.many)
		return typedValue(linking, told.as, told.list, node, {
			zone: zoneOf(linking),
			currency: currencyOf(linking),
		});
	const isData = idsOf(linking.procedure.data).includes(path[0] ?? "") || path.length > 1;
	return isData ? valueFor(linking, key, name, node) : textsOf(node);
}
