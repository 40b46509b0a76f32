import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { checkFiles, type InputFile } from "../src/check-files.ts";
import { printGithub } from "../src/diagnostic/print/github.ts";
import { printJson } from "../src/diagnostic/print/json.ts";

const folder = join(import.meta.dirname, "examples-base");
const base: readonly InputFile[] = readdirSync(folder).map((path) => ({
	path,
	text: readFileSync(join(folder, path), "utf8"),
}));
const library = join(import.meta.dirname, "../../../procedures");
const procedures: readonly InputFile[] = readdirSync(library, { recursive: true, encoding: "utf8" })
	.filter((path) => path.endsWith(".yaml"))
	.map((path) => ({ path, text: readFileSync(join(library, path), "utf8") }));

it("answers the same whatever the order of files", () => {
	const first = checkFiles(base);
	const again = checkFiles([...base].reverse());
	expect(again.library.definitions).toEqual(first.library.definitions);
	expect(JSON.stringify(again.library.definitions)).toBe(JSON.stringify(first.library.definitions));
});

describe("a definition", () => {
	const { definitions } = checkFiles(base).library;
	const [definition] = definitions;

	it("holds a part's steps by full names, and their exits as the steps they lead to", () => {
		expect(Object.keys(definition?.steps ?? {})).toContain("reception.check");
		expect(definition?.steps["reception.check"]).toMatchObject({
			inside: "reception",
			outcomes: [
				{ id: "accepted", way: { go_to: "look_ups" }, leaves: ["reception.accepted"] },
				{ id: "not_eligible", way: { go_to: "refused" }, leaves: ["reception.refused"] },
			],
		});
	});

	it("knows which answer only a deadline can take", () => {
		expect(definition?.steps.look_up).toMatchObject({
			inside: "look_ups",
			answers: [
				{ id: "matches", from_outside: true, way: { nowhere: true } },
				{ id: "no_answer", from_outside: false },
			],
		});
	});

	it("merges the catalogue, and names what checks read", () => {
		expect(definition?.data.applicant_id).toMatchObject({
			uses: "personal_id",
			as: "text",
			pattern: { regex: "^(?:[0-9]{12})$" },
		});
		expect(definition?.checks.named?.reads).toEqual(["applicant_name"]);
	});

	it("gathers the texts of side files behind the first language", () => {
		expect(definition?.title).toEqual({ en: "Licence", de: "Erlaubnis" });
	});
});

describe("where something stands", () => {
	const linked = checkFiles(procedures).library.linked.find(
		({ definition }) => definition.procedure === "birth_registration",
	);
	const where = (...path: string[]) => {
		const at = linked?.locate(path);
		const text = procedures.find((file) => file.path === at?.file)?.text ?? "";
		return [at?.file.split("/").at(-1), at?.path, text.slice(at?.span.start, at?.span.end)];
	};

	it("is found in the procedure, in a part and in the catalogue", () => {
		expect(where("steps", "verify")).toEqual([
			"birth_registration.procedure.yaml",
			"steps.verify",
			"verify",
		]);
		expect(where("steps", "reception.check", "outcomes", "accepted")).toEqual([
			"one_stop_reception.part.yaml",
			"steps.check.outcomes.accepted",
			"accepted",
		]);
		expect(where("data", "mother", "group", "personal_id", "pattern")).toEqual([
			"person.fields.yaml",
			"fields.personal_id.pattern",
			"12 digits",
		]);
	});

	it("is the nearest thing when the text does not say it", () => {
		expect(where("steps", "verify", "extends")).toEqual([
			"birth_registration.procedure.yaml",
			"steps.verify",
			"verify",
		]);
		expect(where("nothing")).toEqual([
			"birth_registration.procedure.yaml",
			"procedure",
			"procedure",
		]);
	});
});

it("gives findings the severity of the profile", () => {
	const files = base.map((file) => ({
		...file,
		text: file.text.replace("go_to: sorting", "go_to: sortign"),
	}));
	const severities = (profile: "draft" | "strict") =>
		checkFiles(files, { profile }).findings.map((found) => found.severity);
	expect(severities("strict")).toEqual(["error"]);
	expect(severities("draft")).toEqual(["warning"]);
	expect(
		checkFiles([{ path: "a.law.yaml", text: "a: [" }], { profile: "draft" }).findings[0]?.severity,
	).toBe("error");
});

it("counts columns in UTF-16 units, from 1, with an exclusive end", () => {
	const text = "sources:\n  a:\n    cite: 🏛️ Law\n    lws: x\n  b:\n    🏛: x\n    cite: y\n";
	const found = checkFiles([{ path: "a.law.yaml", text }]).findings;
	expect(found.map(({ code, start, end }) => [code, start, end])).toEqual([
		["key_unknown", { line: 4, column: 5 }, { line: 4, column: 8 }],
		["key_unknown", { line: 6, column: 5 }, { line: 6, column: 7 }],
	]);
});

it("keeps at most 100 findings a file", () => {
	const keys = Array.from({ length: 300 }, (_, n) => `key${n}: x\n`).join("");
	const { findings } = checkFiles([{ path: "a.law.yaml", text: `sources:\n${keys}` }]);
	expect(findings).toHaveLength(100);
	expect(findings.at(-1)).toMatchObject({ code: "findings_cut", values: { count: 201 } });
});

it("prints a finding as the public JSON and for GitHub", () => {
	const [found] = checkFiles([
		{ path: "a,b.law.yaml", text: "sources:\n  a:\n    cite: x\n    titel: y\n" },
	]).findings;
	if (!found) throw new Error("nothing was found");
	expect(printJson(found)).toEqual({
		code: "key_unknown",
		severity: "error",
		message: "a law source has no key `titel`, did you mean `title`?",
		values: { key: "titel", item: "a law source", closest: "title" },
		file: "a,b.law.yaml",
		start: { line: 4, column: 5 },
		end: { line: 4, column: 10 },
		path: "sources.a.titel",
		related: [],
		fix: { kind: "replace", text: "title" },
	});
	expect(printGithub(found)).toBe(
		"::error file=a%2Cb.law.yaml,line=4,endLine=4,col=5,endColumn=9,title=key_unknown::a law source has no key `titel`, did you mean `title`?",
	);
});
