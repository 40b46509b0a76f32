/** Nothing about a case is kept by caches in between. */
const PRIVATE = { "Cache-Control": "no-store" };

/** What every answer says. */
const EVERYWHERE = { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin" };

/** Answers that were made with it: their headers are left alone, for a server writes plain ones faster. */
const complete = new WeakSet<Response>();

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
	const response = new Response(text, {
		status,
		headers: {
			"Content-Type": "application/json; charset=utf-8",
			...PRIVATE,
			...EVERYWHERE,
			...headers,
		},
	});
	complete.add(response);
	return response;
}

export function withEverywhere(response: Response): Response {
	if (!complete.has(response))
		for (const [name, value] of Object.entries(EVERYWHERE)) response.headers.set(name, value);
	return response;
}

export function noContent(headers: Readonly<Record<string, string>> = {}): Response {
	return new Response(null, { status: 204, headers: { ...PRIVATE, ...headers } });
}

export function etag(version: number): string {
	return `"${version}"`;
}
