import { below } from "./json.ts";
import { type Limits, limitsOf, placesUnder } from "./limits.ts";
import { type Place, partsOf } from "./parts.ts";
import { offeredBy, readChoice } from "./read-choice.ts";
import { sayUnread } from "./read-text.ts";
import { isUnasked, type Reading, readPlaces, type Unasked, type Wanted } from "./reading.ts";
import { type Group, type Leaf, type List, listAround, type Node } from "./tree.ts";
import { sayIgnored, uiOf } from "./ui.ts";

/** A list has a most in this language. */
const MOST_ITEMS = 50;
/** More items nobody adds by hand. */
const FAR_TOO_MANY = 1000;

/** An array: a list of items, a set of choices, or items that each have a place. */
export function readArray(wanted: Wanted, limits: Limits, reading: Reading): Node | Unasked {
	sayUnread(limits, ARRAY_WORDS, reading);
	sayIgnored(wanted.ui, reading, new Set(["items", "additionalItems"]));
	const tuples = [...placesUnder(limits, "prefixItems"), ...placesUnder(limits, "items")].filter(
		({ schema }) => Array.isArray(schema),
	);
	const [tuple] = tuples;
	if (tuple) return readTuple(tuple, wanted, limits, reading);
	const items = placesUnder(limits, "items");
	const set = readSet(items, wanted, limits, reading);
	if (set) return set;
	const [item] = items;
	const pointer = item?.pointer ?? limits.typeAt;
	if (isInList(wanted))
		return {
			unasked: reading.findings.add("not_asked", pointer, "items", { why: "list_in_list" }),
		};
	return readList(items, wanted, limits, reading);
}

const ARRAY_WORDS: ReadonlySet<string> = new Set([
	"items",
	"prefixItems",
	"additionalItems",
	"uniqueItems",
	"oneOf",
	"anyOf",
]);

/** Lists do not stand in lists. */
function isInList({ around }: Wanted): boolean {
	return around !== undefined && (around.kind === "list" || listAround(around) !== undefined);
}

function common(wanted: Wanted) {
	const { id, key, around, when, parts } = wanted;
	return { id, key, around, when, pointer: parts[0]?.pointer ?? "#" };
}

/** Items from a fixed set, each at most once. */
function readSet(
	items: readonly Place[],
	wanted: Wanted,
	limits: Limits,
	reading: Reading,
): Leaf | Unasked | undefined {
	const { parts, deadEnd } = partsOf(items, reading.root);
	if (deadEnd || parts.length === 0) return undefined;
	const inner = limitsOf(parts);
	const own: Wanted = { ...wanted, parts };
	const offered = offeredBy(inner, own, reading);
	if (!offered) return undefined;
	const one = readChoice(offered, common(wanted), inner, reading);
	if ("unasked" in one) return one;
	if (one.as !== "choice") return undefined;
	const unique = limits.others.find(({ keyword }) => keyword === "uniqueItems");
	if (unique?.value !== true) reading.findings.add("narrowed", limits.typeAt, "uniqueItems");
	sayUnread(inner, new Set(["oneOf", "anyOf"]), reading);
	const { minItems, maxItems } = limits.numbers;
	const checks = (
		[
			[">=", "minItems", minItems],
			["<=", "maxItems", maxItems],
		] as const
	).flatMap(([sign, keyword, said]) =>
		said && said.value > 0
			? [
					{
						must: `count(x) ${sign} ${said.value}`,
						keyword,
						pointer: said.pointer,
						value: said.value,
					},
				]
			: [],
	);
	if (limits.default) reading.findings.add("ignored", limits.default.pointer, "default");
	return { ...one, as: "choices", checks, ...((minItems?.value ?? 0) < 1 && { absent: [] }) };
}

function readTuple(
	{ schema, pointer, refs }: Place,
	wanted: Wanted,
	limits: Limits,
	reading: Reading,
): Group | Unasked {
	const group: Group = {
		...common(wanted),
		kind: "group",
		shape: "tuple",
		members: [],
		properties: new Map(),
		required: [],
		checks: [],
		absent: [],
	};
	const schemas = schema as unknown[];
	for (const [index, inner] of schemas.entries()) {
		const node = readPlaces(
			[{ schema: inner, pointer: below(pointer, index), refs }],
			{
				key: undefined,
				id: reading.names.id(group, `item_${index + 1}`, "item"),
				around: group,
				when: true,
				ui: uiOf(wanted.ui, "items"),
			},
			reading,
		);
		if (isUnasked(node)) return node;
		group.members.push(node);
	}
	const more = limits.others.find(
		({ keyword, value }) => keyword === "additionalItems" && typeof value === "object",
	);
	if (more) reading.findings.add("not_asked", more.pointer, "additionalItems");
	for (const keyword of ["minItems", "maxItems"] as const) {
		const said = limits.numbers[keyword];
		const isKept =
			keyword === "minItems"
				? (said?.value ?? 0) <= schemas.length
				: (said?.value ?? Infinity) >= schemas.length;
		if (said && !isKept) reading.findings.add("not_checked", said.pointer, keyword);
	}
	for (const said of limits.others)
		if (said.keyword === "uniqueItems" && said.value === true)
			reading.findings.add("not_checked", said.pointer, "uniqueItems");
	return group;
}

function readList(
	items: readonly Place[],
	wanted: Wanted,
	limits: Limits,
	reading: Reading,
): List | Leaf | Unasked {
	const { minItems, maxItems } = limits.numbers;
	const min = minItems?.value ?? 0;
	const most = maxItems?.value ?? Math.max(MOST_ITEMS, min);
	const max = Math.min(most, FAR_TOO_MANY);
	if (!maxItems) reading.findings.add("assumed", limits.typeAt, "maxItems", { value: max });
	if (max < most && maxItems)
		reading.findings.add("narrowed", maxItems.pointer, "maxItems", { value: max });
	if (max < 1 || min > max)
		return {
			unasked: reading.findings.add("not_asked", maxItems?.pointer ?? limits.typeAt, "maxItems", {
				why: "nothing_fits",
			}),
		};
	const list: List = {
		...common(wanted),
		kind: "list",
		item: undefined,
		min,
		max,
		...(min === 0 && { absent: [] }),
	};
	const read = items.length > 0 ? items : [{ schema: {}, pointer: limits.typeAt, refs: [] }];
	const item = readPlaces(
		read,
		{ key: undefined, id: wanted.id, around: list, when: true, ui: uiOf(wanted.ui, "items") },
		reading,
	);
	if (isUnasked(item)) return item;
	if (item.kind === "fixed")
		return {
			unasked: reading.findings.add("not_asked", item.pointer, "items", {
				why: "nothing_to_choose",
			}),
		};
	list.item = item;
	if (limits.default) reading.findings.add("ignored", limits.default.pointer, "default");
	for (const { keyword, value, pointer } of limits.others)
		if (keyword === "uniqueItems" && value === true)
			reading.findings.add("not_checked", pointer, keyword);
	return list;
}
