import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { checkFiles, type InputFile } from "../check-files.ts";
import { applyEdit } from "./apply-edit.ts";
import type { EditIntent } from "./intent.ts";

const MARKET = fileURLToPath(new URL("../../../studio/test/acceptance/market", import.meta.url));
const files: readonly InputFile[] = readdirSync(MARKET, { recursive: true, encoding: "utf8" })
	.filter((path) => path.endsWith(".yaml"))
	.map((path) => ({ path, text: readFileSync(join(MARKET, path), "utf8") }));

test.each<[what: string, intent: EditIntent, uses: number]>([
	[
		"a field of the library that three procedures use",
		{
			kind: "remove_field",
			file: "town.fields.yaml",
			path: "place_used",
			users: "street_or_square",
		},
		3,
	],
	[
		"an office that owns three procedures and decides in them",
		{
			kind: "remove_name",
			file: "town.offices.yaml",
			path: ["offices", "town_hall"],
			users: "interior",
		},
		6,
	],
])(
	"%s: its users name another, nothing is left without meaning, and one undo brings it back",
	(_what, intent, uses) => {
		const refused = applyEdit(files, { ...intent, users: undefined } as unknown as EditIntent);
		expect(refused).toMatchObject({ ok: false, refused: "in_use" });
		const edited = applyEdit(files, intent);
		if (!edited.ok) throw new Error(edited.refused);
		expect(edited.also.length).toBe(uses);
		expect(new Set(edited.also.map(({ file }) => file)).size).toBe(3);
		const errors = checkFiles(edited.files).findings.filter(({ severity }) => severity === "error");
		expect(errors).toEqual([]);
	},
);

test("nobody is sent to what lacks what they read", () => {
	const group = {
		path: "town.fields.yaml",
		text: "fields:\n  one:\n    group:\n      name:\n        as: text\n        longest: 9\n  other:\n    as: text\n    longest: 9\n",
	};
	const read = {
		path: "p.procedure.yaml",
		text: "procedure: p\nedition: 2026-01-01\nlanguages:\n  - en\ndata:\n  who:\n    use: one\nconditions:\n  named: length(who.name) > 1\n",
	};
	const intent: EditIntent = {
		kind: "remove_field",
		file: group.path,
		path: "one",
		users: "other",
	};
	expect(applyEdit([group, read], intent)).toMatchObject({ ok: false, refused: "would_dangle" });
});
