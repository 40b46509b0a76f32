import type { ScalarNode } from "../syntax/nodes.ts";

/** A scalar as it is written: on its key's line, and for a block scalar the lines below it. */
export interface ScalarText {
	readonly text: string;
	readonly lines?: readonly string[];
}

/** Plain unless quotes are needed; words of several lines as a literal block. */
export function scalarText(node: ScalarNode, quotes: "single" | undefined): ScalarText {
	const { text } = node;
	if (text.includes("\n")) return block(text) ?? { text: double(text) };
	if (isPlain(node)) return { text };
	return {
		text:
			quotes === "single" && !/\p{Cc}/u.test(text)
				? `'${text.replaceAll("'", "''")}'`
				: double(text),
	};
}

/** What another YAML reader would take for a number, a time or a yes/no, when it was meant as words. */
const TYPED = /^(?:[-+.\d][\d_.,:eExXoO+-]*|true|false|null|yes|no|on|off|y|n|~)$/i;

/** Numbers with a leading zero and times of day lose something in other readers, so they always stand in quotes. */
const FRAGILE = /^(?:0\d+|\d{1,2}:\d{2}(?::\d{2})?)$/;

function isPlain({ text, style }: ScalarNode): boolean {
	if (!canBePlain(text) || FRAGILE.test(text)) return false;
	return style === "plain" || !TYPED.test(text);
}

/** YAML 1.2, plain scalars in block context. */
function canBePlain(text: string): boolean {
	if (text === "" || text !== text.trim()) return false;
	if (/^[-?:](?:\s|$)|^[,[\]{}#&*!|>'"%@`]|^---|^\.\.\./.test(text)) return false;
	return !/: |:$| #|[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);
}

/** A text whose first line is indented, or that a block cannot hold, is written in double quotes instead. */
function block(text: string): ScalarText | undefined {
	if (/^[ \n]|[\p{Cc}--[\n]]/v.test(text) || / +(?:\n|$)/.test(text)) return undefined;
	const body = text.replace(/\n+$/, "");
	const ends = text.length - body.length;
	const lines = body.split("\n");
	if (ends === 0) return { text: "|-", lines };
	return ends === 1
		? { text: "|", lines }
		: { text: "|+", lines: [...lines, ...Array<string>(ends - 1).fill("")] };
}

function double(text: string): string {
	const escaped = text
		.replaceAll("\\", "\\\\")
		.replaceAll('"', '\\"')
		.replaceAll("\n", "\\n")
		.replaceAll("\t", "\\t")
		.replace(
			/[\p{Cc}\p{Zl}\p{Zp}]/gu,
			(one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
		);
	return `"${escaped}"`;
}
