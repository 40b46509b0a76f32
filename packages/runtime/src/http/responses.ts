/** Nothing about a case is kept by caches in between. */
const PRIVATE = { "Cache-Control": "no-store" };

export function json(
	value: unknown,
	status = 200,
	headers: Readonly<Record<string, string>> = {},
): Response {
	return jsonText(JSON.stringify(value), status, headers);
}

/** Of a value that is written as JSON already. */
export function jsonText(
	text: string,
	status: number,
	headers: Readonly<Record<string, string>> = {},
): Response {
	return new Response(text, {
		status,
		headers: { "Content-Type": "application/json; charset=utf-8", ...PRIVATE, ...headers },
	});
}

export function noContent(headers: Readonly<Record<string, string>> = {}): Response {
	return new Response(null, { status: 204, headers: { ...PRIVATE, ...headers } });
}

export function etag(version: number): string {
	return `"${version}"`;
}
