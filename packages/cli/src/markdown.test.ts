import { expect, test } from "vitest";

import { codeBlock, codeSpan, escapedMarkdown, sentenceMarkdown } from "./markdown.ts";

test("text of strangers is only text", () => {
	const hostile =
		"<img src=x onerror=alert(1)> @all [here](https://evil.test) ![x](y) `a` | b\n/close #12 GH-7 www.evil.test **b** _i_ ~~s~~ $x$ !5 %3";
	const safe = escapedMarkdown(hostile);
	expect(safe).not.toMatch(
		/<img|@all|[^\\]\[here\]|https:\/\/|[^\\]\||#12|GH-7|www\.evil|[^\\]\*|[^\\]`|\n|%3/,
	);
	expect(
		safe
			.replace(/\u200b|\\/g, "")
			.replaceAll("&lt;", "<")
			.replaceAll("&gt;", ">"),
	).toBe(hostile.replace("\n", " "));
});

test("in a sentence of ours only what stands between backticks is code", () => {
	expect(sentenceMarkdown("needs the key `a_b`, or *x*")).toBe("needs the key `a_b`, or \\*x\\*");
	expect(sentenceMarkdown("`a` | `")).toBe("`a` \\| \\`".replace(" \\`", " "));
});

test("code stays code, whatever it holds", () => {
	expect(codeSpan("size > 3")).toBe("`size > 3`");
	expect(codeSpan("a `b` c")).toBe("``a `b` c``");
	expect(codeSpan("`x`")).toBe("`` `x` ``");
	expect(codeSpan("a | b\nc")).toBe("`a \\| b c`");
	expect(codeBlock("suggestion", "a\n```\nb\n")).toBe("````suggestion\na\n```\nb\n````");
});
