import { type Document, isMap, isNode, isScalar, isSeq, parseAllDocuments } from "yaml";

import type { YamlEdit, YamlPath } from "./edit.ts";
import { nameOf } from "./layout.ts";
import type { YamlValue } from "./meaning.ts";

/** Numbers from 0 up to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

type Random = () => number;

/** An entry of a text that an edit may be about. */
interface Target {
	readonly path: YamlPath;
	readonly kind: "scalar" | "map" | "seq";
	readonly size: number;
}

/** What an edit may be about in a document, as the YAML library itself reads it. */
export function targetsIn(document: Document.Parsed): readonly Target[] {
	const found: Target[] = [];
	const visit = (node: unknown, path: YamlPath) => {
		// What such a reader makes of a set is no map that could be edited by its keys.
		if (path.length > 40 || (isNode(node) && /:(?:set|omap|pairs)$/.test(node.tag ?? ""))) return;
		if (isMap(node)) {
			found.push({ path, kind: "map", size: node.items.length });
			const names = node.items.map(({ key }) => (isScalar(key) ? nameOf(key) : undefined));
			for (const [index, { value }] of node.items.entries()) {
				const name = names[index];
				if (name !== undefined && names.indexOf(name) === names.lastIndexOf(name))
					visit(value, [...path, name]);
			}
		} else if (isSeq(node)) {
			found.push({ path, kind: "seq", size: node.items.length });
			for (const [index, item] of node.items.entries()) visit(item, [...path, String(index)]);
		} else if (node === null || isScalar(node)) found.push({ path, kind: "scalar", size: 0 });
	};
	visit(document.contents, []);
	return found;
}

/** A random change of a document; undefined when it has nothing to change. */
export function randomEdit(document: Document.Parsed, random: Random): YamlEdit | undefined {
	const targets = targetsIn(document).filter(({ path }) => path.length > 0);
	const target = pick(targets, random);
	if (target === undefined) return undefined;
	const collections = targetsIn(document).filter(({ kind }) => kind !== "scalar");
	const inMap = collections.some(
		({ kind, path }) => kind === "map" && path.join("\0") === target.path.slice(0, -1).join("\0"),
	);
	const dice = random();
	if (dice < 0.4) {
		const scalar =
			pick(
				targets.filter(({ kind }) => kind === "scalar"),
				random,
			) ?? target;
		return { op: "set", path: scalar.path, value: randomScalar(random) };
	}
	if (dice < 0.45) return { op: "set", path: target.path, value: randomValue(random) };
	if (dice < 0.6) return { op: "remove", path: target.path };
	if (dice < 0.8) {
		const into = pick(collections, random);
		if (into === undefined) return undefined;
		const value = random() < 0.6 ? randomScalar(random) : randomValue(random);
		return {
			op: "add",
			path: into.path,
			value,
			...(into.kind === "map" && { key: randomKey(random) }),
		};
	}
	if (dice < 0.92)
		return inMap
			? { op: "rename", path: target.path, key: randomKey(random) }
			: { op: "remove", path: target.path };
	const siblings = targets.filter(
		({ path }) =>
			path.length === target.path.length &&
			path.slice(0, -1).join("\0") === target.path.slice(0, -1).join("\0"),
	);
	const before = random() < 0.3 ? undefined : pick(siblings, random)?.path.at(-1);
	return { op: "move", path: target.path, ...(before !== undefined && { before }) };
}

function pick<T>(from: readonly T[], random: Random): T | undefined {
	return from[Math.floor(random() * from.length)];
}

const NASTY: readonly YamlValue[] = [
	"",
	" ",
	"a",
	"yes",
	"No",
	"null",
	"~",
	"0",
	"012",
	"1e3",
	"0x1F",
	"1_000",
	"12:30",
	"2026-01-01",
	"true",
	"- a",
	"a: b",
	"a #b",
	"#a",
	"'",
	'"',
	"a'b",
	'a"b',
	"{{ x }}",
	"$".concat("{{ github.ref }}"),
	"[a, b]",
	"{a: b}",
	"*a",
	"&a",
	"!t",
	"| x",
	"> x",
	"%x",
	"@x",
	"`x`",
	"a,b",
	"a, b",
	"---",
	"...",
	"a:",
	":a",
	"?",
	"-",
	"Đăng ký khai sinh",
	"«»",
	"日本",
	"🙂",
	"\\n",
	"C:\\dir",
	" lead",
	"trail ",
	"a\tb",
	"\t",
	"a\nb",
	"a\nb\n",
	"a\n\nb\n\n",
	"\na",
	"  a\nb",
	"a\n  b\n",
	"# a\nb",
	"a\r\nb",
	"\u0000",
	"\u0085",
	"\ufeff",
	"https://example.org/a?b=c#d",
	"x".repeat(200),
	"word ".repeat(40).trim(),
	0,
	-1,
	1.5,
	1e21,
	42,
	true,
	false,
	null,
];

function randomScalar(random: Random): YamlValue {
	return random() < 0.3 ? words(random) : (pick(NASTY, random) ?? "");
}

function words(random: Random): string {
	const count = 1 + Math.floor(random() * 4);
	return Array.from({ length: count }, () =>
		pick(["alpha", "beta", "latest", "3.2", "on", "api", "Ngày"], random),
	).join(" ");
}

const VALUES: readonly YamlValue[] = [
	[],
	{},
	["a"],
	["a", 1, null, "b: c"],
	{ name: "x" },
	{ name: "x", list: ["a", "b"], deep: { k: "v", empty: {}, none: null } },
	[{ name: "x", on: true }, { name: "y" }],
	[["a"], [], {}],
	{ text: "a\nb\n", "odd key": "yes", "1": "one" },
];

function randomValue(random: Random): YamlValue {
	return pick(VALUES, random) ?? {};
}

function randomKey(random: Random): string {
	const key =
		random() < 0.7
			? `key_${Math.floor(random() * 1000)}`
			: pick(["a b", "yes", "1", "a: b", "x.y/z", "ключ", "#k", "*", "a,b", "-"], random);
	return key ?? "key";
}

/** What a text says, as a reader that is none of ours has it; maps keep their order, aliases share. */
export function readerSays(text: string): unknown {
	return parseAllDocuments(text, { uniqueKeys: false, logLevel: "silent" }).map((document) => {
		if ("errors" in document && document.errors.length > 0) throw new Error("broken");
		return "toJS" in document ? document.toJS({ mapAsMap: true, maxAliasCount: 10_000 }) : null;
	});
}

/** Does the edit to what such a reader says: by its own means, in place. */
export function editedByReader(root: unknown, edit: YamlEdit): unknown {
	const holder = new Map<unknown, unknown>([["root", root]]);
	const path = ["root", ...edit.path];
	const at = (length: number) => path.slice(0, length).reduce<unknown>(valueIn, holder);
	const name = path.at(-1) ?? "";
	const around = at(path.length - 1);
	switch (edit.op) {
		case "set":
			put(around, name, asRead(edit.value));
			break;
		case "remove":
			if (Array.isArray(around)) around.splice(Number(name), 1);
			else if (around instanceof Map) around.delete(keyIn(around, name));
			break;
		case "add":
			putNew(around, name, at(path.length), edit);
			break;
		case "rename":
			if (around instanceof Map)
				rebuild(
					around,
					[...around].map(([key, value]) => [
						(key === null ? "" : String(key)) === name ? edit.key : key,
						value,
					]),
				);
			break;
		case "move":
			moveIn(around, name, edit.before);
	}
	return holder.get("root");
}

function valueIn(at: unknown, name: string): unknown {
	return Array.isArray(at)
		? at[Number(name)]
		: at instanceof Map
			? at.get(keyIn(at, name))
			: undefined;
}

function keyIn(map: Map<unknown, unknown>, name: string): unknown {
	const [found] = [...map.keys()].filter((key) => (key === null ? "" : String(key)) === name);
	return found === undefined ? name : found;
}

function put(around: unknown, name: string, value: unknown): void {
	if (Array.isArray(around)) around[Number(name)] = value;
	else if (around instanceof Map) around.set(keyIn(around, name), value);
}

function putNew(
	around: unknown,
	name: string,
	old: unknown,
	edit: Extract<YamlEdit, { op: "add" }>,
): void {
	const value = asRead(edit.value);
	if (old instanceof Map) old.set(edit.key, value);
	else if (Array.isArray(old)) old.push(value);
	else put(around, name, edit.key === undefined ? [value] : new Map([[edit.key, value]]));
}

function moveIn(around: unknown, name: string, before: string | undefined): void {
	const entries: unknown[] = Array.isArray(around)
		? around
		: around instanceof Map
			? [...around]
			: [];
	const names = entries.map((entry, index) =>
		Array.isArray(around) ? String(index) : String((entry as [unknown])[0] ?? ""),
	);
	const from = names.indexOf(name);
	const to = before === undefined ? entries.length : names.indexOf(before);
	const [moved] = entries.splice(from, 1);
	entries.splice(to > from ? to - 1 : to, 0, moved);
	if (around instanceof Map) rebuild(around, entries as [unknown, unknown][]);
}

function rebuild(
	map: Map<unknown, unknown>,
	entries: readonly (readonly [unknown, unknown])[],
): void {
	map.clear();
	for (const [key, value] of entries) map.set(key, value);
}

function asRead(value: YamlValue): unknown {
	if (Array.isArray(value)) return value.map(asRead);
	if (value === null || typeof value !== "object") return value;
	return new Map(Object.entries(value).map(([key, inner]) => [key, asRead(inner as YamlValue)]));
}
