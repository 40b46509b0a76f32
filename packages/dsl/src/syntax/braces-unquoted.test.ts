import { describe, expect, it } from "vitest";

import { sourceFile } from "../source/source-file.ts";
import { parse } from "./parse.ts";

const read = (text: string) => parse(sourceFile("a.messages.yaml", text));

describe("a text that begins with a value and has no quotes", () => {
	it.each([
		["with words behind it", "sms: {{case.number}} is there\n", '"{{case.number}} is there"'],
		["alone", "sms: {{case.number}}\nb: 1\n", '"{{case.number}}"'],
		[
			"with what YAML takes for a comment",
			"a: {{#if x}}y{{/if}} z\nb: c\n",
			'"{{#if x}}y{{/if}} z"',
		],
		["with a quote in it", 'a: {{x}} said "no"\n', '"{{x}} said \\"no\\""'],
		["deeper, with a colon", "sms:\n  en: {{x}}: y\n  de: z\n", '"{{x}}: y"'],
		["never closed", "subject: {{x\nb: 1\n", '"{{x"'],
	])("%s gets them", (_, text, quoted) => {
		const [found, ...more] = read(text).findings;
		expect(more).toEqual([]);
		expect(found).toMatchObject({
			code: "braces_unquoted",
			fix: { kind: "replace", text: quoted },
		});
		const { start = 0, end = 0 } = found?.span ?? {};
		const repaired = `${text.slice(0, start)}${quoted}${text.slice(end)}`;
		expect(read(repaired).findings).toEqual([]);
	});

	it.each([
		["a comment may end it", "a: {{x}} y # z\n"],
		["it may go on below", "a: {{x}} y\n  z\nb: c\n"],
		["it stands in a list", "a:\n  - {{x}} y\n"],
		["it stands in brackets", "a: { en: {{x}} y }\n"],
	])("is left to the author where %s", (_, text) => {
		const [found] = read(text).findings;
		expect(found?.code).toBe("braces_unquoted");
		expect(found?.fix).toBeUndefined();
	});

	it("is not at fault for what is wrong before it, nor where a block or quotes hold it", () => {
		expect(read('a: "b" c\nd: {{x}} y\n').findings[0]?.code).toBe("yaml_broken");
		expect(read('a: |\n  {{x}} y\nb: "{{x}} y"\n').findings).toEqual([]);
		expect(read('a: |\n  {{x}} y\nb: "c" d\n').findings[0]?.code).toBe("yaml_broken");
	});
});
