import { opens_nothing } from "../diagnostic/messages.generated.ts";
import { closest } from "../diagnostic/suggest.ts";
import { FILE_SHAPES } from "../model/file-model.ts";
import type { Form } from "../model/form.ts";
import { keysOf, type Shape } from "../model/shape.ts";
import { entryOf, MapNode, type Node, placeOf, valueAt } from "../syntax/nodes.ts";
import type { Limits } from "./graft.ts";
import type { Linking } from "./linking.ts";

/**
 * Each path of `open` leads to a key of the language: what is set there is read.
 * @param root the file that opens them, with the standard items it uses written out
 */
export function checkOpenPaths(
	linking: Pick<Linking, "library" | "report">,
	open: Limits,
	root: MapNode,
): void {
	for (const { id, key } of open) {
		const words = id.split(".");
		if (leadsTo(linking, root, words)) continue;
		linking.report(opens_nothing({ path: id, closest: meant(root, words) }), placeOf(key));
	}
}

type Asking = Pick<Linking, "library">;

/** Where a path has come to: an item with its table, a map of such, or a single value. */
interface At {
	readonly node: Node;
	readonly shape?: Shape<object>;
	readonly values?: Form<unknown>;
}

function leadsTo(asking: Asking, root: MapNode, words: readonly string[]): boolean {
	const inner = innerPath(asking, root, words);
	return inner ?? walk(root, words) !== undefined;
}

/** Of a step that follows a part: whether the part opens the rest of the path; undefined where it is no such step. */
function innerPath(
	{ library }: Asking,
	root: MapNode,
	[section = "", id = "", ...rest]: readonly string[],
): boolean | undefined {
	const step =
		section === "steps" && rest.length > 1 ? valueAt(valueAt(root, "steps"), id) : undefined;
	const part = valueAt(step, "part");
	if (part?.kind !== "scalar") return undefined;
	const open = library.parts.get(part.text)?.item.open;
	return open?.some((one) => one.id === `steps.${rest.join(".")}`);
}

function walk(root: MapNode, words: readonly string[]): At | undefined {
	const { kind } = root.file;
	const shape = kind && (FILE_SHAPES[kind] as unknown as Shape<object>);
	return words.reduce<At | undefined>((at, word) => at && below(at, word), {
		node: root,
		...(shape && { shape }),
	});
}

function below({ node, shape, values }: At, word: string): At | undefined {
	const entry = entryOf(node, word);
	if (shape) {
		const keys = keysOf(shape, node);
		const form = Object.hasOwn(keys, word) ? keys[word]?.form : undefined;
		const free = shape.free?.test(word) ? shape.free.form : undefined;
		return opened(form ?? free, entry?.value ?? emptyMap(node));
	}
	const next = opened(values, entry?.value ?? emptyMap(node));
	// A value may be set of whoever is there; an item that is not there would be added.
	return next?.shape && !entry ? undefined : next;
}

/** What may stand below: of two forms the one for a map. */
function opened(form: Form<unknown> | undefined, node: Node): At | undefined {
	if (form === undefined) return undefined;
	const inside = form.inside?.(node.kind === "map" ? node : emptyMap(node));
	if (inside?.kind === "shape") return { node, shape: inside.shape };
	return inside?.kind === "values" ? { node, values: inside.form } : { node };
}

/** The path with the key put in that was left out, or else with one word written otherwise. */
function meant(root: MapNode, words: readonly string[]): string | undefined {
	for (const [index, word] of words.entries()) {
		const at = walk(root, words.slice(0, index));
		if (at === undefined) return undefined;
		const leads = (path: readonly string[]) =>
			walk(root, path) === undefined ? undefined : path.join(".");
		const left = Object.keys(at.shape ? keysOf(at.shape, at.node) : {})
			.filter((key) => holds(below(at, key), word))
			.map((key) => leads(words.toSpliced(index, 0, key)));
		const near = closest(word, namesIn(at));
		const found =
			left.find((path) => path !== undefined) ?? (near && leads(words.with(index, near)));
		if (found) return found;
	}
	return undefined;
}

function holds(at: At | undefined, word: string): boolean {
	if (at?.shape) return Object.hasOwn(keysOf(at.shape, at.node), word);
	return entryOf(at?.node, word) !== undefined;
}

function namesIn({ node, shape }: At): readonly string[] {
	if (shape) return Object.keys(keysOf(shape, node));
	return node.kind === "map" ? node.entries.map(({ key }) => key.text) : [];
}

function emptyMap({ file, start, end, trail }: Node): MapNode {
	return new MapNode(file, start, end, trail, [], false);
}
