import type { Finding } from "../diagnostic/finding.ts";
import type { EditIntent } from "../edit/intent.ts";
import { saidBy } from "../edit/said-by.ts";
import { keyBelow, shapeAt } from "../edit/shape-at.ts";
import { entryText } from "../model/example.ts";
import { keysOf } from "../model/shape.ts";
import { ACCEPTABLE } from "../profile.ts";
import { sourceFile } from "../source/source-file.ts";
import { keysAt } from "../syntax/keys-at.ts";
import { type MapNode, valueAt } from "../syntax/nodes.ts";
import { parse } from "../syntax/parse.ts";
import { askPaper } from "./ask-paper.ts";
import { excludeAbsent } from "./exclude-absent.ts";
import type { AssistLibrary } from "./library.ts";
import { nodeAt } from "./place.ts";

/** An edit that answers a finding. */
export interface Repair {
	/** Default: what undo would call it. */
	readonly title?: string;
	/** The same in each language, where words are known for it; then `title` is not read. */
	readonly titles?: Readonly<Record<string, string>>;
	readonly intent: EditIntent;
	/** Of an acceptance: the item that would say the reason. */
	readonly accepts?: string;
	/** Whether it most likely says what was meant; the others are choices. */
	readonly likely: boolean;
}

/** What can be done about a finding by an edit: its own fix, what its code suggests, and accepting it. */
export function repairsOf(
	library: AssistLibrary,
	found: Finding,
	root: MapNode,
): readonly Repair[] {
	const path = keysAt(root, found.span.start);
	const own: readonly Repair[] =
		found.fix?.kind === "edit"
			? [{ intent: found.fix.intent as object as EditIntent, likely: true }]
			: [];
	const suggested = SUGGESTED.get(found.code)?.(found, root, path, library) ?? [];
	return [...own, ...suggested, ...acceptance(found, root, path)];
}

type Suggest = (
	found: Finding,
	root: MapNode,
	path: readonly string[],
	library: AssistLibrary,
) => readonly Repair[];

const SUGGESTED: ReadonlyMap<string, Suggest> = new Map<string, Suggest>([
	["key_missing", addKey],
	["key_unknown", removeKey],
	["maybe_absent", excludeAbsent],
	["document_not_asked", (found, _root, _path, library) => askPaper(library, found)],
]);

/** The missing key, where the canonical form has it, with a value that shows how it is written. */
function addKey(
	{ file, values }: Finding,
	root: MapNode,
	from: readonly string[],
): readonly Repair[] {
	const key = String(values.key);
	const path = itemTaking(root, from, key);
	const form = path && tableKey(root, path, key);
	if (path === undefined || form === undefined) return [];
	const example = entryText(key, form.form, form.example);
	const shown = parse(sourceFile("example.yaml", `${example}\n`)).root;
	const intent = addition(file, root, path, key, saidBy(valueAt(shown, key)));
	const title = example.includes("\n") ? `add \`${key}\`, with an example` : `add \`${example}\``;
	return [{ title, intent, likely: true }];
}

/** A key that was meant as another is written as that one; that repair stands before this. */
function removeKey(
	{ file, values }: Finding,
	_: MapNode,
	path: readonly string[],
): readonly Repair[] {
	const intent = { kind: "remove_value", file, path } as const;
	return [{ title: `remove \`${String(values.key)}\``, intent, likely: false }];
}

/** The place for the reason, which only people can write: until then the finding stays. */
function acceptance(found: Finding, root: MapNode, from: readonly string[]): readonly Repair[] {
	const { accepted, code, file, severity } = found;
	const takes = severity === "warning" || ACCEPTABLE.has(code);
	const path = itemTaking(root, from, "accepts", "already there too");
	if (accepted !== undefined || !takes || code === "accepted_nothing" || path === undefined)
		return [];
	const there = valueAt(nodeAt(root, path), "accepts");
	if (valueAt(there, code)) return [];
	const intent: EditIntent = there
		? { kind: "add_value", file, path: [...path, "accepts"], key: code, value: null }
		: addition(file, root, path, "accepts", { [code]: null });
	const title = `accept \`${code}\` here: write the reason`;
	return [{ title, intent, accepts: path.join("."), likely: false }];
}

type Added = Extract<EditIntent, { kind: "add_value" }>["value"];

function addition(
	file: string,
	root: MapNode,
	path: readonly string[],
	key: string,
	value: Added,
): EditIntent {
	const before = keyBelow(root, path, key, nodeAt(root, path) ?? root);
	return { kind: "add_value", file, path, key, value, ...(before !== undefined && { before }) };
}

/** The innermost item around a place whose table has the key. */
function itemTaking(
	root: MapNode,
	from: readonly string[],
	key: string,
	there?: "already there too",
): readonly string[] | undefined {
	for (let length = from.length; length >= 0; length--) {
		const path = from.slice(0, length);
		const free = there !== undefined || valueAt(nodeAt(root, path), key) === undefined;
		if (free && tableKey(root, path, key)) return path;
	}
	return undefined;
}

function tableKey(root: MapNode, path: readonly string[], key: string) {
	const shape = shapeAt(root, path);
	const keys = shape && keysOf(shape, nodeAt(root, path) ?? root);
	return keys && Object.hasOwn(keys, key) ? keys[key] : undefined;
}
