import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Checked, checkFiles, type InputFile } from "../src/check-files.ts";
import { createWorkspace } from "../src/workspace/workspace.ts";
import { laid } from "./laid.ts";

const home = import.meta.dirname;
const vietnam = filesIn(join(home, "examples/vn"));
const base = filesIn(join(home, "examples-base"));
const standards = laid({
	"licence.procedure.yaml":
		"channels:\n  counter:\n    use: office_counter\nclocks:\n  total:\n    use: office_time\nsteps:\n  refused:\n    use: declined\n",
});

/** What people do to a library between two checks; `at` picks the place, from the length of what is there. */
const edit = fc.record({
	file: fc.nat(),
	at: fc.nat(),
	other: fc.nat(),
	how: fc.constantFrom("word", "drop", "copy", "blank", "swap", "type", "gone", "back", "back"),
	/** Whether the next edit comes when the procedures are only linked. */
	isHasty: fc.boolean(),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const RUNS = Number(process.env.ONEDOOR_SOAK_EDITS ?? 3);
const seed = Number(process.env.ONEDOOR_SOAK_SEED ?? 20261125);

describe.each([
	["a small library", base, RUNS * 4],
	["a library with standard items", standards, RUNS * 2],
	["a library with bundles, overlays and moves", vietnam, RUNS],
])("%s", (_, files, numRuns) => {
	it("answers after any edits what a check of all texts answers", { timeout: 600_000 }, () => {
		fc.assert(
			fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
				const workspace = createWorkspace();
				const texts = new Map(files.map(({ path, text }) => [path, text]));
				workspace.replace(files);
				workspace.check();
				for (const one of edits) {
					const { path, text } = applied(one, files, texts);
					if (text === undefined) {
						texts.delete(path);
						workspace.remove(path);
					} else {
						texts.set(path, text);
						workspace.set(path, text);
					}
					if (one.isHasty) {
						workspace.link();
						continue;
					}
					const all = [...texts].map(([path, text]) => ({ path, text }));
					expect(shown(workspace.check())).toEqual(shown(checkFiles(all)));
				}
				const all = [...texts].map(([path, text]) => ({ path, text }));
				const linked = workspace.link();
				const checked = workspace.check();
				expect(shown(checked)).toEqual(shown(checkFiles(all)));
				expect(startingNothing(linked)).toEqual(startingNothing(checked.library.linked));
			}),
			{ numRuns, seed },
		);
	});
});

it("works out again only what a change can affect", () => {
	const workspace = createWorkspace();
	workspace.replace(vietnam);
	const before = definitionsOf(workspace.check());
	const marriage = "marriage_registration.procedure.yaml";
	workspace.set(marriage, `${textOf(marriage)}# more\n`);
	const after = definitionsOf(workspace.check());
	expect(changedIn(before, after)).toEqual(["marriage_registration 2026-07-01"]);

	workspace.set("vn.law.yaml", `# above\n${textOf("vn.law.yaml")}`);
	expect(changedIn(after, definitionsOf(workspace.check()))).toEqual([]);
});

it("says where a thing stands after the file above it has grown", () => {
	const workspace = createWorkspace();
	workspace.replace(base);
	workspace.check();
	const fields = base.find(({ path }) => path.endsWith(".fields.yaml"));
	if (!fields) throw new Error("the base has a catalogue");
	const grown = base.map((file) =>
		file === fields ? { ...file, text: `# one\n# two\n${file.text}` } : file,
	);
	workspace.replace(grown);
	const [now] = workspace.check().library.linked;
	const [cold] = checkFiles(grown).library.linked;
	const path = ["data", "applicant_id", "pattern"];
	expect(now?.locate(path)).toEqual(cold?.locate(path));
});

it("finds that a procedure cannot be compiled only by errors in what it says and uses itself", () => {
	const [licence, fields, registers] = ["licence.procedure", "base.fields", "base.registers"].map(
		(name) => base.find(({ path }) => path === `${name}.yaml`)?.text ?? "",
	);
	const permit = (licence ?? "")
		.replace("procedure: licence", "procedure: permit")
		.replace("\ndata:\n", "\ndata:\n  odd:\n    use: odd\n");
	const errorsWith = (changed: Readonly<Record<string, string>>) => {
		const kept = base.filter(({ path }) => !Object.hasOwn(changed, path));
		const others = Object.entries(changed).map(([path, text]) => ({ path, text }));
		const { library } = checkFiles([...kept, ...others]);
		return ["licence", "permit"].map((id) => library.errorsOf(id).map(({ code }) => code));
	};
	const [path, shared] = ["permit.procedure.yaml", "base.fields.yaml"];
	const odd = `${fields}  odd:\n    as: text\n    longest: 9\n`;
	// In another procedure, in an item that only it uses, and in a file without which neither is whole.
	const [, before = []] = errorsWith({ [path]: permit, [shared]: odd });
	const lost = permit.replace(/go_to: \w+/, "go_to: nowhere");
	expect(errorsWith({ [path]: lost, [shared]: odd })).toEqual([
		[],
		expect.arrayContaining(["step_unknown"]),
	]);
	const twice = `${permit}\ndata: {}\n`;
	expect(errorsWith({ [path]: twice, [shared]: odd })).toEqual([
		[],
		expect.arrayContaining(["key_twice"]),
	]);
	const wrong = odd.replace("longest: 9", "longest: many");
	const [own, its = []] = errorsWith({ [path]: permit, [shared]: wrong });
	expect([own, its.length]).toEqual([[], before.length + 1]);
	const broken = `${registers}  - not\n a: map\n`;
	const [ours, theirs] = errorsWith({
		[path]: permit,
		[shared]: odd,
		"base.registers.yaml": broken,
	});
	expect(ours).not.toEqual([]);
	expect(theirs).not.toEqual([]);
});

/** Definitions to which starting others adds nothing. */
function startingNothing(linked: Checked["library"]["linked"]): unknown {
	return linked.filter(({ sets }) => sets.size === 0).map(({ definition }) => definition);
}

function shown({ findings, procedures, library }: Checked): unknown {
	return {
		findings,
		procedures: procedures.map(({ id, edition, steps, online }) => [id, edition, steps, online]),
		definitions: library.definitions,
		scenarios: library.scenarios,
		overlays: library.overlays,
		linked: library.linked.map(({ complete, dropped }) => [complete, dropped]),
		errors: library.definitions.map(({ procedure }) => library.errorsOf(procedure)),
		places: library.linked.map(({ definition, locate }) =>
			Object.keys(definition.data).map((id) => locate(["data", id, "title"])),
		),
	};
}

function definitionsOf({ library }: Checked): ReadonlyMap<string, unknown> {
	return new Map(library.definitions.map((one) => [`${one.procedure} ${one.edition}`, one]));
}

function changedIn(
	before: ReadonlyMap<string, unknown>,
	after: ReadonlyMap<string, unknown>,
): readonly string[] {
	return [...after].filter(([id, one]) => before.get(id) !== one).map(([id]) => id);
}

function applied(
	{ file, at, other, how }: Edit,
	files: readonly InputFile[],
	texts: ReadonlyMap<string, string>,
): { readonly path: string; readonly text?: string } {
	const { path, text: first } = files[file % files.length] ?? { path: "", text: "" };
	const text = texts.get(path);
	if (how === "gone") return { path };
	if (text === undefined || how === "back") return { path, text: first };
	return { path, text: edited(text, how, at, other) };
}

function edited(text: string, how: Edit["how"], at: number, other: number): string {
	const lines = text.split("\n");
	const here = at % lines.length;
	const there = other % lines.length;
	const words = [...text.matchAll(/[a-z][a-z0-9_]{2,}/g)];
	const [from, to] = [words[at % words.length], words[other % words.length]];
	switch (how) {
		case "word":
			if (!from || !to) return text;
			return text.slice(0, from.index) + to[0] + text.slice(from.index + from[0].length);
		case "drop":
			return lines.toSpliced(here, 1).join("\n");
		case "copy":
			return lines.toSpliced(here, 0, lines[there] ?? "").join("\n");
		case "blank":
			return lines.toSpliced(here, 0, "# a remark").join("\n");
		case "swap":
			return lines
				.with(here, lines[there] ?? "")
				.with(there, lines[here] ?? "")
				.join("\n");
		default:
			return `${text.slice(0, at % (text.length + 1))}x${text.slice(at % (text.length + 1))}`;
	}
}

function textOf(path: string): string {
	return vietnam.find((file) => file.path === path)?.text ?? "";
}

function filesIn(folder: string): readonly InputFile[] {
	return readdirSync(folder)
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}
