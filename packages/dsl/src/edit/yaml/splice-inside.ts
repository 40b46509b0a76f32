import { sourceFile } from "../../source/source-file.ts";
import type { Entry, MapNode, Node } from "../../syntax/nodes.ts";
import { readPlainYaml } from "../../syntax/plain-yaml.ts";
import { type Splice, spliceAll, type YamlEdit, type YamlPath } from "./edit.ts";
import { lineStart } from "./lines.ts";
import type { Spliced, SpliceOptions } from "./splice-yaml.ts";
import type { Layout } from "./write-value.ts";

export type Indents = Pick<Layout, "step" | "listsIndented">;

type SpliceWhole = (text: string, edit: YamlEdit, options: SpliceOptions, seen: Indents) => Spliced;

/**
 * An edit inside one entry of a text of plain YAML, made and proved in the lines of that entry alone; the text around
 * it is read by the quick reader, before and after. Undefined where that does not suffice, or where anything is
 * otherwise than it should be: then the whole text is read.
 */
export function spliceInside(
	text: string,
	edit: YamlEdit,
	{ document = 0 }: SpliceOptions,
	spliceWhole: SpliceWhole,
): Spliced | undefined {
	if (document !== 0 || text.includes("\r")) return undefined;
	const root = readPlainYaml(sourceFile("", text));
	const window = root && windowOf(root, edit);
	if (root === undefined || window === undefined) return undefined;
	const { at, from, to } = window;
	const inner = text.slice(from, to);
	const path = edit.path.slice(at.length - 1);
	const made = spliceWhole(inner, { ...edit, path }, {}, indentsOf(text, root));
	if (!made.ok || made.by !== "splice" || !made.text.endsWith("\n")) return undefined;
	const splices = made.splices.map(
		(one): Splice => ({
			...one,
			from: one.from + from,
			to: one.to + from,
		}),
	);
	const written = spliceAll(text, splices);
	const after = readPlainYaml(sourceFile("", written));
	// What was proved of the entry alone, it has to say in its place as well.
	const alone = readPlainYaml(sourceFile("", outdented(made.text)));
	if (after === undefined || alone?.entries.length !== 1) return undefined;
	if (!isSameBut(root, after, at, alone)) return undefined;
	return { ok: true, text: written, splices, by: "splice" };
}

interface Window {
	/** Keys that lead to the entry. */
	readonly at: YamlPath;
	/** Its lines, with all that is no entry below it. */
	readonly from: number;
	readonly to: number;
}

/** The entry two levels deep that an edit is inside of, a step for instance; of one level where that is all there is. */
function windowOf(root: MapNode, { op, path }: YamlEdit): Window | undefined {
	const most = op === "add" ? path.length : path.length - 1;
	const { text } = root.file;
	for (let depth = Math.min(most, DEEPEST); depth > 0; depth--) {
		const at = path.slice(0, depth);
		const found = linesOf(root, at);
		if (found && (found.to - found.from) * 2 < text.length) return { at, ...found };
	}
	return undefined;
}

const DEEPEST = 2;

function linesOf(root: MapNode, at: YamlPath): Omit<Window, "at"> | undefined {
	const { text } = root.file;
	let map: Node | undefined = root;
	let found: Omit<Window, "at"> | undefined;
	for (const name of at) {
		if (map?.kind !== "map") return undefined;
		const index: number = map.entries.findIndex(({ key }) => key.text === name);
		const entry: Entry | undefined = map.entries[index];
		const below: Entry | undefined = map.entries[index + 1];
		if (entry === undefined) return undefined;
		const to = below ? lineStart(text, below.key.start) : (found?.to ?? text.length);
		found = { from: lineStart(text, entry.key.start), to };
		map = entry.value;
	}
	return found;
}

/** As `seenLayout` finds it in the whole: plain YAML indents its lists. */
function indentsOf(text: string, root: MapNode): Indents {
	const steps = new Map<number, number>();
	const column = ({ start }: Node) => start - lineStart(text, start);
	const look = (map: MapNode) => {
		for (const { key, value } of map.entries) {
			const first = value.kind === "map" ? value.entries[0] : undefined;
			if (value.kind !== "map" || first === undefined) continue;
			const step = column(first.key) - column(key);
			if (step <= 9) steps.set(step, (steps.get(step) ?? 0) + 1);
			look(value);
		}
	};
	look(root);
	const [most] = [...steps].sort((a, b) => b[1] - a[1]);
	return { step: " ".repeat(most?.[0] ?? 2), listsIndented: true };
}

function outdented(text: string): string {
	const indent = text.search(/[^ ]/);
	return text.replaceAll(new RegExp(`^ {${indent}}`, "gm"), "");
}

/** Whether nothing differs but the entry that keys lead to, and that it is the one that was read alone. */
function isSameBut(before: MapNode, after: MapNode, at: YamlPath, alone: MapNode): boolean {
	const [name, ...deeper] = at;
	return (
		before.entries.length === after.entries.length &&
		before.entries.every(({ key, value }, index) => {
			const now = after.entries[index];
			if (now === undefined || !isSame(key, now.key)) return false;
			if (key.text !== name) return isSame(value, now.value);
			if (deeper.length === 0) {
				const [entry] = alone.entries;
				return entry !== undefined && isSame(entry.key, key) && isSame(entry.value, now.value);
			}
			return value.kind === "map" && now.value.kind === "map"
				? isSameBut(value, now.value, deeper, alone)
				: false;
		})
	);
}

/** Wherever they stand. */
function isSame(a: Node, b: Node): boolean {
	if (a.kind === "scalar") return b.kind === "scalar" && a.text === b.text && a.style === b.style;
	if (a.kind === "list")
		return (
			b.kind === "list" &&
			a.items.length === b.items.length &&
			a.items.every((item, index) => isSame(item, b.items[index] as Node))
		);
	if (a.kind === "map")
		return (
			b.kind === "map" &&
			a.entries.length === b.entries.length &&
			a.entries.every(({ key, value }, index) => {
				const other = b.entries[index];
				return other !== undefined && isSame(key, other.key) && isSame(value, other.value);
			})
		);
	return b.kind === "empty";
}
