import { expect, it } from "vitest";

import { sourceFile } from "../source/source-file.ts";
import { lookAt, MOST_LEVELS } from "./look.ts";

function look(text: string) {
	return lookAt(sourceFile("x", text));
}

function nested(levels: number): string {
	return Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}a:\n`).join("");
}

it("counts levels by indents, brackets and dashes", () => {
	expect(look(nested(MOST_LEVELS)).tooDeepAt).toBeUndefined();
	const deep = nested(MOST_LEVELS + 1);
	expect(look(deep).tooDeepAt).toBe(deep.indexOf("a", deep.lastIndexOf("\n", deep.length - 2)));
	expect(look(`a: ${"[".repeat(MOST_LEVELS)}`).tooDeepAt).toBe(2 + MOST_LEVELS);
	expect(look(`${"- ".repeat(MOST_LEVELS)}a`).tooDeepAt).toBe(2 * (MOST_LEVELS - 1));
});

it("closes a bracket at the beginning of a line before it counts", () => {
	const open = `a: ${"[".repeat(MOST_LEVELS - 1)}\n`;
	expect(look(`${open} ]\n`).tooDeepAt).toBeUndefined();
	expect(look(`${open} b\n`).tooDeepAt).toBe(open.length + 1);
});

it.each([
	["a control character", "a\u0001", { isOdd: true }],
	["a byte order mark", "\ufeffa", { isOdd: true }],
	["a mark of direction", "a\u202e", { hasMarks: true }],
	["a tab", "a\tb", { hasTabs: true }],
	["a line end of another system", "a\r\n", { hasTabs: true }],
	["words of any language", "a: Hà Nội\nb: الاسم # €\n", {}],
])("sees %s", (_, text, seen) => {
	const nothing = { isOdd: false, hasMarks: false, hasTabs: false, tooDeepAt: undefined };
	expect(look(text)).toEqual({ ...nothing, ...seen });
});
