import { codeShape } from "../model/codes.ts";
import type { Words } from "../model/form.ts";
import { writtenWords } from "../model/written-title.ts";
import { entryOf, type MapNode, type Node, valueAt } from "../syntax/nodes.ts";
import type { Declaration } from "../uses/declaration.ts";
import { basesOf } from "../uses/members.ts";
import { textAt } from "../uses/name-book.ts";
import { languagesOf } from "./languages.ts";
import type { AssistLibrary } from "./library.ts";
import { nodeAt } from "./place.ts";
import { placeInTexts, wordsBeside } from "./translations.ts";

/**
 * What the item at a path is called, in every language that it is called anything in: its own words, those that side
 * files add, and for what is left those of what it uses.
 */
export function titleAt(
	library: AssistLibrary,
	root: MapNode,
	path: readonly string[],
): Words | undefined {
	const around = path.length === 0 ? undefined : nodeAt(root, path.slice(0, -1));
	const entry = around && entryOf(around, path.at(-1) ?? "");
	const declared = entry && library.book.declaredAt(entry.key);
	if (declared) return titleOf(library, declared);
	const node = path.length === 0 ? root : entry?.value;
	return node && titleWritten(library, { root, path, node });
}

/** The same of what bears a name. Asked of many names at once, and of each again for the next key. */
export function titleOf(library: AssistLibrary, one: Declaration): Words | undefined {
	const known = TITLES.get(library) ?? new Map<Declaration, Words | undefined>();
	TITLES.set(library, known);
	if (!known.has(one)) known.set(one, readTitle(library, one, 0));
	return known.get(one);
}

const TITLES = new WeakMap<AssistLibrary, Map<Declaration, Words | undefined>>();

/** What uses what could go round. */
const DEEPEST = 8;

function readTitle(library: AssistLibrary, one: Declaration, depth: number): Words | undefined {
	const { root, key, value } = one;
	if (one.kind === "code") return codeWords(library, one);
	const path = value === root ? [] : key.path;
	const own = titleWritten(library, { root, path, node: value });
	const [base] = depth < DEEPEST ? [...basesOf(library.book, one), ...namesakes(library, one)] : [];
	const borrowed = base && readTitle(library, base, depth + 1);
	return own === undefined ? borrowed : joined(own, borrowed);
}

/** What it is called after where it has no title: a result after its letter, a paper after its kind. */
function namesakes({ book }: AssistLibrary, { kind, name, value }: Declaration) {
	if (kind === "result") return book.shared("message", textAt(value, "letter") ?? name);
	const isPaper = kind === "document" || kind === "alternative";
	return isPaper ? book.shared("catalogue_field", textAt(value, "kind") ?? name) : [];
}

interface Written {
	readonly root: MapNode;
	readonly path: readonly string[];
	readonly node: Node;
}

/** Sources of law are cited, and what is pointed out or has to hold is known by what is said then. */
const CALLED_BY = ["title", "cite", "say"] as const;

function titleWritten(library: AssistLibrary, { root, path, node }: Written): Words | undefined {
	for (const key of CALLED_BY) {
		const own = writtenWords(valueAt(node, key));
		const beside = wordsBeside(library, root, placeInTexts([...path, key]));
		const words = withBeside(own, beside, languagesOf(library, root)[0]);
		if (words !== undefined) return words;
	}
	return undefined;
}

/** The words of a code stand right below it, by language, beside whatever else is said of it. */
function codeWords(library: AssistLibrary, { root, key, value }: Declaration): Words | undefined {
	const entries = value.kind === "map" ? value.entries : [];
	const words = entries.flatMap((entry) =>
		isLanguage(entry.key.text) && entry.value.kind === "scalar"
			? [[entry.key.text, entry.value.text] as const]
			: [],
	);
	const own = words.length === 0 ? undefined : Object.fromEntries(words);
	return withBeside(own, wordsBeside(library, root, placeInTexts(key.path)), undefined);
}

function isLanguage(key: string): boolean {
	return !Object.hasOwn(codeShape.keys, key) && codeShape.free?.test(key) === true;
}

function withBeside(
	own: Words | undefined,
	beside: Readonly<Record<string, string>>,
	source: string | undefined,
): Words | undefined {
	if (Object.keys(beside).length === 0) return own;
	// A text's own words come first, and hold against any other.
	if (typeof own !== "string") return { ...own, ...beside, ...own };
	return source === undefined ? own : { [source]: own, ...beside, [source]: own };
}

/** Words of one language alone leave nothing to add to. */
function joined(own: Words, borrowed: Words | undefined): Words {
	return typeof own === "string" || typeof borrowed === "string"
		? own
		: { ...own, ...borrowed, ...own };
}
