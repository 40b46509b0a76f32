import type { Telemetry } from "../ports/telemetry.ts";

/** Methods of ours, and those that a browser asks with by itself. Anything else is one word: callers invent many. */
const METHODS: ReadonlySet<string> = new Set([
	"DELETE",
	"GET",
	"HEAD",
	"OPTIONS",
	"PATCH",
	"POST",
	"PUT",
]);

/**
 * A call from outside, told by the template of its address and never by the address: that holds ids, codes and whatever
 * somebody liked to write. For a host's own routes beside the service as well.
 *
 * @param route `/api/cases/{id}`; undefined: there is none
 * @param answer is given what tells why a call was refused: the code of the problem
 * @example observedCall(telemetry, request, "/auth/login", () => routes(request))
 */
export function observedCall(
	telemetry: Telemetry,
	request: Request,
	route: string | undefined,
	answer: (refused: (code: string) => void) => Promise<Response>,
): Promise<Response> {
	const method = METHODS.has(request.method) ? request.method : "_OTHER";
	const of = {
		name: route === undefined ? method : `${method} ${route}`,
		kind: "server",
		measured: "http.server.request.duration",
		from: { traceparent: request.headers.get("traceparent") ?? "" },
		attributes: {
			"http.request.method": method,
			"url.scheme": request.url.startsWith("https:") ? "https" : "http",
			...(route !== undefined && { "http.route": route }),
		},
	} as const;
	return telemetry.within(of, async (span) => {
		let code: string | undefined;
		const response = await answer((refused) => {
			code = refused;
		});
		const { status } = response;
		span.add({ "http.response.status_code": status });
		// A refusal is an answer like others; what failed is ours.
		if (status >= 500) span.failed(code ?? String(status));
		else if (code !== undefined) span.add({ "error.type": code });
		return response;
	});
}
