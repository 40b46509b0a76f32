import { applyEdit, type EditIntent } from "@onedoor/dsl/edit";
import { expect, test } from "vitest";

import { copiesOf, movesOf } from "./several-edits.ts";

const LIST = ["a", "b", "c", "d", "e"];
const FILE = "x.fields.yaml";
const TEXT = `fields:\n${LIST.map((id) => `  ${id}:\n    as: text # ${id}\n`).join("")}`;
const PLACE = { file: FILE, path: ["fields"] };

test.each([
	[["b", "c"], -1, "bcade"],
	[["b", "c"], 1, "adbce"],
	[["a", "b"], -1, "abcde"],
	[["a", "c"], -1, "acbde"],
	[["b", "e"], 1, "acbde"],
	[["a", "c", "e"], 1, "badce"],
] as const)("%s moved by %i stand as %s", (chosen, by, expected) => {
	const moved = movesOf(PLACE, LIST, chosen, by);
	expect(moved.order.join("")).toBe(expected);
	expect(order(moved.intents).join("")).toBe(expected);
});

test("copies stand behind what they are copies of, each with a name that nobody has", () => {
	const list = [...LIST, "b_2"];
	const copies = copiesOf(PLACE, list, ["a", "b", "b_2"], () => undefined);
	expect(copies.map((one) => one.kind === "copy_value" && one.key)).toEqual(["a_2", "b_3", "b_4"]);
	expect(order(copiesOf(PLACE, LIST, ["a", "e"], () => undefined)).join(" ")).toBe(
		"a a_2 b c d e e_2",
	);
});

function order(intents: readonly EditIntent[]): readonly string[] {
	let files = [{ path: FILE, text: TEXT }];
	for (const intent of intents) {
		const edited = applyEdit(files, intent);
		if (!edited.ok) throw new Error(edited.refused);
		files = [...edited.files];
	}
	return [...(files[0]?.text ?? "").matchAll(/^ {2}(\w+):$/gm)].map(([, id = ""]) => id);
}
