import { expect, test } from "vitest";

import { lineNow } from "./line-now.ts";

const BEFORE = "a\nb\nc\nd\ne\n";

test.each([
	["nothing changed", BEFORE, 3, 3],
	["lines came before it", `x\ny\n${BEFORE}`, 3, 5],
	["lines before it went", "c\nd\ne\n", 3, 1],
	["its own line was rewritten", "a\nb\nC\nd\ne\n", 3, 3],
	["its own line went", "a\nb\nd\ne\n", 3, 3],
	["lines after it changed", "a\nb\nc\nD\nE\nf\n", 2, 2],
	["only line ends differ", BEFORE.replaceAll("\n", "\r\n"), 3, 3],
	["everything went", "", 3, 1],
])("%s", (_, after, line, now) => {
	expect(lineNow(BEFORE, after, line)).toBe(now);
});
