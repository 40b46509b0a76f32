import { sha256 } from "@noble/hashes/sha2.js";

import { directionOf } from "../diagram/direction.ts";
import { escapeXml } from "../diagram/escape.ts";

/** A whole page that needs nothing else and lets nothing else in: one stylesheet and at most one script, by their hashes. */
export function htmlPage(page: {
	readonly language: string;
	readonly title: string;
	readonly style: string;
	/** What makes the page handier. It can be read without. */
	readonly script?: string;
	/** Classes of the body. */
	readonly look?: string;
	/** Markup, its texts already escaped. */
	readonly body: string;
}): string {
	const policy = [
		"default-src 'none'",
		`style-src '${hashOf(page.style)}'`,
		...(page.script === undefined
			? []
			: [`script-src '${hashOf(page.script)}'`, "require-trusted-types-for 'script'"]),
		"base-uri 'none'",
		"form-action 'none'",
	].join("; ");
	const direction = directionOf(page.language) === "rtl" ? ' dir="rtl"' : "";
	const look = page.look === undefined ? "" : ` class="${escapeXml(page.look)}"`;
	const script = page.script === undefined ? "" : `<script>${page.script}</script>\n`;
	return `<!doctype html>
<html lang="${escapeXml(page.language)}"${direction}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(page.title)}</title>
<style>${page.style}</style>
</head>
<body${look}>
${page.body}
${script}</body>
</html>
`;
}

/** As a content policy names a text that stands in the page. */
function hashOf(text: string): string {
	return `sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))))}`;
}
