import type { Location } from "../source/span.ts";
import { entryOf, type Node, placeOf, valueAt } from "../syntax/nodes.ts";
import type { Linking } from "./linking.ts";

/**
 * Where something of the definition stands in the text.
 *
 * `path` are keys of the `Definition`: `["steps", "reception.check", "outcomes", "accepted", "tell"]`. A key that the
 * text says in another file (a part's step, a catalogue field's pattern) is found there; one that stands nowhere
 * answers the nearest thing around it. `within` are offsets in a rule's or a text's own words.
 */
export type Locate = (path: readonly string[], within?: readonly [number, number]) => Location;

/** What a place needs to be found. Linking gathers more, which nobody has to keep. */
type Known = Pick<Linking, "library" | "procedure" | "stepNodes" | "checkNodes">;

export function locator({ library, procedure, stepNodes, checkNodes }: Linking): Locate {
	const known: Known = { library, procedure, stepNodes, checkNodes };
	return (path, within) => {
		const found = descend(known, path);
		return found.complete ? placeOf(found.node, within) : placeOf(found.key);
	};
}

interface Found {
	/** What to show when the path went further than the text. */
	readonly key: Node;
	readonly node: Node;
	readonly complete: boolean;
}

function descend(known: Known, path: readonly string[]): Found {
	let [at, rest] = startOf(known, path);
	for (const [index, key] of rest.entries()) {
		const next = below(known, at.node, key);
		if (next) at = next;
		else if (!TRANSPARENT.has(key)) return { ...at, complete: false };
		if (index === rest.length - 1) break;
	}
	const complete = at.node.kind !== "map" && at.node.kind !== "list";
	return { ...at, complete };
}

/** Keys of the definition that the text does not write: they group what the text says flat. */
const TRANSPARENT: ReadonlySet<string> = new Set([
	"way",
	"group",
	"outcomes",
	"answers",
	"is",
	"tree",
	"text",
]);

type At = Pick<Found, "key" | "node">;

function startOf(known: Known, path: readonly string[]): [At, readonly string[]] {
	const [section = "", id = ""] = path;
	const root: At = { key: headKey(known.procedure.node), node: known.procedure.node };
	const step = section === "steps" ? stepStart(known, id) : undefined;
	const check = section === "checks" ? known.checkNodes.get(id) : undefined;
	const shared =
		step ?? (check && { key: headKey(check), node: check }) ?? sharedStart(known, section, id);
	return shared ? [shared, path.slice(2)] : [root, path];
}

function stepStart(known: Known, name: string): At | undefined {
	const node = known.stepNodes.get(name);
	return node && { key: keyOf(known, node) ?? headKey(node), node };
}

/** A step's own key: for a part's step, the one in the part's file. */
function keyOf(known: Known, node: Node): Node | undefined {
	const roots = [
		known.procedure.node,
		...[...known.library.parts.values()].map((part) => part.root),
	];
	const root = roots.find((one) => one.file === node.file);
	let at: Node | undefined = root;
	for (const key of node.path.slice(0, -1)) at = valueAt(at, key);
	return entryOf(at, node.path.at(-1) ?? "")?.key;
}

function sharedStart({ library }: Known, section: string, id: string): At | undefined {
	const tables = {
		lists: library.lists,
		registers: library.registers,
		messages: library.messages,
		sources: library.sources,
		office_kinds: library.offices,
	} as const;
	const entry = Object.hasOwn(tables, section)
		? tables[section as keyof typeof tables].get(id)
		: undefined;
	if (entry) return { key: entry.key, node: entry.node };
	const calendar = section === "calendars" ? library.calendars.get(id) : undefined;
	return calendar && { key: headKey(calendar.node), node: calendar.node };
}

function below(known: Known, node: Node, key: string): At | undefined {
	if (node.kind === "list") {
		const item = node.items[Number(key)];
		return item && { key: item, node: item };
	}
	const direct =
		entryOf(node, key) ??
		entryOf(valueAt(node, "group"), key) ??
		choiceAt(node, key) ??
		waysAt(node, key);
	if (direct) return { key: direct.key, node: direct.value };
	return inCatalogue(known, node, key);
}

/** The definition keeps choices in a list; the text has them by id. */
function choiceAt(node: Node, key: string): ReturnType<typeof entryOf> {
	return node.kind === "map" && /^\d+$/.test(key) ? node.entries[Number(key)] : undefined;
}

/** Outcomes and answers are one thing in the definition, two words in the text. */
function waysAt(node: Node, key: string): ReturnType<typeof entryOf> {
	for (const ways of ["outcomes", "answers", "exits", "pages", "notices"]) {
		const entry = entryOf(valueAt(node, ways), key);
		if (entry) return entry;
	}
	return undefined;
}

/** What a field does not say itself, the catalogue says. */
function inCatalogue(known: Known, node: Node, key: string): At | undefined {
	let at: Node | undefined = node;
	for (let depth = 0; depth < 8; depth++) {
		const use: Node | undefined = valueAt(at, "use") ?? valueAt(at, "like");
		at = use?.kind === "scalar" ? known.library.fields.get(use.text)?.node : undefined;
		if (!at) return undefined;
		const entry = entryOf(at, key) ?? entryOf(valueAt(at, "group"), key);
		if (entry) return { key: entry.key, node: entry.value };
	}
	return undefined;
}

function headKey(node: Node): Node {
	return node.kind === "map" ? (node.entries[0]?.key ?? node) : node;
}
