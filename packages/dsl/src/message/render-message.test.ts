import Handlebars from "handlebars";
import { expect, test } from "vitest";

import type { Message } from "../bundle/index.ts";
import { renderMessage } from "./render-message.ts";

const message: Message = {
	id: "receipt",
	title: { en: "Receipt" },
	is: "notice",
	may_mention: ["case.number", "child.full_name", "child.sex", "copies", "step.marks"],
	subject: { en: tree("Receipt {{case.number}}") },
	body: {
		en: tree(
			"{{child.full_name}} ({{child.sex}})\n{{#if copies}}\nCopies: {{copies}}\n{{else}}\nNo copies.\n{{/if}}\n\n{{#each step.marks}}\n- {{title}}: {{note}} ({{case.number}})\n{{/each}}",
		),
		vi: tree("Hồ sơ {{case.number}}"),
	},
	sms: { en: tree("{{case.number}}") },
};

const MENTIONS = {
	case: { number: "H-1" },
	child: { full_name: "An & <b>Bình</b>", sex: "female", secret: "x" },
	copies: 2,
	step: { marks: [{ title: "Name", note: "wrong" }, { title: "Paper" }] },
};

const said = (value: unknown, path: string): string =>
	path === "child.sex" ? `«${value}»` : String(value);

test("values are put into words by their path; `#if` and `#each` see them as they are", () => {
	expect(renderMessage(message, "en", MENTIONS, said)).toEqual({
		subject: "Receipt H-1",
		body: "An & <b>Bình</b> («female»)\nCopies: 2\n\n- Name: wrong (H-1)\n- Paper:  (H-1)",
		sms: "H-1",
	});
	expect(renderMessage(message, "en", { ...MENTIONS, copies: 0 }, said).body).toContain(
		"No copies.",
	);
});

test("HTML is escaped in values only", () => {
	expect(renderMessage(message, "en", MENTIONS, said, "html").body).toContain(
		"An &#38; &#60;b&#62;Bình&#60;/b&#62;",
	);
});

test("in Markdown a value becomes no link, no list and no paragraph", () => {
	const full_name = "- [pay here](https://example.org)\n\nnew";
	const { body } = renderMessage(message, "en", { ...MENTIONS, child: { full_name } }, said);
	expect(body).not.toContain("](");
	expect(body).not.toMatch(/^- \[/);
	expect(body.split("\n")[0]).toContain("new");
});

test("another language falls back to its base, then to the first", () => {
	expect(renderMessage(message, "vi-VN", MENTIONS, said).body).toBe("Hồ sơ H-1");
	expect(renderMessage(message, "ar", MENTIONS, said).body).toContain("Copies: 2");
});

test.each([
	"{{child.secret}}",
	"{{constructor}}",
	"{{#with child}}x{{/with}}",
	"{{> part}}",
	"{{lookup child 'secret'}}",
])("%s never reaches a value", (text) => {
	const asks = { ...message, body: { en: tree(text) } };
	expect(() => renderMessage(asks, "en", MENTIONS, said)).toThrow(/a template may not/);
});

// The library that templates are written for is the oracle: walking the tree must say the same.
test.each([
	"{{copies}}{{#if copies}} some{{else}} none{{/if}}",
	"{{#each step.marks}}\n  * {{title}} {{#if note}}({{note}}){{else}}-{{/if}}\n{{else}}\nnothing\n{{/each}}\nend",
	"a {{~case.number~}} b {{! not said }}c",
])("%s reads as Handlebars reads it", (text) => {
	const asks = { ...message, subject: { en: tree("x") }, body: { en: tree(text) } };
	for (const mentions of [MENTIONS, { case: { number: "" }, copies: 0, step: { marks: [] } }, {}]) {
		const body = Handlebars.compile(text, { noEscape: true })(mentions).trim();
		expect(renderMessage(asks, "en", mentions, String).body).toBe(body);
	}
});

test("what is inherited is absent", () => {
	const asks = {
		...message,
		may_mention: ["constructor", "__proto__.polluted", "child.toString"],
		subject: { en: tree("{{constructor}}{{child.toString}}") },
		body: { en: tree("{{__proto__.polluted}}") },
	};
	const rendered = renderMessage(
		{ ...asks, sms: { en: tree("x") } },
		"en",
		Object.assign(Object.create({ polluted: "x" }), MENTIONS),
		said,
	);
	expect(rendered).toMatchObject({ subject: "", body: "" });
	expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

/** As the bundle carries it: JSON, without places. */
function tree(text: string): unknown {
	return JSON.parse(
		JSON.stringify(Handlebars.parse(text), (key, value) => (key === "loc" ? undefined : value)),
	);
}

test("among words of the other direction a value keeps its own, and an address stays as it is", () => {
	const arabic: Message = {
		...message,
		may_mention: ["case.number", "link"],
		subject: { ar: tree("طلب {{case.number}}"), en: tree("Case {{case.number}}") },
		body: { ar: tree("{{link}} أو https://example.org/{{case.number}}") },
	};
	const of = (number: string, language: string) =>
		renderMessage(
			arabic,
			language,
			{ case: { number }, link: "https://example.org/a" },
			said,
			"text",
		);
	expect(of("2026-000123", "ar").subject).toBe("طلب \u20682026-000123\u2069");
	expect(of("2026-000123", "ar").body).toBe(
		"https://example.org/a أو https://example.org/2026-000123",
	);
	expect(of("2026-000123", "en").subject).toBe("Case 2026-000123");
	expect(of("طلب-7", "en").subject).toBe("Case \u2068طلب-7\u2069");
	expect(of("7\u2069\u202e8", "ar").subject).toBe("طلب \u206878\u2069");
});
