/** Only what is read of Handlebars' tree. */
export interface TemplateNode {
	readonly type: string;
	readonly body?: readonly TemplateNode[];
	readonly path?: TemplateNode;
	readonly params?: readonly TemplateNode[];
	readonly hash?: unknown;
	readonly escaped?: boolean;
	readonly program?: TemplateNode;
	readonly inverse?: TemplateNode;
	readonly blockParams?: readonly string[];
	readonly original?: string;
	readonly value?: string;
	readonly parts?: readonly string[];
	readonly strip?: object;
	readonly depth?: number;
	readonly data?: boolean;
}

/**
 * Reads a template that is words and values, as nearly all are: `Case {{case.number}} is open.` Answers undefined for
 * any other, which the library for all of Handlebars reads. What this reads, it reads as the library does; a test
 * compares the two.
 */
export function readPlainTemplate(text: string): TemplateNode | undefined {
	const body: TemplateNode[] = [];
	let end = 0;
	for (const value of text.matchAll(VALUE)) {
		const before = text.slice(end, value.index);
		const name = value[1] ?? "";
		if (!isPlain(before) || /[{\\]$/.test(before) || MEANS_MORE.test(name)) return undefined;
		if (before !== "") body.push(words(before));
		body.push(shown(name));
		end = value.index + value[0].length;
	}
	const rest = text.slice(end);
	if (!isPlain(rest)) return undefined;
	if (rest !== "") body.push(words(rest));
	return { type: "Program", body, strip: {} };
}

const VALUE = /\{\{\s*([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*)\s*\}\}(?!\})/g;
/** Words of Handlebars itself. */
const MEANS_MORE = /(?:^|\.)(?:as|else|false|null|this|true|undefined)(?:\.|$)/;

function isPlain(words: string): boolean {
	return !words.includes("{{");
}

function words(text: string): TemplateNode {
	return { type: "ContentStatement", original: text, value: text };
}

function shown(name: string): TemplateNode {
	const path = {
		type: "PathExpression",
		data: false,
		depth: 0,
		parts: name.split("."),
		original: name,
	};
	return { type: "MustacheStatement", path, params: [], escaped: true, strip: AS_IT_STANDS };
}

const AS_IT_STANDS = { open: false, close: false };
