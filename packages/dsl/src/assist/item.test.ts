import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";
import { applyEdit } from "../edit/apply-edit.ts";
import { createWorkspace } from "../workspace/workspace.ts";
import { type ItemControl, itemAt, namesFor, openLibrary, removalOf } from "./index.ts";

const LIBRARY = fileURLToPath(new URL("../../../../procedures", import.meta.url));

const DOG = `procedure: dog
edition: 2026-07-01
title: Dog
owner: town
calendar: town
languages:
  - en
  - vi
roles:
  owner:
    is: applicant
  clerk:
    is: officer
data:
  name:
    as: text
    title:
      en: Name
      vi: Tên
conditions:
  big: weight > 20
steps:
  apply:
    does: fill_in
    who: owner
    ask:
      - name
    go_to: check
  check:
    does: decide
    who: clerk
    deadline:
      within: 5 working days
      when_late: tell clerk
    colour: red
    outcomes:
      yes_please:
        go_to: granted
  granted:
    does: end
    result: granted
`;
const FILE = "dog.procedure.yaml";
const library = openLibrary([
	{ path: FILE, text: DOG },
	{
		path: "dog.vi.texts.yaml",
		text: "texts_for: dog\nlanguage: vi\ntexts:\n  steps.check.title: Xem\n",
	},
]);

function control(path: readonly string[], key: string): ItemControl | undefined {
	const view = itemAt(library, FILE, path);
	return [...(view?.rows ?? []), ...(view?.more ?? [])].find((row) => row.key === key)?.control;
}

test("each key is shown by how its value is written", () => {
	const step = ["steps", "check"];
	expect(control(step, "does")).toMatchObject({ kind: "word", value: "decide" });
	expect(control(step, "who")).toMatchObject({ kind: "list", values: ["clerk"], single: true });
	expect(control(step, "deadline")).toMatchObject({ kind: "item", isThere: true });
	expect(control([...step, "deadline"], "within")).toEqual({
		kind: "duration",
		value: "5 working days",
	});
	const late = control([...step, "deadline"], "when_late");
	expect(late).toMatchObject({ kind: "scalar", value: "tell clerk" });
	expect(late?.kind === "scalar" && late.phrases.map(({ name }) => name)).toContain(
		"go to granted",
	);
	expect(control(["steps", "apply"], "go_to")).toMatchObject({ kind: "name", value: "check" });
	expect(control([], "edition")).toEqual({ kind: "day", value: "2026-07-01" });
	expect(control(["conditions"], "conditions")).toMatchObject({
		kind: "entries",
		entries: [{ id: "big", control: { kind: "rule", value: "weight > 20" } }],
	});
	expect(control(["data", "name"], "title")).toEqual({
		kind: "words",
		words: { en: "Name", vi: "Tên" },
		languages: ["en", "vi"],
	});
});

test("a rule is offered what stands in a group, and the facts of the case", () => {
	const text = DOG.replace(
		"conditions:\n",
		"  home:\n    group:\n      has_garden:\n        as: yes_no\n        title: Garden\nconditions:\n",
	);
	const view = itemAt(openLibrary([{ path: FILE, text }]), FILE, ["conditions"]);
	const entries = view?.rows[0]?.control;
	const rule = entries?.kind === "entries" ? entries.entries[0]?.control : undefined;
	expect(rule?.kind === "rule" && rule.names).toEqual(
		expect.arrayContaining([
			{ name: "home.has_garden", detail: "a yes/no", type: { kind: "yes_no" } },
			{ name: "case.received_on", detail: "a date", type: { kind: "date" } },
		]),
	);
});

test("where a message is named, that is said, also while the library has none", () => {
	const tell = control(["steps", "granted"], "tell");
	expect(tell?.kind === "entries" && tell.value).toEqual({
		kind: "name",
		names: [],
		of: "message",
	});
	const results = control([], "results");
	expect(results).toMatchObject({ kind: "entries", entries: [] });
	expect(control(["steps", "apply"], "go_to")).not.toHaveProperty("of");
});

test("a key that no table knows is shown as it is written, words of side files with their own", () => {
	expect(control(["steps", "check"], "colour")).toEqual({ kind: "locked", text: "red" });
	expect(control(["steps", "check"], "title")).toMatchObject({
		kind: "words",
		words: { vi: "Xem" },
	});
});

test("what could be said as well stands where the language's own order has it", () => {
	const more = itemAt(library, FILE, ["steps", "check"])?.more ?? [];
	expect(more.find(({ key }) => key === "sees")).toMatchObject({ before: "deadline" });
	expect(more.map(({ key }) => key)).not.toContain("who");
});

test("nothing stands at a path that is not written", () => {
	expect(itemAt(library, FILE, ["steps", "none"])).toBeUndefined();
	expect(itemAt(library, "none.yaml", [])).toBeUndefined();
	expect(namesFor(library, FILE, ["steps", "_", "who"]).map(({ name }) => name)).toEqual([
		"owner",
		"clerk",
	]);
});

test("a removal says who names the item, and its intent does what it says", () => {
	const removal = removalOf(library, FILE, ["steps", "check"]);
	expect(removal?.users.map(({ line, text }) => [line, text])).toEqual([
		[28, "go_to: check"],
		[4, "steps.check.title: Xem"],
	]);
	expect(removal?.instead.map(({ id }) => id)).toEqual(["apply", "granted"]);
	const files = [...library.files].map(([path, { file }]) => ({ path, text: file.text }));
	const edited = applyEdit(files, { ...removal?.intent, users: "granted" } as never);
	expect(edited.ok && edited.files.some(({ text }) => /\bcheck\b/.test(text))).toBe(false);
	expect(removalOf(library, FILE, ["steps", "check", "outcomes", "yes_please"])?.intent).toEqual({
		kind: "remove_outcome",
		file: FILE,
		path: "check.yes_please",
	});
});

test("of a whole file of the library no key is left out, at any depth", () => {
	const files = (readdirSync(LIBRARY, { recursive: true }) as string[])
		.filter((path) => /^vn.*\.[a-z_]+\.yaml$/.test(path))
		.map((path) => ({ path, text: readFileSync(join(LIBRARY, path), "utf8") }));
	const real = openLibrary(files);
	const file = "vn/marital_status_certificate/marital_status_certificate.procedure.yaml";
	const seen = new Set<number>();
	const look = (path: readonly string[]): void => {
		const view = itemAt(real, file, path);
		for (const row of view?.rows ?? []) {
			const at = view?.isOne ? path : [...path, row.key];
			for (let line = row.line; line <= row.endLine; line++) seen.add(line);
			if (row.control.kind === "item") look(at);
			if (row.control.kind !== "entries") continue;
			for (const entry of row.control.entries)
				if (entry.control.kind === "item") look([...at, entry.id]);
		}
	};
	look([]);
	const text = real.files.get(file)?.file.text ?? "";
	const said = text.split("\n").flatMap((line, at) => (/^\s*(?:#|$)/.test(line) ? [] : [at + 1]));
	// A key whose value stands below it is seen through its value.
	const unseen = said.filter(
		(line) => !seen.has(line) && !/:\s*(?:#.*)?$/.test(text.split("\n")[line - 1] ?? ""),
	);
	expect(unseen).toEqual([]);
});

test("what a check has linked is what an item is looked at by, and is not asked for while a text is half typed", () => {
	const files = readdirSync(LIBRARY, { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(".yaml"))
		.map((path) => ({ path, text: readFileSync(join(LIBRARY, path), "utf8") }));
	const workspace = createWorkspace();
	workspace.replace(files);
	let asked = 0;
	const linked = () => {
		asked++;
		return workspace.link();
	};
	const alone = openLibrary(files);
	const beside = openLibrary(files, new Map(), workspace.parsed(), linked);
	const step = ["steps", "examination"];
	const items = files.flatMap(({ path }) => {
		const views = [alone, beside].map((one) => itemAt(one, path, step));
		return views[0] ? [views] : [];
	});
	expect(items.length).toBeGreaterThan(2);
	expect(asked).toBe(1);
	for (const [before, after] of items) expect(after).toEqual(before);

	const broken = [...files, { path: "typing.fields.yaml", text: "fields:\n  a: [" }];
	workspace.replace(broken);
	const half = openLibrary(broken, new Map(), workspace.parsed(), linked);
	const [file] = files.filter(({ path }) => itemAt(alone, path, step));
	expect(itemAt(half, file?.path ?? "", step)).toEqual(itemAt(alone, file?.path ?? "", step));
	expect(asked).toBe(1);
});
