import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { checkFiles } from "@onedoor/dsl/check";
import { expect, test } from "vitest";

import type { RemarkView } from "../api/proposals.ts";
import type { Read } from "../check/protocol.ts";
import { Workspace } from "../document/workspace.ts";
import { placed } from "./remark-places.ts";

const FILE = "dog_licence.procedure.yaml";
const folder = resolve(import.meta.dirname, "../../../../docs/first-procedure");
const text = readFileSync(resolve(folder, FILE), "utf8");
const calendar = readFileSync(resolve(folder, "town.calendar.yaml"), "utf8");

const linked = checkFiles([
	{ path: FILE, text },
	{ path: "town.calendar.yaml", text: calendar },
]).library.linked[0];
if (linked === undefined) throw new Error("not linked");
const { definition } = linked;
const places = Object.fromEntries(
	Object.keys(definition.steps).map((step) => [step, linked.locate(["steps", step])]),
);
const read = { definition, file: FILE, places } as unknown as Read;
const workspace = () => new Workspace([{ path: FILE, text, hash: "1" }]);

const remarkAt = (line?: number): RemarkView => ({
	id: "1",
	by: "lan",
	at: "2026-11-20T09:00:00Z",
	text: "Why?",
	url: "",
	isDone: false,
	...(line !== undefined && { file: FILE, line }),
});
const lineOf = (words: string) => text.split("\n").findIndex((line) => line.includes(words)) + 1;

test.each([
	["a key of a field", "longest: 40", "dog_name", ["application"]],
	["a field itself", "born_on:", "born_on", ["application"]],
	["a step", "does: fill_in", undefined, ["application"]],
	["a page of a step", "your_dog:", undefined, ["application"]],
	["something else", "certainty: illustrative", undefined, []],
])("a remark on %s is about it", (_, words, about, steps) => {
	const [one] = placed([remarkAt(lineOf(words))], read, workspace());
	expect([one?.about, one?.steps, one?.place]).toEqual([
		about,
		steps,
		{ file: FILE, line: lineOf(words) },
	]);
});

test("it follows its line through what is typed and not saved", () => {
	const typed = workspace();
	typed.apply({ [FILE]: { from: 0, insert: "# one\n# two\n" } }, { kind: "typing", path: FILE });
	const [one] = placed([remarkAt(lineOf("longest: 40"))], read, typed);
	expect(one).toMatchObject({ about: "dog_name", place: { line: lineOf("longest: 40") + 2 } });
});

test("one about the whole has no place", () => {
	expect(placed([remarkAt()], read, workspace())).toEqual([{ remark: remarkAt(), steps: [] }]);
});
