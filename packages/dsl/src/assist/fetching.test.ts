import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { checkFiles, type InputFile } from "../check-files.ts";
import { applyEdit } from "../edit/apply-edit.ts";
import { fetchingIntents, fetchingOf, openLibrary } from "./index.ts";

const MARKET = fileURLToPath(new URL("../../../studio/test/acceptance/market", import.meta.url));
const files: readonly InputFile[] = readdirSync(MARKET, { recursive: true, encoding: "utf8" })
	.filter((path) => path.endsWith(".yaml"))
	.map((path) => ({ path, text: readFileSync(join(MARKET, path), "utf8") }));
const [finding] = checkFiles(files).findings.filter(({ code }) => code === "asked_though_granted");

test("what fetching touches is told: where it is asked, seen, compared, mentioned, and who gives it for what", () => {
	const told = finding && fetchingOf(openLibrary(files), finding);
	expect(told?.register).toEqual({
		title: { en: "Population register", fr: "Registre de la population", ar: "سجل السكان" },
		purpose: expect.objectContaining({ en: "To know who is of age" }),
	});
	expect(told?.languages).toEqual(["en", "fr", "ar"]);
	const en = (words: unknown) => (words as { en?: string }).en ?? words;
	expect(
		told?.places.map(({ kind, title, step }) => [kind, en(title), ...(step ? [en(step)] : [])]),
	).toEqual([
		["field", "Date of birth"],
		["asked", "Your details", "Application"],
		["seen", "Review"],
		["seen", "Review of a minor"],
		["rule", "adult"],
		["letter", "The stall is yours"],
	]);
});

test.each([
	[{}, "    prefill: population.person.birth_date by national_id\n"],
	[{ hidden: true }, "    fetch: population.person.birth_date by national_id\n"],
	[
		{ hidden: true, if_silent: "officer" as const },
		"    fetch: population.person.birth_date by national_id\n    if_silent: officer\n",
	],
])("in the way that was chosen: %o", (way, lines) => {
	const [intent] = finding ? fetchingIntents(openLibrary(files), finding, way) : [];
	const edited = intent && applyEdit(files, intent);
	const before = files.find(({ path }) => path === finding?.file)?.text ?? "";
	const after = edited?.ok ? edited.files.find(({ path }) => path === finding?.file)?.text : "";
	const use = "  birth_date:\n    use: birth_date\n";
	expect(after).toBe(before.replace(use, use + lines));
});
