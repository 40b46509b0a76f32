import { escapeHtml } from "../../letters/markdown.ts";

/** Where a person confirms: who they are, what for, how many signatures, and two buttons. No script. */
export function signingPage(name: string, query: URLSearchParams): string {
	const count = (query.get("hashes") ?? "").split(",").length;
	const about = `<dl><dt>Signer</dt><dd>${escapeHtml(name)}</dd><dt>For</dt><dd>${escapeHtml(query.get("description") ?? "")}</dd><dt>Signatures</dt><dd>${count}</dd></dl>`;
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Example Trust Services</title></head>
<body><main><h1>Example Trust Services</h1>${about}<form method="post">
<button name="does" value="confirm">Sign</button> <button name="does" value="decline">Do not sign</button>
</form></main></body></html>
`;
}
