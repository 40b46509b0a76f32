import { expect, test } from "vitest";

import { changesBetween, countChanged, diffGroups, hunksOf, linesOf } from "./line-diff.ts";
import { merge } from "./merge.ts";
import { textOf } from "./open-file.ts";
import { Workspace } from "./workspace.ts";

const A = "title: Dog\r\nwho: me   # kept\n\n\nsteps:\n";
const B = "texts:\n  title: x\n";

function open(): Workspace {
	return new Workspace([
		{ path: "a", text: A, hash: "1" },
		{ path: "b", text: B, hash: "2" },
	]);
}

function text(workspace: Workspace, path: string): string {
	const file = workspace.file(path);
	return file ? textOf(file) : "";
}

function type(workspace: Workspace, path: string, from: number, insert: string): void {
	const state = workspace.file(path)?.state;
	const selection = { anchor: from + insert.length };
	const spec = { changes: { from, insert }, selection, userEvent: "input.type" };
	if (state !== undefined) workspace.take(path, [state.update(spec)]);
}

test("a text comes back byte by byte, carriage returns and all", () => {
	expect(text(open(), "a")).toBe(A);
});

test("undo goes back through both files in the order of work, and redo forth again", () => {
	const workspace = open();
	workspace.apply({ a: { from: 7, to: 10, insert: "Hund" } }, { kind: "title", title: "Dog" });
	workspace.apply({ b: { from: 16, insert: "y" } }, { kind: "title", title: "x" });
	workspace.apply(
		{ a: { from: 0, insert: "# both\n" }, b: { from: 0, insert: "# both\n" } },
		{ kind: "deadline", title: "Dog" },
	);
	const end = [text(workspace, "a"), text(workspace, "b")];
	expect(workspace.undoable).toEqual({ kind: "deadline", title: "Dog" });
	for (let step = 0; step < 3; step++) workspace.undo();
	expect([text(workspace, "a"), text(workspace, "b")]).toEqual([A, B]);
	expect(workspace.undoable).toBeUndefined();
	workspace.undo();
	for (let step = 0; step < 3; step++) workspace.redo();
	expect([text(workspace, "a"), text(workspace, "b")]).toEqual(end);
});

test("typing in one place is one step, and does not join what came before it", () => {
	const workspace = open();
	workspace.apply({ a: { from: 0, insert: "#" } }, { kind: "title", title: "Dog" });
	for (const [index, letter] of [..."word"].entries()) type(workspace, "a", 1 + index, letter);
	expect(text(workspace, "a")).toBe(`#word${A}`);
	workspace.undo();
	expect(text(workspace, "a")).toBe(`#${A}`);
	type(workspace, "b", 0, "1");
	type(workspace, "a", 0, "2");
	type(workspace, "b", 1, "3");
	workspace.undo();
	expect(text(workspace, "b")).toBe(`1${B}`);
	workspace.undo();
	expect(text(workspace, "a")).toBe(`#${A}`);
	workspace.undo();
	workspace.undo();
	expect([text(workspace, "a"), text(workspace, "b")]).toEqual([A, B]);
});

test("a new edit forgets what was undone", () => {
	const workspace = open();
	workspace.apply({ a: { from: 0, insert: "#" } }, { kind: "title", title: "Dog" });
	workspace.undo();
	workspace.apply({ b: { from: 0, insert: "#" } }, { kind: "title", title: "Dog" });
	workspace.redo();
	expect([text(workspace, "a"), text(workspace, "b")]).toEqual([A, `#${B}`]);
});

test("changed is what differs from the disk, and what others wrote is kept beside it", () => {
	const workspace = open();
	workspace.apply({ a: { from: 0, insert: "#" } }, { kind: "title", title: "Dog" });
	expect(workspace.changed.map(({ path }) => path)).toEqual(["a"]);
	workspace.setTheirs("a", { text: "theirs", hash: "9" });
	expect(workspace.file("a")).toMatchObject({ theirs: { text: "theirs" }, saved: { text: A } });
	workspace.setSaved("a", { text: `#${A}`, hash: "3" });
	expect(workspace.changed).toEqual([]);
	expect(workspace.file("a")).not.toHaveProperty("theirs");
});

test("an untouched file follows the disk; that is no step to undo, and earlier steps stay undoable", () => {
	const workspace = open();
	workspace.apply({ a: { from: 0, insert: "#" } }, { kind: "title", title: "Dog" });
	workspace.setSaved("a", { text: `#${A}`, hash: "3" });
	workspace.follow("a", changesBetween(`#${A}`, `#${A}more\n`), { text: `#${A}more\n`, hash: "4" });
	expect(workspace.changed).toEqual([]);
	expect(text(workspace, "a")).toBe(`#${A}more\n`);
	workspace.undo();
	expect(text(workspace, "a")).toBe(`${A}more\n`);
});

test("what was opened stays known after a save, and what others write meanwhile is none of our changes", () => {
	const workspace = open();
	expect(workspace.opened).toEqual({});
	workspace.apply({ a: { from: 0, insert: "#" } }, { kind: "title", title: "Dog" });
	expect(workspace.opened).toEqual({ a: A });
	workspace.setSaved("a", { text: `#${A}`, hash: "3" });
	expect([workspace.changed, workspace.opened]).toEqual([[], { a: A }]);
	workspace.follow("b", changesBetween(B, `${B}more`), { text: `${B}more`, hash: "4" });
	expect(workspace.opened).toEqual({ a: A });
	workspace.undo();
	expect(workspace.opened).toEqual({});
	workspace.create("new");
	workspace.apply({ new: { from: 0, insert: "x: y\n" } }, { kind: "title", title: "x" });
	workspace.setSaved("new", { text: "x: y\n", hash: "5" });
	expect(workspace.opened).toEqual({});
});

test.each([
	["a\nb\nc", "a\nx\nc", [{ before: [1, 2], after: [1, 2] }], 1],
	["a\nb\nc", "a\nc", [{ before: [1, 2], after: [1, 1] }], 1],
	["a\nc", "a\nb\nb2\nc", [{ before: [1, 1], after: [1, 3] }], 2],
	[
		"a\nb\nc\nd\ne",
		"x\nb\nc\nd\ny",
		[
			{ before: [0, 1], after: [0, 1] },
			{ before: [4, 5], after: [4, 5] },
		],
		2,
	],
	["a", "a", [], 0],
])("%j → %j differs in %j", (before, after, hunks, count) => {
	expect(hunksOf(linesOf(before), linesOf(after))).toEqual(hunks);
	expect(countChanged(before, after)).toBe(count);
});

test("the change between two texts makes one of the other", () => {
	const texts = ["", "a", "a\n", "a\nb", "a\nb\n", "b\n", "x\na\n\n", "a\nc\nb\r\n", "\n\n"];
	for (const before of texts) {
		for (const after of texts) {
			const workspace = new Workspace([{ path: "a", text: before, hash: "" }]);
			workspace.apply({ a: changesBetween(before, after) }, { kind: "restored" });
			expect(text(workspace, "a"), JSON.stringify([before, after])).toBe(after);
		}
	}
});

test("a difference is shown with its neighbours, both line numbers, and each place once", () => {
	const lines = Array.from({ length: 20 }, (_, index) => `l${index + 1}`);
	const after = lines.with(4, "five").with(15, "sixteen").with(17, "eighteen");
	const groups = diffGroups(lines.join("\n"), after.join("\n"));
	expect(groups.map((group) => group.map(({ kind, text: t }) => `${kind[0]}${t}`))).toEqual([
		["sl3", "sl4", "rl5", "afive", "sl6", "sl7"],
		["sl14", "sl15", "rl16", "asixteen", "sl17", "rl18", "aeighteen", "sl19", "sl20"],
	]);
	expect(groups[1]?.at(-1)).toEqual({ kind: "same", text: "l20", before: 20, after: 20 });
});

test("two people's changes go together when they touch different places", () => {
	const base = "a\nb\nc\nd\ne\n";
	expect(merge(base, "A\nb\nc\nd\ne\n", "a\nb\nc\nd\nE\nf\n")).toBe("A\nb\nc\nd\nE\nf\n");
	expect(merge(base, "a\nX\nc\nd\ne\n", "a\nY\nc\nd\ne\n")).toBeUndefined();
	expect(merge(base, "a\nX\nc\nd\ne\n", "a\nX\nc\nd\ne\n")).toBe("a\nX\nc\nd\ne\n");
	expect(merge(base, base, "a\nb\n")).toBe("a\nb\n");
});
