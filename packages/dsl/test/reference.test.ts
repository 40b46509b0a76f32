import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

import { generateReference } from "../scripts/generate-reference.ts";
import { REFUSALS } from "../src/bundle/index.ts";
import { checkFiles, type InputFile } from "../src/check-files.ts";
import { evaluate, parseRule, type Scope } from "../src/expression/index.ts";
import { overlay } from "./overlay.ts";

const root = join(import.meta.dirname, "../../..");
const folder = join(root, "docs/reference");
const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));
const generated = generateReference();
const written = pages.filter((name) => !Object.hasOwn(generated, `docs/reference/${name}`));

it.each(Object.keys(generated))("%s is what the tables say (`pnpm run docs` writes it)", (path) => {
	expect(readFileSync(join(root, path), "utf8")).toBe(generated[path]);
});

describe.each(pages)("docs/reference/%s", (page) => {
	const text = readFileSync(join(folder, page), "utf8");

	it("links only to pages and headings that exist", () => {
		const links = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link = ""]) => link);
		expect(links.filter((link) => !leads(page, link))).toEqual([]);
	});
});

describe.each(written)("examples of docs/reference/%s", (page) => {
	const text = readFileSync(join(folder, page), "utf8");

	it("check, each laid over the small library", () => {
		for (const [, kind = "", example = ""] of text.matchAll(/^```yaml (\w+)\n([\s\S]*?)^```$/gm))
			expect(findings(kind, example), example).toEqual([]);
	});

	it("are all of a kind, or quoted from a file that is run, so that none escapes the check", () => {
		expect(text.replaceAll(/^<!-- from docs\/examples\/\S+ -->\n```yaml$/gm, "")).not.toMatch(
			/^```yaml$/m,
		);
	});

	it("are true where they say so", () => {
		for (const [, rules = ""] of text.matchAll(/<!-- true -->\n```text\n([\s\S]*?)```/g))
			for (const rule of rules.trim().split("\n")) expect(isTrue(rule), rule).toBe(true);
	});
});

it("playing.md lists every refusal there is, and no other", () => {
	const text = readFileSync(join(folder, "playing.md"), "utf8");
	const listed = [...text.matchAll(/^\| `(\w+)` \|/gm)].map(([, code]) => code);
	expect(listed).toEqual([...REFUSALS]);
});

it("playing.md names only faults of forms that there are", () => {
	const text = readFileSync(join(folder, "playing.md"), "utf8");
	const facts = readFileSync(join(root, "packages/dsl/src/form/facts.ts"), "utf8");
	const [line = ""] = text.split("\n").filter((one) => one.startsWith("Where a form is not right"));
	const named = [...line.matchAll(/`(\w+)`/g)].map(([, code]) => `${code}`);
	expect(named.length).toBeGreaterThan(20);
	expect(named.filter((code) => code !== "wrong_data" && !facts.includes(`\`${code}\``))).toEqual(
		[],
	);
});

const library: readonly InputFile[] = readdirSync(join(import.meta.dirname, "examples-base")).map(
	(path) => ({
		path,
		text: readFileSync(join(import.meta.dirname, "examples-base", path), "utf8"),
	}),
);

function findings(kind: string, example: string): readonly string[] {
	const ending = `.${kind}.yaml`;
	const files = library.map((file) =>
		file.path.endsWith(ending) ? { ...file, text: overlay(file.text, example) } : file,
	);
	// An example of a message is no library: what sends it stands elsewhere.
	return checkFiles(files)
		.findings.filter(({ code }) => code !== "message_unsent")
		.map(({ code, message }) => `${code}: ${message}`);
}

function isTrue(rule: string): boolean {
	const { tree, errors } = parseRule(rule);
	expect(errors).toEqual([]);
	return tree !== undefined && evaluate(tree, NOTHING_KNOWN) === true;
}

function leads(page: string, link: string): boolean {
	const [path = "", anchor] = link.split("#");
	const file = path === "" ? join(folder, page) : join(dirname(join(folder, page)), path);
	if (!existsSync(file)) return false;
	return anchor === undefined || anchorsOf(readFileSync(file, "utf8")).includes(anchor);
}

/** As GitHub makes them from headings. */
function anchorsOf(markdown: string): readonly string[] {
	return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
		heading
			.toLowerCase()
			.replace(/[^\w\- ]/g, "")
			.replaceAll(" ", "-"),
	);
}

const NOTHING_KNOWN: Scope = {
	get: () => undefined,
	today: "2026-11-23",
	now: "2026-11-23T09:00:00+00:00",
	timeZone: "Europe/London",
	leapBirthday: "1 March",
};
