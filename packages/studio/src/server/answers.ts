const PRIVATE = {
	"cache-control": "no-store",
	"x-content-type-options": "nosniff",
	"cross-origin-resource-policy": "same-origin",
};

export function json(body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
	return answered(JSON.stringify(body), 200, { "content-type": "application/json", ...headers });
}

/** Source text of a module, for `import()` under `script-src 'self'`. */
export function script(text: string): Response {
	return answered(text, 200, { "content-type": "text/javascript; charset=utf-8" });
}

/** RFC 9457. `more` holds what the page needs to go on: the version on disk, findings. */
export function problem(
	status: number,
	code: string,
	more: Readonly<Record<string, unknown>> = {},
): Response {
	const body = { type: "about:blank", title: code.replaceAll("_", " "), status, code, ...more };
	return answered(JSON.stringify(body), status, { "content-type": "application/problem+json" });
}

function answered(
	body: string,
	status: number,
	headers: Readonly<Record<string, string>>,
): Response {
	return new Response(body, { status, headers: { ...PRIVATE, ...headers } });
}
