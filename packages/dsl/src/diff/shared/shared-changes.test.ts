import { expect, test } from "vitest";

import { testLibraries } from "../../../test/libraries.ts";
import type { InputFile } from "../../checked.ts";
import { createWorkspace } from "../../workspace/workspace.ts";
import { compareLibraries } from "../compare.ts";
import { sharedChangesBetween } from "./shared-changes.ts";

const VN = testLibraries().find(({ name }) => name === "examples/vn")?.files ?? [];

/** A library that is read and checked once, and again with a text that differs. */
const workspace = createWorkspace();
workspace.replace(VN);
const before = { ...workspace.check(), parsed: new Map(workspace.parsed()) };

function sharedAfter(file: string, edit: (text: string) => string) {
	workspace.replace(VN.map((one) => (one.path === file ? edited(one, edit) : one)));
	const after = workspace.check();
	const compared = compareLibraries(before.library, after.library);
	return sharedChangesBetween(before.parsed, workspace.parsed(), compared).map(
		({ kind, id, is, usedBy, changing, line, side }) => ({
			what: `${kind} ${id} ${is}`,
			usedBy: usedBy.length,
			changing,
			at: (side === "before" ? VN : [...workspace.parsed().values()].map(({ file }) => file))
				.find(({ path }) => path === file)
				?.text.split("\n")
				[line - 1]?.trim(),
		}),
	);
}

function edited({ path, text }: InputFile, edit: (text: string) => string): InputFile {
	const other = edit(text);
	if (other === text) throw new Error(`${path} does not say what is changed`);
	return { path, text: other };
}

test("a field of the catalogue, and the procedures that ask it", () => {
	const [found, ...others] = sharedAfter("person.fields.yaml", (text) =>
		text.replace("longest: 100", "longest: 90"),
	);
	expect(others).toEqual([]);
	expect(found).toMatchObject({ what: "field full_name changed", at: "full_name:" });
	expect(found?.changing).toContain("birth_registration");
	expect(found?.usedBy).toBeGreaterThanOrEqual(found?.changing.length ?? 0);
});

test("what is used by way of something else: a calendar that a kind of office keeps", () => {
	const [found] = sharedAfter("vn.calendar.yaml", (text) =>
		text.replace("07:30-11:30", "08:00-11:30"),
	);
	expect(found).toMatchObject({ what: "calendar vn changed", at: "calendar: vn" });
	expect(found?.usedBy).toBe(
		new Set(before.library.definitions.map(({ procedure }) => procedure)).size,
	);
});

test("a code list, a register and a message", () => {
	const list = sharedAfter("civil_status.codes.yaml", (text) =>
		text.replace(/^( {6})(\w+):\n/m, "$1$2_x:\n"),
	);
	expect(list[0]?.what).toMatch(/^list \w+ changed$/);
	expect(list[0]?.usedBy).toBeGreaterThan(0);
	const register = sharedAfter("vn.registers.yaml", (text) =>
		text.replace(/^ {4}owner: .*$/m, "    owner: somebody_else"),
	);
	expect(register[0]?.what).toMatch(/^register \w+ changed$/);
	expect(register[0]?.changing.length).toBeGreaterThan(0);
	const message = sharedAfter("one_stop.messages.yaml", (text) =>
		text.replace(/^ {6}en: /m, "      en: Dear applicant, "),
	);
	expect(message[0]?.what).toMatch(/^message \w+ changed$/);
	expect(message[0]?.changing).toContain("birth_registration");
});

test("a local variation is one of its procedure", () => {
	expect(sharedAfter("hcmc.overlay.yaml", (text) => text.replace("8000 VND", "6000 VND"))).toEqual([
		{
			what: "overlay hcmc_birth_fee changed",
			usedBy: 1,
			changing: ["birth_registration"],
			at: "overlay: hcmc_birth_fee",
		},
	]);
});

test("what is gone was used by those who named it", () => {
	const found = sharedAfter("hcmc.overlay.yaml", (text) =>
		text.replace("overlay: hcmc_birth_fee", "overlay: other"),
	);
	expect(found).toMatchObject([
		{ what: "overlay hcmc_birth_fee removed", usedBy: 1, at: "overlay: hcmc_birth_fee" },
	]);
});

test("other comments, quotes and blanks are nothing, and so is a text that nobody shares", () => {
	expect(
		sharedAfter(
			"person.fields.yaml",
			(text) => `# another comment\n${text.replace(/^ {4}as: text$/m, '    as: "text"')}`,
		),
	).toEqual([]);
	expect(
		sharedAfter("birth_registration.procedure.yaml", (text) => text.replace("vi: ", "vi: X ")),
	).toEqual([]);
});

test("something new changes nothing by itself", () => {
	expect(
		sharedAfter(
			"person.fields.yaml",
			(text) =>
				`${text.trimEnd()}\n  shoe_size:\n    as: whole\n    title:\n      vi: Cỡ giày\n      en: Shoe size\n`,
		),
	).toEqual([]);
});
