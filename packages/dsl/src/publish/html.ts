import { sha256 } from "@noble/hashes/sha2.js";

import { escapeXml } from "../diagram/escape.ts";

/** A whole page that needs nothing else and lets nothing else in: no script, one stylesheet, by its hash. */
export function htmlPage(page: {
	readonly language: string;
	readonly title: string;
	readonly style: string;
	/** Markup, its texts already escaped. */
	readonly body: string;
}): string {
	const hash = btoa(String.fromCharCode(...sha256(new TextEncoder().encode(page.style))));
	const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
	return `<!doctype html>
<html lang="${escapeXml(page.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(page.title)}</title>
<style>${page.style}</style>
</head>
<body>
${page.body}
</body>
</html>
`;
}
