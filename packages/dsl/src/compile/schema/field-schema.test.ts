import { expect, test } from "vitest";

import { checkFiles } from "../../check-files.ts";
import { ALLOTMENT } from "../../diff/allotment.test-data.ts";
import { compile } from "../compile.ts";

/** The schema of a form that asks, besides others, a group, several of a list, and a list. */
function schemaWith(fields: string): { readonly required?: readonly string[] } {
	const files = ALLOTMENT.map(({ path, text }) => ({
		path,
		text: text
			.replace("  hens:\n    as: yes_no\n    title: Hens\n    answer: optional\n", fields)
			.replace("          - hens\n", "          - extra\n"),
	}));
	const { library, findings } = checkFiles(files);
	expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
	return compile(library, "allotment").bundle.forms.application?.schema as never;
}

const MEMBER = "        as: text\n        title: Number\n        longest: 9\n";

test.each([
	[
		"a group in which nothing has to be answered",
		`    group:\n      number:\n${MEMBER}        answer: optional\n`,
		false,
	],
	["a group in which something has", `    group:\n      number:\n${MEMBER}`, true],
	["several of a list, which may be none", "    as: choices\n    list: soil\n", false],
	[
		"a list that may have no items",
		`    many: 0 to 3\n    group:\n      number:\n${MEMBER}`,
		false,
	],
	["a list that has some", `    many: 1 to 3\n    group:\n      number:\n${MEMBER}`, true],
])("%s", (_what, kind, isRequired) => {
	const { required } = schemaWith(`  extra:\n    title: Extra\n${kind}`);
	expect(required?.includes("extra")).toBe(isRequired);
});
