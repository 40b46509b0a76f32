import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { checkFiles } from "../check-files.ts";
import { createWorkspace } from "../workspace/workspace.ts";
import { applyEdit, type Edited, type EditIntent, type Refused, type TextFile } from "./index.ts";
import { undone } from "./libraries.test-data.ts";

const ROOT = join(import.meta.dirname, "../../../../procedures");
const LIBRARY: readonly TextFile[] = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
	.filter((path) => /\.\w+\.yaml$/.test(path))
	.toSorted()
	.map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
const BIRTH = "vn/birth_registration/birth_registration.procedure.yaml";

test.each([
	["rename_step", BIRTH, "number_problem", "number_trouble"],
	["rename_field", BIRTH, "child.nationality", "citizenship"],
	["rename_field", BIRTH, "child", "newborn"],
	["rename_outcome", BIRTH, "verify.correct", "right"],
	["rename_document", BIRTH, "birth_evidence", "birth_paper"],
	[
		"rename_message",
		"vn/birth_registration/birth_registration.messages.yaml",
		"birth_certificate",
		"certificate",
	],
	["rename_option", "vn/catalogue/civil_status.codes.yaml", "birth_kind.normal", "ordinary"],
	["rename_field", "vn/catalogue/person.fields.yaml", "full_name", "whole_name"],
] as const)("%s: every reference follows, across files", (kind, file, path, to) => {
	const edited = done(applyEdit(LIBRARY, { kind, file, path, to }));
	expect(errorsOf(edited.files)).toEqual([]);
	expect(edited.also.length).toBeGreaterThan(0);
	expect(undone(edited)).toEqual(LIBRARY);
	expect(edited.undo.label.en).toContain(to);
	expect(edited.undo.label.vi).toContain(to);
});

test("what other files knew leaves its former id behind", () => {
	const edited = done(
		applyEdit(LIBRARY, {
			kind: "rename_step",
			file: BIRTH,
			path: "number_problem",
			to: "number_trouble",
		}),
	);
	const text = edited.files.find(({ path }) => path === BIRTH)?.text ?? "";
	expect(text).toMatch(/\n {2}number_trouble:\n(?: {4}.*\n|\n)*? {4}was: number_problem\n/);
});

test("a step that a standard item names in others as well is renamed in all of them, or not", () => {
	const intent = { kind: "rename_step", file: BIRTH, path: "verify", to: "examine" } as const;
	expect(applyEdit(LIBRARY, intent)).toMatchObject({ refused: "name_shared" });
});

test("a removal lists who uses it, and takes them off their lists when told so", () => {
	const intent = { kind: "remove_field", file: BIRTH, path: "copies" } as const;
	const refused = applyEdit(LIBRARY, intent);
	expect(refused).toMatchObject({ ok: false, refused: "in_use" });
	const users = (refused as Refused).values.users as readonly { readonly path: string }[];
	expect(users.length).toBeGreaterThan(1);
	expect(applyEdit(LIBRARY, { ...intent, users: "remove" })).toMatchObject({
		ok: false,
		refused: "in_use",
	});
});

test("the first scenario makes its file; without its procedure an empty file is none", () => {
	const file = "dog.scenarios.yaml";
	const values = {
		given: { name: "Rex" },
		happens: { apply: "submit" },
		expect: { ends_in: "done" },
	};
	const intent = { kind: "add_scenario", file, path: "good_dog", values } as const;
	const files = [{ path: file, text: "" }];
	const edited = done(applyEdit(files, { ...intent, procedure: "dog" }));
	expect(edited.files[0]?.text).toBe(
		"scenarios_for: dog\nscenarios:\n  good_dog:\n    given:\n      name: Rex\n    happens:\n      apply: submit\n    expect:\n      ends_in: done\n",
	);
	expect(undone(edited)).toEqual(files);
	expect(applyEdit(edited.files, intent)).toMatchObject({ ok: false, refused: "name_taken" });
	expect(applyEdit(files, intent)).toMatchObject({ ok: false });
});

test("the first list makes its file; lists of all files share their names", () => {
	const file = "vn/stay_notification/stay.codes.yaml";
	const before = [...LIBRARY, { path: file, text: "" }];
	const values = { codes: { inn: { en: "Inn" } }, title: { en: "House" } };
	const intent: EditIntent = { kind: "add_list", file, path: "house", values };
	const edited = done(applyEdit(before, intent));
	expect(edited.files.at(-1)?.text).toBe(
		"lists:\n  house:\n    title:\n      en: House\n    codes:\n      inn:\n        en: Inn\n",
	);
	expect(undone(edited)).toEqual(before);
	expect(applyEdit(before, { ...intent, path: "sex" })).toMatchObject({
		refused: "name_taken",
		values: { file: "vn/catalogue/civil_status.codes.yaml" },
	});
});

test("the first letter makes its file, in the languages of its procedure, and nothing is wrong with it", () => {
	const file = "vn/stay_notification/stay_notification.messages.yaml";
	const before = [...LIBRARY, { path: file, text: "" }];
	const intent: EditIntent = {
		kind: "add_message",
		file,
		path: "stay_noted",
		procedure: "stay_notification",
		values: { title: { vi: "Đã ghi nhận", en: "Your stay is noted" } },
	};
	const edited = done(applyEdit(before, intent));
	expect(edited.files.find(({ path }) => path === file)?.text).toBe(`messages:
  stay_noted:
    is: letter
    title:
      vi: Đã ghi nhận
      en: Your stay is noted
    for:
      - stay_notification
    subject:
      vi: Đã ghi nhận
      en: Your stay is noted
    body:
      vi: Chúng tôi viết thư này về hồ sơ của bạn.
      en: We are writing to you about your application.
`);
	expect(undone(edited)).toEqual(before);
	const again = (path: string) => applyEdit(edited.files, { ...intent, path });
	expect(done(again("stay_refused")).files.at(-1)?.text).toContain("\n  stay_refused:\n");
	expect(again("stay_noted")).toMatchObject({ refused: "name_taken", values: { file } });
	expect(again("birth_certificate")).toMatchObject({
		refused: "name_taken",
		values: { file: "vn/birth_registration/birth_registration.messages.yaml" },
	});
	expect(again("Stay noted")).toMatchObject({ refused: "id_malformed" });
	expect(applyEdit(before, { ...intent, procedure: "none" })).toMatchObject({
		refused: "item_unknown",
	});
	expect(applyEdit(before, { ...intent, values: null })).toMatchObject({ refused: "text_empty" });
	const told = applyEdit(edited.files, {
		kind: "set_value",
		file: "vn/stay_notification/stay_notification.procedure.yaml",
		path: ["steps", "not_recorded", "tell", "applicant"],
		value: "stay_noted",
	});
	const found = checkFiles(done(told).files).findings;
	expect(found.filter((one) => one.file === file || one.severity === "error")).toEqual([]);
});

const DOG = "dog.procedure.yaml";
const FILES: readonly TextFile[] = [
	{
		path: DOG,
		text: `procedure: dog
data:
  name:                   # as called
    as: text
  weight:
    as: number

steps:
  apply:
    does: fill_in
    pages:
      dog:
        ask:
          - name
          - weight        # in kilograms
    go_to: check

  # by the registrar
  check:
    does: decide
    outcomes:
      ok:
        go_to: done
      back:
        go_to: apply

  done:
    does: end
    result: granted
`,
	},
	{
		path: "dog.scenarios.yaml",
		text: "scenarios_for: dog\nscenarios:\n  a:\n    given:\n      name: Rex\n      weight: 3\n    happens:\n      apply: submit\n      check: ok\n    expect:\n      ends_in: done\n",
	},
];

test.each<[string, EditIntent, string, readonly string[], readonly string[]]>([
	[
		"a field, and where it is asked",
		{
			kind: "add_field",
			file: DOG,
			path: "breed",
			values: { as: "text", longest: "40" },
			ask: "apply.dog",
		},
		DOG,
		[],
		["  breed:", "    as: text", "    longest: 40", "          - breed"],
	],
	[
		"a field, and before what it is asked",
		{
			kind: "add_field",
			file: DOG,
			path: "breed",
			values: { as: "text", longest: "40" },
			ask: "apply.dog",
			ask_before: "weight",
		},
		DOG,
		["          - weight        # in kilograms"],
		[
			"  breed:",
			"    as: text",
			"    longest: 40",
			"          - breed",
			"          - weight        # in kilograms",
		],
	],
	[
		"a paper, and where it is asked",
		{
			kind: "add_document",
			file: DOG,
			path: "pedigree",
			values: { title: "Pedigree" },
			ask: "apply.dog",
		},
		DOG,
		[],
		["documents:", "  pedigree:", "    title: Pedigree", "          - pedigree", ""],
	],
	[
		"a field that goes with its users",
		{ kind: "remove_field", file: DOG, path: "weight", users: "remove" },
		DOG,
		["  weight:", "    as: number", "          - weight        # in kilograms"],
		[],
	],
	[
		"what a scenario gave goes too",
		{ kind: "remove_field", file: DOG, path: "weight", users: "remove" },
		"dog.scenarios.yaml",
		["      weight: 3"],
		[],
	],
	[
		"a step between others",
		{
			kind: "add_step",
			file: DOG,
			path: "pay",
			before: "check",
			values: { does: "pay", go_to: "check" },
		},
		DOG,
		[],
		["  pay:", "    does: pay", "    go_to: check", ""],
	],
	[
		"a step that others lead to, with another in its place",
		{ kind: "remove_step", file: DOG, path: "check", users: "done" },
		DOG,
		[
			"    go_to: check",
			"  # by the registrar",
			"  check:",
			"    does: decide",
			"    outcomes:",
			"      ok:",
			"        go_to: done",
			"      back:",
			"        go_to: apply",
			"",
		],
		["    go_to: done"],
	],
	[
		"an outcome",
		{ kind: "add_outcome", file: DOG, path: "check.later", values: { go_to: "apply" } },
		DOG,
		[],
		["      later:", "        go_to: apply"],
	],
	[
		"a section that is not there yet",
		{ kind: "add_fee", file: DOG, path: "base", values: { amount: "5 EUR" } },
		DOG,
		[],
		["fees:", "  base:", "    amount: 5 EUR", ""],
	],
	[
		"why a finding is accepted",
		{
			kind: "accept_finding",
			file: DOG,
			path: "data.weight",
			code: "asked_not_used",
			because: "for statistics",
		},
		DOG,
		[],
		["    accepts:", "      asked_not_used: for statistics"],
	],
	[
		"a field from a register",
		{ kind: "fetch_field", file: DOG, path: "data.weight", source: "dogs.dog.weight by name" },
		DOG,
		[],
		["    prefill: dogs.dog.weight by name"],
	],
	[
		"a place among its like",
		{ kind: "move_field", file: DOG, path: "weight", before: "name" },
		DOG,
		["  name:                   # as called", "    as: text"],
		["  name:                   # as called", "    as: text"],
	],
])("%s", (_name, intent, path, gone, came) => {
	const edited = done(applyEdit(FILES, intent));
	const [before, after] = [FILES, edited.files].map((all) =>
		(all.find((one) => one.path === path)?.text ?? "").split("\n"),
	);
	expect(less(before ?? [], after ?? [])).toEqual(less(gone, came));
	expect(less(after ?? [], before ?? [])).toEqual(less(came, gone));
	expect(after?.length).toBe((before?.length ?? 0) - gone.length + came.length);
	expect(undone(edited)).toEqual(FILES);
});

test("a byte order mark stays, and its file is edited as any other", () => {
	const marked = FILES.map(({ path, text }) => ({ path, text: `\ufeff${text}` }));
	const intents: readonly EditIntent[] = [
		{ kind: "rename_field", file: DOG, path: "weight", to: "mass" },
		{ kind: "rename_name", file: DOG, path: ["procedure"], to: "hound" },
		{ kind: "add_fee", file: DOG, path: "base", values: { amount: "5 EUR" } },
	];
	for (const intent of intents) {
		const plain = done(applyEdit(FILES, intent)).files.map(({ text }) => `\ufeff${text}`);
		const edited = done(applyEdit(marked, intent));
		expect(edited.files.map(({ text }) => text)).toEqual(plain);
		expect(undone(edited)).toEqual(marked);
	}
});

test.each<[EditIntent, string]>([
	[{ kind: "add_step", file: DOG, path: "name" }, "name_taken"],
	[{ kind: "rename_step", file: DOG, path: "check", to: "apply" }, "name_taken"],
	[{ kind: "rename_step", file: DOG, path: "check", to: "Check it" }, "id_malformed"],
	[{ kind: "remove_step", file: DOG, path: "check", users: "remove" }, "in_use"],
	[{ kind: "remove_step", file: DOG, path: "nothing" }, "item_unknown"],
	[{ kind: "add_field", file: DOG, path: "age", ask: "apply" }, "item_unknown"],
	[{ kind: "remove_deadline", file: DOG, step: "check" }, "no_deadline"],
	[
		{ kind: "accept_finding", file: DOG, path: "data.name", code: "text_missing", because: " " },
		"text_empty",
	],
	[{ kind: "set_value", file: DOG, path: ["a", "b"], value: 1 }, "item_unknown"],
])("%j is refused", (intent, refused) => {
	expect(applyEdit(FILES, intent)).toMatchObject({ ok: false, refused });
});

function done(edited: Edited | Refused): Edited {
	return edited.ok ? edited : expect.fail(JSON.stringify(edited));
}

/** Open for the whole file: what no edit touches is checked once. */
const workspace = createWorkspace();

function errorsOf(files: readonly TextFile[]): readonly string[] {
	workspace.replace(files);
	return workspace
		.check()
		.findings.filter(({ severity }) => severity === "error")
		.map(({ file, start, message }) => `${file}:${start.line} ${message}`);
}

/** What one list has more than another. */
function less(a: readonly string[], b: readonly string[]): readonly string[] {
	const rest = [...b];
	return a.filter((line) => {
		const at = rest.indexOf(line);
		if (at !== -1) rest.splice(at, 1);
		return at === -1;
	});
}
