import { standard_unknown } from "../diagnostic/messages.generated.ts";
import type { Form, Named, Reader } from "../model/form.ts";
import type { Keyed } from "../model/forms.ts";
import { type ProcedureModel, procedureShape } from "../model/procedure.ts";
import { type Item, keysOf, type Shape } from "../model/shape.ts";
import { STANDARD_SECTIONS, type StandardSection } from "../model/standard.ts";
import type { SourceFile } from "../source/source-file.ts";
import {
	type Entry,
	entryOf,
	type MapNode,
	type Node,
	ScalarNode,
	valueAt,
} from "../syntax/nodes.ts";
import { type LibraryByName, standardName } from "./library.ts";
import { type Linking, reportUnknown } from "./linking.ts";

type Asking = Pick<Linking, "report"> & { readonly library: Pick<LibraryByName, "standards"> };

/**
 * A procedure with the standard items it uses written out, as if it had said all of it itself. What a standard says
 * keeps its place in the standard's file, where it is found and reported.
 */
export function writtenOut(
	library: LibraryByName,
	procedure: Item<ProcedureModel>,
	report: Reader["report"],
): Item<ProcedureModel> {
	const { node } = procedure;
	if (node.kind !== "map") return procedure;
	const asking = { library, report };
	const reader = { report, day: procedure.edition };
	const sections = STANDARD_SECTIONS.flatMap((section) => {
		const written = writtenSection(asking, section, node, procedure[section], reader);
		return written ? [[section, written] as const] : [];
	});
	if (sections.length === 0) return procedure;
	const maps = new Map<string, MapNode>(sections.map(([section, { map }]) => [section, map]));
	const root = node.holding(
		node.entries.map((entry) => ({ ...entry, value: maps.get(entry.key.text) ?? entry.value })),
	);
	const items = Object.fromEntries(sections.map(([section, { items }]) => [section, items]));
	return { ...procedure, ...items, node: root };
}

/** A part's text with the standard steps it uses written out. */
export function partWrittenOut(asking: Asking, root: MapNode): MapNode {
	const { form } = procedureShape.keys.steps;
	const written = replaced(root, (key, steps) => {
		const inside = key === "steps" ? form.inside?.(steps) : undefined;
		if (inside?.kind !== "values") return steps;
		return replaced(steps, (_, step) => outOf(asking, "steps", inside.form, step));
	});
	return written.kind === "map" ? written : root;
}

/** What items of a procedure say in files of standards. */
export function standardNodes({ node }: Item<ProcedureModel>): readonly Node[] {
	return STANDARD_SECTIONS.flatMap((section) =>
		valuesIn(valueAt(node, section)).flatMap(valuesIn),
	).filter(({ file }) => file !== node.file);
}

function valuesIn(node: Node | undefined): readonly Node[] {
	return node?.kind === "map" ? node.entries.map(({ value }) => value) : [];
}

type Items = readonly Keyed<Item<object>>[];

/** The section with each item that uses one written out and read again; undefined where none does. */
function writtenSection(
	asking: Asking,
	section: StandardSection,
	root: MapNode,
	items: Items | undefined,
	reader: Reader,
): { readonly map: MapNode; readonly items: Items } | undefined {
	const map = valueAt(root, section);
	const inside = map && procedureShape.keys[section].form.inside?.(map);
	if (map?.kind !== "map" || inside?.kind !== "values") return undefined;
	const written = new Map<string, Node>();
	for (const { key, value } of map.entries) {
		const whole = outOf(asking, section, inside.form, value);
		if (whole !== value) written.set(key.text, whole);
	}
	if (written.size === 0) return undefined;
	const read = (entry: Keyed<Item<object>>): Keyed<Item<object>> => {
		const node = written.get(entry.id);
		return node
			? { ...entry, node, value: inside.form.read(node, reader) as Item<object> | undefined }
			: entry;
	};
	const entries = map.entries.map((entry) => ({
		...entry,
		value: written.get(entry.key.text) ?? entry.value,
	}));
	return { map: map.holding(entries), items: (items ?? []).map(read) };
}

/** What a standard item holds, where its user has it: there a translation of the user's own names it. */
const PLACES = new WeakMap<Node, TextPlace>();

/** By which path, in the texts of which file, an item is translated. */
export interface TextPlace {
	readonly file: SourceFile;
	readonly path: string;
}

/** Where its user has what a standard item holds; undefined for what stands in the user's file. */
export function placeInUser(node: Node): TextPlace | undefined {
	return PLACES.get(node);
}

/** Each user gets nodes of its own, for each has them at another place. */
function placed(node: MapNode, path: string, user: SourceFile): MapNode {
	const entries = node.entries.map(({ key, value }) => ({
		key,
		value: value.kind === "map" ? placed(value, `${path}.${key.text}`, user) : value,
	}));
	const own = node.holding(entries);
	if (node.file !== user) PLACES.set(own, { file: user, path });
	return own;
}

/** Where a step holds others. */
const INNER = ["branches", "steps", "step"];

/** An item written out, and what it holds; itself where nothing in it uses a standard one. */
function outOf(asking: Asking, section: StandardSection, form: Form<unknown>, node: Node): Node {
	if (node.kind !== "map") return node;
	const shape = shapeIn(form, node);
	const laid = shape ? withBase(asking, section, shape, node, []) : node;
	const whole = laid === node ? node : placed(laid, laid.textPath, node.file);
	if (section !== "steps") return whole;
	const inner = (value: Node): Node => outOf(asking, section, form, value);
	return replaced(whole, (key, value) => {
		if (!INNER.includes(key)) return value;
		return key === "step" ? inner(value) : replaced(value, (_, one) => inner(one));
	});
}

/** A map with other values; itself where all of them stay. */
function replaced(node: Node, change: (key: string, value: Node) => Node): Node {
	if (node.kind !== "map") return node;
	const entries = node.entries.map(({ key, value }) => ({ key, value: change(key.text, value) }));
	const same = entries.every(({ value }, index) => value === node.entries[index]?.value);
	return same ? node : node.holding(entries);
}

/** Ends where it began, when standard items use one another in a circle. */
function withBase(
	asking: Asking,
	section: StandardSection,
	shape: Shape<object>,
	node: MapNode,
	seen: readonly Node[],
): MapNode {
	const named = useOf(node);
	if (!named) return node;
	const found = standardOf(asking, section, named);
	if (found?.kind !== "map" || seen.includes(found)) return node;
	return headedBy(
		named.node,
		over(shape, node, withBase(asking, section, shape, found, [...seen, found])),
	);
}

/** What is wrong with the item as a whole is shown at its head: where its user says `use`, not in the standard. */
function headedBy({ file, start, end }: Node, item: MapNode): MapNode {
	const [first, ...others] = item.entries;
	if (first === undefined || first.key.file === item.file) return item;
	const { text, trail, style } = first.key;
	return item.holding([
		{ key: new ScalarNode(file, start, end, trail, text, style), value: first.value },
		...others,
	]);
}

function useOf(node: MapNode): Named | undefined {
	const use = node.entry("use")?.value;
	return use?.kind === "scalar" ? { text: use.text, node: use } : undefined;
}

/** Reported where nothing in a standard file bears the name. */
export function standardOf(
	{ library: { standards }, report }: Asking,
	section: StandardSection,
	named: Named,
): Node | undefined {
	const found = standards.get(standardName(section, named.text));
	if (found) return found.node;
	const inSection = standardName(section, "");
	const names = [...standards.keys()].filter((name) => name.startsWith(inSection));
	const ids = names.map((name) => name.slice(inSection.length));
	reportUnknown({ report }, named, ids, (values) => standard_unknown({ ...values, section }));
	return undefined;
}

/** Of these an item says one: whoever says another leaves out what its standard says. */
const ONE_OF = [
	["go_to", "choose", "leave"],
	["with", "within", "by"],
];

/** What only the item itself can say, and what is done with. */
const OWN = ["use", "was"];

/** What an item says over what it uses. Items in it (a deadline, an outcome) are laid over one another in turn. */
function over(shape: Shape<object>, own: MapNode, base: MapNode): MapNode {
	const said = own.entries.map(({ key }) => key.text);
	const dropped = [
		...OWN,
		...ONE_OF.filter((keys) => keys.some((key) => said.includes(key))).flat(),
	];
	const keys = { ...keysOf(shape, own), ...keysOf(shape, base) };
	const kept = base.entries.flatMap((entry): Entry[] => {
		const name = entry.key.text;
		const ours = own.entry(name);
		const form = Object.hasOwn(keys, name) ? keys[name]?.form : undefined;
		if (ours) return [{ key: ours.key, value: valueOver(form, ours.value, entry.value) }];
		return dropped.includes(name) ? [] : [entry];
	});
	const added = own.entries.filter(({ key }) => key.text !== "use" && !base.entry(key.text));
	return own.holding([...kept, ...added].filter(({ key }) => key.text !== "use"));
}

function valueOver(form: Form<unknown> | undefined, own: Node, base: Node): Node {
	if (form === undefined || own.kind !== "map" || base.kind !== "map") return own;
	const shape = shapeIn(form, own);
	if (shape) return over(shape, own, base);
	const inside = form.inside?.(own);
	const items = inside?.kind === "values" ? inside.form : undefined;
	// Texts by language and messages by role are said as a whole.
	if (items?.kind !== "item") return own;
	const both = base.entries.map((entry) => {
		const ours = entryOf(own, entry.key.text);
		return ours ? { key: ours.key, value: valueOver(items, ours.value, entry.value) } : entry;
	});
	return own.holding([...both, ...own.entries.filter(({ key }) => !base.entry(key.text))]);
}

function shapeIn(form: Form<unknown>, node: Node): Shape<object> | undefined {
	const inside = form.inside?.(node);
	return inside?.kind === "shape" ? inside.shape : undefined;
}
