import { directionOf } from "../../letters/letter-page.ts";
import { escapeHtml } from "../../letters/markdown.ts";
import type { OutgoingMessage } from "../../ports/ports.ts";

/** Characters of control, also those that end a line only somewhere. */
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;

/** RFC 5322, 2.1.1: a header is one line; what would begin another becomes a space. */
export function oneLine(text: string): string {
	return text.replaceAll(CONTROL, " ").trim().slice(0, 250);
}

/** The text as a page: its paragraphs, in its language and direction. Nothing in it is loaded, linked or run. */
export function htmlOf({
	subject,
	text,
	language,
}: Pick<OutgoingMessage, "subject" | "text" | "language">): string {
	const direction = directionOf(language);
	const paragraphs = text
		.split(/\n{2,}/)
		.map((part) => `<p>${escapeHtml(part.trim()).replaceAll("\n", "<br>")}</p>`);
	return [
		"<!doctype html>",
		`<html lang="${escapeHtml(oneLine(language))}" dir="${direction}">`,
		`<head><meta charset="utf-8"><title>${escapeHtml(oneLine(subject))}</title></head>`,
		`<body dir="${direction}">`,
		...paragraphs,
		"</body></html>",
	].join("\n");
}
