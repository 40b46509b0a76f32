import {
	catalogue_field_unknown,
	computed_not_data,
	field_unknown,
} from "../diagnostic/messages.generated.ts";
import type { FieldModel } from "../model/field.ts";
import type { Named } from "../model/form.ts";
import type { Keyed } from "../model/forms.ts";
import type { Item } from "../model/shape.ts";
import { placeOf } from "../syntax/nodes.ts";
import { type Linking, reportUnknown } from "./linking.ts";
import { once } from "./once.ts";

/** What looking into the library needs, without a procedure. */
export type Checking = Pick<Linking, "library" | "report">;

/** A field as it stands, then the catalogue fields it is, nearest first. The first layer that says a thing wins. */
export type Layers = readonly Item<FieldModel>[];

const DEEPEST = 8;

/** Follows `use` (or `like`) through the catalogue. A field that uses itself ends where it began. */
export function layersOf(linking: Checking, item: Item<FieldModel>): Layers {
	const layers: Item<FieldModel>[] = [item];
	for (let depth = 0; depth < DEEPEST; depth++) {
		const use = layers.at(-1)?.use;
		const used = use && linking.library.fields.get(use.text)?.value;
		if (!used || layers.includes(used)) break;
		layers.push(used);
	}
	return layers;
}

/** Members of a group: its own, or those of the catalogue group it uses; `like` adds to a group. */
export function membersOf(
	linking: Checking,
	layers: Layers,
): readonly Keyed<Item<FieldModel>>[] | undefined {
	for (const layer of layers) {
		const base = layer.like && linking.library.fields.get(layer.like.text)?.value;
		const inherited = base && membersOf(linking, layersOf(linking, base));
		if (layer.group || inherited) return [...(inherited ?? []), ...(layer.group ?? [])];
	}
	return undefined;
}

/** Reports `use` and `like` that name nothing. */
export function checkCatalogueNames(linking: Checking, layers: Layers): void {
	for (const layer of layers) {
		for (const named of [layer.use, layer.like]) {
			if (named && !linking.library.fields.has(named.text)) {
				reportUnknown(linking, named, [...linking.library.fields.keys()], catalogue_field_unknown);
			}
		}
	}
}

/** The layers of the field a path names, from the root of the procedure's data; undefined when there is none. */
export function fieldAt(linking: Linking, path: readonly string[]): Layers | undefined {
	return walkOnce(linking, path.join(".")).layers;
}

/** A data path as written: `this` and `outer` resolved against the group it stands in. Reports what is not there. */
export function dataPath(linking: Linking, named: Named, group: readonly string[] = []): string {
	const [first, ...rest] = named.text.split(".");
	const path =
		first === "this"
			? [...group, ...rest]
			: first === "outer"
				? [...group.slice(0, -1), ...rest]
				: named.text.split(".");
	if (fieldAt(linking, path)) return path.join(".");
	const isComputed = linking.procedure.computed?.some(({ id }) => id === named.text);
	if (isComputed)
		linking.report(computed_not_data({ name: named.text }), placeOf(named.node, named.within));
	else reportField(linking, named, path);
	return path.join(".");
}

/** Says which word of a path is wrong, and what could stand there. */
export function reportField(
	linking: Linking,
	named: Named,
	path: readonly string[],
	more: readonly string[] = [],
): void {
	const { known, names } = walkOnce(linking, path.join("."));
	const prefix = path.slice(0, known).join(".");
	const all = prefix === "" ? [...names, ...more] : names.map((name) => `${prefix}.${name}`);
	reportUnknown(linking, named, all, field_unknown);
}

/** Pages, rules, letters and scenarios name the same fields again and again. */
const walkOnce = once((linking, path: string) => walk(linking, path === "" ? [] : path.split(".")));

function walk(
	linking: Linking,
	path: readonly string[],
): { readonly layers?: Layers; readonly known: number; readonly names: readonly string[] } {
	let members: readonly Keyed<Item<FieldModel>>[] = linking.procedure.data ?? [];
	let layers: Layers | undefined;
	for (const [index, name] of path.entries()) {
		const entry = members.find((member) => member.id === name);
		if (!entry) return { known: index, names: members.map((member) => member.id) };
		// A field that could not be read still bears its name: using it is no second fault.
		if (!entry.value) return { layers: layers ?? [], known: path.length, names: [] };
		layers = layersOf(linking, entry.value);
		members = membersOf(linking, layers) ?? [];
	}
	return layers ? { layers, known: path.length, names: [] } : { known: 0, names: [] };
}
