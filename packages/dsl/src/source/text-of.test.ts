import fc from "fast-check";
import { expect, it } from "vitest";

import { checkFiles } from "../check-files.ts";
import { textOf } from "./text-of.ts";

const bytes = (...parts: readonly (string | number)[]) =>
	Uint8Array.from(
		parts.flatMap((part) =>
			typeof part === "number" ? part : [...new TextEncoder().encode(part)],
		),
	);

it.each([
	["a byte of another encoding", bytes("title: caf", 0xe9, "\nmore: ế\n"), "title: caf\udce9"],
	["half a character at the end", bytes("title: ế", 0xe1, 0xba), "title: ế\udce1"],
	["a character written too long", bytes("a: ", 0xc0, 0xaf), "a: \udcc0"],
	["a surrogate by itself", bytes("a: ", 0xed, 0xa0, 0x80), "a: \udced"],
	["the first byte", bytes(0xff, 0xfe, "a"), "\udcff"],
])("%s stands where it stood, and the text is refused there", (_, wrong, until) => {
	const text = textOf(wrong);
	expect(text.slice(0, until.length)).toBe(until);
	const { findings } = checkFiles([{ path: "a.fields.yaml", text }]);
	expect(findings).toHaveLength(1);
	expect(findings[0]).toMatchObject({
		code: "character_forbidden",
		severity: "error",
		span: { start: until.length - 1, end: until.length },
	});
	expect(findings[0]?.message).toContain("not UTF-8");
});

it("keeps all that is UTF-8, and never takes what is not for something else", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			expect(textOf(new TextEncoder().encode(text))).toBe(text);
		}),
	);
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 40 }), (any) => {
			const text = textOf(any);
			const same = Buffer.from(text).equals(Buffer.from(any));
			expect(same).toBe(text.isWellFormed());
		}),
		{ numRuns: 300 },
	);
});
