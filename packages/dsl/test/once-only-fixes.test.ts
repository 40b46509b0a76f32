import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

import { checkFiles, type InputFile } from "../src/check-files.ts";
import { applyEdit } from "../src/edit/apply-edit.ts";
import type { EditIntent } from "../src/edit/intent.ts";
import { libraryOf } from "./fixture-library.ts";

const root = join(import.meta.dirname, "fixtures/check");
const FIXED: readonly string[] = [
	"asked_though_given",
	"asked_though_granted",
	"asked_unused",
	"fetched_unused",
	"paper_replaceable",
];
const cases = FIXED.flatMap((code) =>
	readdirSync(join(root, code)).map((name) => [code, name] as const),
);

it.each(cases)("repairs %s/%s, and nothing else is found then", (code, name) => {
	const files = libraryOf(join(root, code, name));
	const before = checkFiles(files).findings;
	const found = before.find((one) => one.code === code);
	if (found?.fix?.kind !== "edit") throw new Error(`${code} has no repair`);
	const after = checkFiles(repaired(files, found.fix.intent as unknown as EditIntent)).findings;
	const rest = before.filter((one) => one !== found).map((one) => one.code);
	const left = after.map((one) => one.code);
	expect(left).not.toContain(code);
	expect(rest).toEqual(expect.arrayContaining(left));
});

function repaired(files: readonly InputFile[], intent: EditIntent): readonly InputFile[] {
	const edited = applyEdit(files, intent);
	if (!edited.ok) throw new Error(JSON.stringify(edited));
	return edited.files;
}
