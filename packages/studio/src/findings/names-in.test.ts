import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Definition } from "@onedoor/dsl/bundle";
import { createWorkspace } from "@onedoor/dsl/check";
import { findingWords, inLanguage } from "@onedoor/dsl/words";
import { beforeAll, expect, test } from "vitest";

import { itemWords } from "../rooms/design/item/words/index.ts";
import { named, namesOf, subjectIn } from "./names-in.ts";

const LIBRARY = fileURLToPath(new URL("../../../../procedures/vn", import.meta.url));
const files = readdirSync(LIBRARY, { recursive: true, encoding: "utf8" })
	.filter((path) => /\.\w+\.yaml$/.test(path))
	.map((path) => ({ path, text: readFileSync(join(LIBRARY, path), "utf8") }));
const FILE = "birth_registration/birth_registration.procedure.yaml";

let definition: Definition;
const workspace = createWorkspace();
beforeAll(() => {
	workspace.replace(files);
	const found = workspace.link().find((one) => one.definition.procedure === "birth_registration");
	definition = (found as NonNullable<typeof found>).definition;
});

function say(sentence: string, values: Readonly<Record<string, unknown>>, language: string) {
	const found = { code: "", message: sentence, values };
	return named(found, namesOf(definition, language), language);
}

test("items stand by their titles, in the language of the page", () => {
	const values = { step: "verify", name: "child.birth_date", source: "population.person by x" };
	const sentence =
		"`step` of `verify` reads `child.birth_date` from `population.person by x`: `a > 1`";
	expect(say(sentence, values, "en")).toBe(
		"`step` of “Examination” reads “Child: Child's date of birth” from “National Population Database”: `a > 1`",
	);
	expect(say("`verify`", values, "vi")).toBe("“Thẩm tra”");
	expect(say("`verify`", values, "ar")).toMatch(/^«\u2068[\u0600-\u06ff ]+\u2069»$/u);
});

test("a part's step is found by its own name, and what means two things stays as it is", () => {
	expect(say("`check`", { step: "check" }, "en")).toBe("“Check of the application”");
	expect(say("`nobody`", { step: "nobody" }, "en")).toBe("`nobody`");
	expect(say("`reception.check`", {}, "en")).toBe("“Check of the application”");
});

test("languages are called by their names", () => {
	const values = { key: "title", language: "ar", first: "vi" };
	const sentence = "`title` in `ar`, in `vi`";
	expect(say(sentence, values, "en")).toBe("`title` in Arabic, in Vietnamese");
	expect(say(sentence, values, "vi")).toBe("`title` in tiếng Ả Rập, in tiếng Việt");
	expect(say(sentence, values, "ar")).toBe("`title` in العربية, in الفيتنامية");
});

test("what a finding is about is said with what stands around it", () => {
	expect(subjectIn(definition, "data.child.group.full_name.title", "en")).toBe(
		"Child: Child's full name",
	);
	expect(subjectIn(definition, "steps.verify.outcomes.correct", "en")).toMatch(/^Examination › ./);
	expect(subjectIn(definition, "documents.birth_evidence", "en")).not.toBe("");
	expect(subjectIn(definition, "edition", "en")).toBe("");
});

/** Faults as they come about while somebody changes a procedure. */
const FAULTS: readonly (readonly [string, string])[] = [
	[
		"\n    deadline:\n      certainty: illustrative\n      within: 1 working hour\n      when_late: tell commune_leader",
		"",
	],
	["      en: Relation to the child\n", ""],
	["      en: Examination\n", "      en: Thẩm tra\n"],
	["    not_who_did:\n      - reception.check\n", ""],
	["      - birth_notice_code\n      - child\n", "      - child\n"],
	["    prefill: population.person.permanent_residence by requester.personal_id\n", ""],
	["      when_late: tell centre_leader", "      when_late: go to verify"],
];

test.each(["en", "vi", "ar"] as const)(
	"nothing is left of ids in what is found, in %s",
	async (language) => {
		let text = files.find(({ path }) => path === FILE)?.text ?? "";
		for (const [from, to] of FAULTS) {
			expect(text).toContain(from);
			text = text.replace(from, to);
		}
		workspace.replace(files.map((one) => (one.path === FILE ? { ...one, text } : one)));
		// What is wrong with other procedures is told on their pages.
		const findings = workspace.check().findings.filter(({ file }) => file === FILE);
		const words = await findingWords(language);
		const nameOf = namesOf(definition, language);
		const { keys } = await itemWords(language);
		const said = findings.map((found) =>
			named(
				inLanguage(found, words),
				(name, value) => (value === "key" ? keys[name] : nameOf(name, value)),
				language,
			),
		);
		expect(findings.length).toBeGreaterThan(4);
		expect(said.filter((one) => /[a-z]_[a-z]|[a-z]\.[a-z]/.test(one))).toEqual([]);
	},
);
