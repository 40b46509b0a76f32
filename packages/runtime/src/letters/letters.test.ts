import { describe, expect, it } from "vitest";
import { processorTime } from "../../../../scripts/testing/processor-time.ts";
import { smallBirth } from "../case/small-birth.test-data.ts";
import { dateIn, formatValue } from "./format-value.ts";
import { letterPage } from "./letter-page.ts";
import { markdownToHtml } from "./markdown.ts";
import { verifyCode } from "./verify-code.ts";

describe("a letter's Markdown", () => {
	it.each([
		["one\ntwo\n\nthree", "<p>one<br>two</p>\n<p>three</p>"],
		["before\n- a\n- b\nafter", "<p>before</p>\n<ul><li>a</li><li>b</li></ul>\n<p>after</p>"],
		[
			"[words](https://a.example/x?y=1)",
			'<p><a href="https://a.example/x?y=1" rel="noreferrer">words</a></p>',
		],
		["", ""],
	])("%j", (text, html) => expect(markdownToHtml(text)).toBe(html));

	it.each([
		"<script>alert(1)</script>",
		'"><img src=x onerror=alert(1)>',
		"[x](javascript:alert(1))",
		'[x](https://a.example/" onmouseover="alert(1))',
		"- <b>",
	])("lets nothing become markup: %s", (text) => {
		const html = markdownToHtml(text);
		expect(html.replaceAll(/<\/?(?:p|ul|li|br)>/g, "")).not.toMatch(/[<>"]/);
	});
	it("takes time in proportion to the text, however it is written", () => {
		const spent = processorTime();
		markdownToHtml(`${"[".repeat(200_000)}](https://${"(".repeat(200_000)}`);
		expect(spent()).toBeLessThan(5_000);
	});
});

describe("a value in a letter", () => {
	const format = formatValue(smallBirth());
	it.each([
		["2026-11-02", "vi", "02/11/2026"],
		["2026-11-02", "en", "2 November 2026"],
		["2026-11-02", "ar", "2 نوفمبر 2026"],
		["1968", "vi", "1968"],
		["1968-05", "en", "May 1968"],
	])("%s in %s is %s", (date, language, words) => expect(dateIn(date, language)).toBe(words));
	it("is a day of the procedure's own zone", () => {
		expect(format("2026-11-23T20:30:00Z", "steps.x.done_at", "vi")).toBe("24/11/2026 03:30");
		expect(format("2026-11-23", "clocks.total.due_on", "en")).toBe("23 November 2026");
	});
	it.each([
		["VND", "1\u202f234\u202f500 VND"],
		["EUR", "12\u202f345.00 EUR"],
	])("is an amount in whole units of %s", (currency, words) => {
		const bundle = smallBirth();
		const paid = formatValue({ ...bundle, definition: { ...bundle.definition, currency } });
		expect(paid(1_234_500, "fees.total", "en")).toBe(words);
	});
	it("is a title where it is words by language", () => {
		expect(format({ vi: "Khai sinh", en: "Birth" }, "procedure.title", "en")).toBe("Birth");
		expect(format("BR-2026-000001", "case.number", "en")).toBe("BR-2026-000001");
	});
});

describe("a letter's page", () => {
	const letter = {
		language: "vi",
		subject: "A <b>",
		body: "x",
		number: "1",
		caseNumber: "2",
		date: "2026-11-02",
	};
	it("has neither script nor style of its own, and escapes what it is given", () => {
		const html = letterPage(letter);
		expect(html).not.toMatch(/<script|<style|style=|onload|<b>/);
		expect(html).toContain("<title>A &#60;b&#62;</title>");
	});
	it("reads from right to left in Arabic", () => {
		expect(letterPage({ ...letter, language: "ar" })).toContain('lang="ar" dir="rtl"');
	});
});

describe("a public code", () => {
	it("is the same for the same paper, and nobody's guess for another", () => {
		const secret = new Uint8Array(32).fill(1);
		const code = verifyCode(secret, "case", "r1");
		expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
		expect(verifyCode(secret, "case", "r1")).toBe(code);
		expect(verifyCode(secret, "case", "r2")).not.toBe(code);
		expect(verifyCode(new Uint8Array(32), "case", "r1")).not.toBe(code);
	});
});
