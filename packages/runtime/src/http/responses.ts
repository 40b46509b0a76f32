/** Nothing about a case is kept by caches in between. */
const PRIVATE = { "Cache-Control": "no-store" };

export function json(
	value: unknown,
	status = 200,
	headers: Readonly<Record<string, string>> = {},
): Response {
	return new Response(JSON.stringify(value), {
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
