import type { FieldType } from "../bundle/index.ts";
import {
	bounds_crossed,
	key_missing,
	key_of_other_type,
	keys_exclude,
	value_of_field_malformed,
} from "../diagnostic/messages.generated.ts";
import { nameOfKind } from "../expression/types.ts";
import type { FieldModel } from "../model/field.ts";
import { found } from "../model/found.ts";
import type { Item } from "../model/shape.ts";
import { entryOf, placeOf } from "../syntax/nodes.ts";
import { checkTighter } from "./check-tighter.ts";
import type { Checking, Layers } from "./data.ts";
import { TYPES_OF_KEY } from "./field-keys.ts";
import { headOf } from "./scope.ts";
import { sizeOf } from "./size-of.ts";
import { typedValue } from "./typed-value.ts";

/** What a field says against its own type, its own limits, and the catalogue field it uses. */
export function checkField(checking: Checking, layers: Layers, as: FieldType): void {
	const [own] = layers;
	if (!own) return;
	checkKeys(checking, own, as);
	checkWhole(checking, own, layers, as);
	checkOrder(checking, own, layers);
	checkExample(checking, own, layers, as);
	checkTighter(checking, own, layers.slice(1), as);
}

function checkKeys({ report }: Checking, { node }: Item<FieldModel>, as: FieldType): void {
	for (const { key } of node.kind === "map" ? node.entries : []) {
		const types = Object.hasOwn(TYPES_OF_KEY, key.text) ? TYPES_OF_KEY[key.text] : undefined;
		if (types && !types.includes(as)) {
			const expected = types.map(nameOfKind).join(" or ");
			report(key_of_other_type({ key: key.text, found: nameOfKind(as), expected }), placeOf(key));
		}
	}
	const written = entryOf(node, "as");
	if (as === "group" && written)
		report(keys_exclude({ item: "a field", keys: "`as`, `group`" }), placeOf(written.key));
}

/** What a type cannot do without. Only where the type is written, so that each fault has one place. */
function checkWhole(
	{ report }: Checking,
	own: Item<FieldModel>,
	layers: Layers,
	as: FieldType,
): void {
	const says = (...keys: readonly (keyof FieldModel)[]) =>
		layers.some((layer) => keys.some((key) => entryOf(layer.node, key)));
	if (!entryOf(own.node, "as")) return;
	const missing = (key: string, item: string, expected: string) =>
		report(key_missing({ key, item, expected }), placeOf(headOf(own.node)));
	if ((as === "choice" || as === "choices") && !says("list"))
		missing("list", "a choice", "the id of a code list");
	if (as === "text" && !says("longest", "pattern", "format"))
		missing("longest", "free text", "a whole number");
}

const WITHOUT_EXAMPLE: readonly FieldType[] = ["group", "file", "document"];

/** A hint that the form itself would refuse misleads. */
function checkExample(
	checking: Checking,
	own: Item<FieldModel>,
	layers: Layers,
	as: FieldType,
): void {
	const written = entryOf(own.node, "example")?.value;
	if (!written || WITHOUT_EXAMPLE.includes(as)) return;
	const list = layers.find((layer) => layer.list)?.list?.text;
	typedValue(checking, as, list, written);
	const pattern = layers.find((layer) => layer.pattern)?.pattern;
	if (!pattern || new RegExp(pattern.regex).test(own.example ?? "")) return;
	const values = { expected: `words of the form \`${pattern.text}\``, found: found(written) };
	checking.report(value_of_field_malformed(values), placeOf(written));
}

const PAIRS = [
	["shortest", "longest"],
	["least", "most"],
	["earliest", "latest"],
] as const;

/** A field no value can satisfy helps nobody. */
function checkOrder({ report }: Checking, own: Item<FieldModel>, layers: Layers): void {
	for (const [low, high] of PAIRS) {
		const at = entryOf(own.node, high) ?? entryOf(own.node, low);
		if (!at) continue;
		const [from, to] = [low, high].map((key) => sizeOf(layers.find((one) => one[key])?.[key]));
		if (from !== undefined && to !== undefined && from > to)
			report(bounds_crossed({ low, high }), placeOf(at.value));
	}
}
