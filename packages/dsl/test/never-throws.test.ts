import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";

import { checkFiles } from "../src/check-files.ts";

const folder = join(import.meta.dirname, "examples-base");
const base = readdirSync(folder).map((path) => ({
	path,
	text: readFileSync(join(folder, path), "utf8"),
}));

/** What hands do to a text: letters typed or lost, lines moved, and things YAML has and definitions have not. */
const wounds = fc.array(
	fc.record({
		file: fc.nat(),
		at: fc.nat(),
		how: fc.constantFrom("cut", "line", "swap", "type"),
		typed: fc.oneof(
			fc.string({ unit: "binary", maxLength: 4 }),
			fc.constantFrom(
				":",
				"- ",
				"[",
				"{",
				"&a ",
				"*a",
				"!t ",
				"|",
				">",
				"'",
				'"',
				"%",
				"\t",
				"__proto__:\n",
				"constructor: {}\n",
				"~",
				"? ",
			),
		),
	}),
	{ minLength: 1, maxLength: 6 },
);

it("answers findings for any text, and never throws", () => {
	fc.assert(
		fc.property(wounds, (all) => {
			const files = all.reduce(
				(files, { file, at, how, typed }) =>
					files.map((one, index) =>
						index === file % files.length ? { ...one, text: wound(one.text, at, how, typed) } : one,
					),
				base,
			);
			const { findings, procedures } = checkFiles(files);
			expect(() => JSON.stringify(procedures)).not.toThrow();
			for (const found of findings) {
				expect(found.start.line).toBeGreaterThan(0);
				expect(found.span.end).toBeGreaterThanOrEqual(found.span.start);
				expect(found.message).not.toContain("undefined");
			}
			expect(Object.prototype).not.toHaveProperty("polluted");
		}),
		{ numRuns: 100, seed: 20261125 },
	);
});

function wound(text: string, at: number, how: string, typed: string): string {
	const place = text.length === 0 ? 0 : at % text.length;
	if (how === "cut") return text.slice(0, place) + text.slice(place + typed.length + 1);
	if (how === "type") return text.slice(0, place) + typed + text.slice(place);
	const lines = text.split("\n");
	const line = at % lines.length;
	if (how === "line") return [...lines.slice(0, line), ...lines.slice(line + 1)].join("\n");
	return [
		...lines.slice(0, line),
		...lines.slice(line, line + 2).reverse(),
		...lines.slice(line + 2),
	].join("\n");
}
