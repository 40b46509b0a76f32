import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import Handlebars from "handlebars";
import { expect, it } from "vitest";

import { sourceFile } from "../source/source-file.ts";
import type { Node } from "../syntax/nodes.ts";
import { parse } from "../syntax/parse.ts";
import { readPlainTemplate } from "./plain-template.ts";

const home = join(import.meta.dirname, "../../../..");
const templates = ["procedures", "packages/dsl/test"].flatMap((folder) =>
	readdirSync(join(home, folder), { recursive: true, encoding: "utf8" })
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.flatMap((path) => {
			const { root } = parse(sourceFile(path, readFileSync(join(home, folder, path), "utf8")));
			return root ? scalarsIn(root) : [];
		})
		.filter((text) => text.includes("{{")),
);

function scalarsIn(node: Node): readonly string[] {
	if (node.kind === "map") return node.entries.flatMap(({ value }) => scalarsIn(value));
	return node.kind === "scalar" ? [node.text] : [];
}

/** As Handlebars reads it, without places; undefined where it refuses the text. */
function wholly(text: string): string | undefined {
	try {
		return JSON.stringify(Handlebars.parse(text), (key, value) =>
			key === "loc" ? undefined : value,
		);
	} catch {
		return undefined;
	}
}

it("reads the letters of the library as Handlebars does, and leaves few to it", () => {
	const plain = templates.filter((text) => readPlainTemplate(text));
	expect(plain.filter((text) => JSON.stringify(readPlainTemplate(text)) !== wholly(text))).toEqual(
		[],
	);
	expect(plain.length).toBeGreaterThan(templates.length * 0.8);
});

it("reads nothing otherwise than Handlebars does", () => {
	const pieces =
		'{{|{|}}|}|\\|~|!|#|^|/|&|>|else|this|as|null|true|a.b|a.|.b|a|1| |\n|--|"|each|if|é'.split(
			"|",
		);
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...pieces, "{{a}}", "{{ case.b }}"), { maxLength: 9 }),
			(parts) => {
				const text = parts.join("");
				const plain = readPlainTemplate(text);
				if (plain) expect(JSON.stringify(plain)).toBe(wholly(text));
			},
		),
		{ numRuns: 3000 },
	);
});

it.each(["{{{a}}}", "\\{{a}}", "{{this}}", "{{a.else}}", "{{#if a}}b{{/if}}", "{{a b}}", "{{a}"])(
	"leaves %s to Handlebars",
	(text) => {
		expect(readPlainTemplate(text)).toBeUndefined();
	},
);
