import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { run } from "../main.ts";

const TEXT = `procedure: dog
languages:
  - en
steps:
  check: # by hand
    does: decide
    title:
      en: Check
    deadline:
      within: 5 working days   # by law
`;

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-edit-"));
	writeFileSync(join(folder, "dog.procedure.yaml"), TEXT);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("changes exactly the intended line on disk, and shows it", async () => {
	const titled = await command(
		"set-title",
		"dog.procedure.yaml",
		"steps.check",
		"en",
		"Examination",
	);
	expect(titled).toEqual({
		code: 0,
		out: "dog.procedure.yaml:8\n-       en: Check\n+       en: Examination\n",
		err: "",
	});
	await command("set-deadline", "dog.procedure.yaml", "check", "1 working day");
	expect(written()).toBe(
		TEXT.replace("en: Check", "en: Examination").replace(
			"5 working days   #",
			"1 working day    #",
		),
	);
});

test("whatever is declared is renamed by its place", async () => {
	const renamed = await command("rename-name", "dog.procedure.yaml", "procedure", "hound");
	expect(renamed).toMatchObject({ code: 0, err: "" });
	expect(written()).toBe(TEXT.replace("procedure: dog", "procedure: hound"));
});

test("a rename follows in the other files, and a removal lists who uses it", async () => {
	const texts = "texts_for: dog\nlanguage: vi\ntexts:\n  steps.check.title: Xét\n";
	writeFileSync(join(folder, "dog.vi.texts.yaml"), texts);
	expect(await command("remove-step", "dog.procedure.yaml", "check")).toMatchObject({
		code: 1,
		err: expect.stringMatching(/in_use\n {2}dog\.vi\.texts\.yaml:4 texts\.steps\.check\.title\n/),
	});
	const renamed = await command("rename-step", "dog.procedure.yaml", "check", "verify");
	expect(renamed).toMatchObject({ code: 0, err: "" });
	expect(readFileSync(join(folder, "dog.vi.texts.yaml"), "utf8")).toBe(
		texts.replace("steps.check", "steps.verify"),
	);
	expect(written()).toBe(TEXT.replace("check:", "verify:").replace(/\n$/, "\n    was: check\n"));
});

test("any YAML of any project, by keys or by JSON Pointer", async () => {
	const file = join(folder, "values.yaml");
	writeFileSync(file, "image:\n  tag: v1 # pinned\nlabels: {a.b/c: x}\nports:\n- 80\n");
	await command("set-value", "values.yaml", "image.tag", "v2");
	await command("set-value", "values.yaml", "/labels/a.b~1c", "true");
	await command("add-value", "values.yaml", "ports", "443");
	await command("remove-value", "values.yaml", "ports.0");
	expect(readFileSync(file, "utf8")).toBe(
		"image:\n  tag: v2 # pinned\nlabels: {a.b/c: true}\nports:\n- 443\n",
	);
});

test("what is only tried changes nothing", async () => {
	const tried = await command("rename-step", "dog.procedure.yaml", "check", "verify", "--dry-run");
	expect(tried).toMatchObject({ code: 0, out: expect.stringContaining("+   verify: # by hand") });
	expect(written()).toBe(TEXT);
});

test("a refusal says why and changes nothing", async () => {
	const refused = await command("set-deadline", "dog.procedure.yaml", "chek", "1 day");
	expect(refused).toMatchObject({
		code: 1,
		err: expect.stringMatching(/item_unknown.*closest: check/),
	});
	expect(written()).toBe(TEXT);
});

test("what cannot be read lists what can", async () => {
	expect(await command("set-colour", "x")).toMatchObject({
		code: 2,
		err: expect.stringContaining("set-title <file>"),
	});
	expect(await command("set-title", "dog.procedure.yaml", "steps.check")).toMatchObject({
		code: 2,
	});
	const help = await command("--help");
	expect([help.code, help.out]).toEqual([
		0,
		expect.stringContaining("set-deadline <file> <step> <duration> [--when-late <consequence>]"),
	]);
});

function written(): string {
	return readFileSync(join(folder, "dog.procedure.yaml"), "utf8");
}

async function command(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
	const said = { out: "", err: "" };
	const code = await run(["edit", ...argv], {
		out: (text) => {
			said.out += text;
		},
		err: (text) => {
			said.err += text;
		},
		env: {},
		cwd: folder,
	});
	return { code, ...said };
}
