import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { type ItemControl, itemAt, openLibrary } from "@onedoor/dsl/assist";
import { createWorkspace } from "@onedoor/dsl/check";
import { applyEdit, type EditIntent } from "@onedoor/dsl/edit";
import { expect, test } from "vitest";

import { textOf } from "../../../document/open-file.ts";
import { Workspace } from "../../../document/workspace.ts";
import { takeAway, type Value, writeAt } from "./writing.ts";

/** `pnpm soak panel` makes a thousand. */
const EDITS = Number(process.env.ONEDOOR_SOAK_EDITS ?? 60);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 7);

const FOLDER = fileURLToPath(
	new URL("../../../../../../procedures/vn/marital_status_certificate", import.meta.url),
);

test(`${EDITS} random edits of the panel: the text always parses and says what was meant, and undo comes back to the first byte`, {
	timeout: 3_600_000,
}, () => {
	const files = readdirSync(FOLDER)
		.filter((name) => name.endsWith(".yaml"))
		.map((path) => ({ path, text: readFileSync(join(FOLDER, path), "utf8"), hash: path }));
	const workspace = new Workspace(files);
	const random = randomOf(SEED);
	const made: string[] = [];
	while (made.length < EDITS) {
		const wanted = someEdit(workspace, random);
		if (wanted === undefined) continue;
		const { intent, expected } = wanted;
		const edited = applyEdit(workspace.texts(), intent);
		// What cannot be done without damage is refused, and then nothing is done.
		if (!edited.ok) {
			expect(edited.refused, JSON.stringify(intent)).toBe("would_damage");
			continue;
		}
		const changes: Record<string, { from: number; to: number; insert: string }[]> = {};
		for (const { path, ...change } of edited.changes)
			changes[path] = [...(changes[path] ?? []), change];
		if (edited.changes.length === 0) continue;
		workspace.apply(changes, { kind: "set", title: intent.kind });
		made.push(JSON.stringify(intent));
		expect(meaningOf(workspace, intent.file), made.at(-1)).toEqual(expected);
	}
	expect(new Set(made.map((one) => (JSON.parse(one) as EditIntent).kind)).size).toBeGreaterThan(3);
	const end = workspace.texts();
	for (let at = 0; at < EDITS; at++) workspace.undo();
	expect(workspace.undoable).toBeUndefined();
	expect(workspace.texts()).toEqual(files.map(({ path, text }) => ({ path, text })));
	for (let at = 0; at < EDITS; at++) workspace.redo();
	expect(workspace.texts()).toEqual(end);
});

interface Wanted {
	readonly intent: EditIntent;
	/** What the file says after it. */
	readonly expected: Said;
}

/** A file as nested entries, in the author's order: maps, lists and single values. */
type Said = string | null | { readonly list: readonly Said[] } | { readonly map: Entries };
type Entries = readonly (readonly [string, Said])[];

/** Something that a person could do in the panel of some item. */
function someEdit(workspace: Workspace, random: () => number): Wanted | undefined {
	const library = openLibrary(workspace.texts());
	const own = workspace.files.filter(({ path }) => path.endsWith(".procedure.yaml"));
	const file = own[0]?.path ?? "";
	const before = meaningOf(workspace, file);
	let path: readonly string[] = [];
	for (let depth = 0; depth < 8; depth++) {
		const view = itemAt(library, file, path);
		if (view === undefined || view.isOne) return undefined;
		const isNew = random() < 0.15 && view.more.length > 0;
		const row = pick(isNew ? view.more : view.rows, random);
		if (row === undefined) return undefined;
		const owner = { file, path: view.path };
		const spot = { owner, key: row.key, isThere: !isNew, before: row.before };
		const at = [...view.path, row.key];
		if (row.control.kind === "item" && !isNew) {
			path = at;
			continue;
		}
		if (row.control.kind === "entries" && !isNew) {
			const entries = row.control.entries;
			const entry = pick(entries, random);
			const rest = random();
			if (entry === undefined) return undefined;
			if (rest < 0.1 && entries.length > 2)
				return {
					intent: { kind: "remove_value", file, path: [...at, entry.id] },
					expected: changed(before, at, (map) => map.filter(([key]) => key !== entry.id)),
				};
			if (rest < 0.25 && entries.length > 2) {
				const to =
					pick(
						entries.filter(({ id }) => id !== entry.id),
						random,
					)?.id ?? "";
				return {
					intent: { kind: "move_value", file, path: [...at, entry.id], before: to },
					expected: changed(before, at, (map) => moved(map, entry.id, to)),
				};
			}
			if (entry.control.kind !== "item") return undefined;
			path = [...at, entry.id];
			continue;
		}
		if (!isNew && !row.required && random() < 0.1 && view.rows.length > 2)
			return {
				intent: takeAway(spot),
				expected: changed(before, view.path, (map) => map.filter(([key]) => key !== row.key)),
			};
		const value = someValue(row.control, random);
		if (value === undefined) return undefined;
		return {
			intent: writeAt(spot, value),
			expected: changed(before, view.path, (map) =>
				written(map, row.key, sayingOf(value), row.before),
			),
		};
	}
	return undefined;
}

function someValue(control: ItemControl, random: () => number): Value | undefined {
	switch (control.kind) {
		case "word":
			return pick(control.words, random);
		case "name":
			return pick(control.names, random)?.name;
		case "duration":
			return `${1 + Math.floor(random() * 30)} working days`;
		case "day":
			return `2027-0${1 + Math.floor(random() * 9)}-15`;
		case "rule":
			return pick(RULES, random);
		case "list": {
			const names = control.names.slice(0, 4).map(({ name }) => name);
			return names.length === 0 ? undefined : names;
		}
		case "words":
			return { vi: pick(WORDS, random) ?? "", en: pick(WORDS, random) ?? "" };
		case "scalar":
			return pick(WORDS, random);
		default:
			return undefined;
	}
}

/** Hard to write as YAML, each in its own way. */
const WORDS = [
	"Plain words",
	"a: b",
	"# no comment",
	"yes",
	"012",
	'"quoted"',
	"it's",
	"- dash",
	"Tiếng Việt",
	"{a}",
];
const RULES = ["late", 'case.channel = "online"', "not(late) and copies > 2", 'x in ("a", "b")'];

function changed(said: Said, path: readonly string[], change: (map: Entries) => Entries): Said {
	const map = said !== null && typeof said === "object" && "map" in said ? said.map : [];
	const [key, ...rest] = path;
	if (key === undefined) return { map: change(map) };
	return {
		map: map.map(([name, value]) => [name, name === key ? changed(value, rest, change) : value]),
	};
}

function written(map: Entries, key: string, value: Said, before: string | undefined): Entries {
	if (map.some(([name]) => name === key))
		return map.map(([name, old]) => [name, name === key ? value : old]);
	const at = map.findIndex(([name]) => name === before);
	return at < 0 ? [...map, [key, value]] : map.toSpliced(at, 0, [key, value]);
}

function moved(map: Entries, key: string, before: string): Entries {
	const entry = map.find(([name]) => name === key);
	const rest = map.filter(([name]) => name !== key);
	return entry
		? rest.toSpliced(
				rest.findIndex(([name]) => name === before),
				0,
				entry,
			)
		: map;
}

function sayingOf(value: Value): Said {
	if (value === null) return null;
	if (Array.isArray(value)) return { list: (value as readonly Value[]).map(sayingOf) };
	if (typeof value === "object")
		return { map: Object.entries(value).map(([key, one]) => [key, sayingOf(one as Value)]) };
	return String(value);
}

type Root = NonNullable<ReturnType<ReturnType<typeof openLibrary>["files"]["get"]>>["root"];
type Node = Root["entries"][number]["value"];

/** What the file says, read anew; broken YAML fails here. */
function meaningOf(workspace: Workspace, path: string): Said {
	const reader = createWorkspace();
	const file = workspace.file(path);
	reader.replace([{ path, text: file ? textOf(file) : "" }]);
	reader.check();
	const parsed = reader.parsed().get(path);
	expect(parsed?.findings.map(({ message }) => message)).toEqual([]);
	return parsed?.root ? said(parsed.root) : null;
}

function said(node: Node | Root): Said {
	if (node.kind === "scalar") return node.text;
	if (node.kind === "empty") return null;
	if (node.kind === "list") return { list: node.items.map(said) };
	return { map: node.entries.map(({ key, value }) => [key.text, said(value)]) };
}

function pick<One>(all: readonly One[], random: () => number): One | undefined {
	return all[Math.floor(random() * all.length)];
}

/** Mulberry32: the same sequence for the same seed. */
function randomOf(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
