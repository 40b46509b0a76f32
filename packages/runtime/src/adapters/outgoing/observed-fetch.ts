import type { Telemetry } from "../../ports/telemetry.ts";

/** An outgoing call as part of what is under way. Of its address only the host is told: paths may hold numbers of people. */
export function observedFetch(
	telemetry: Telemetry,
	port: string,
	send: typeof fetch,
	input: Parameters<typeof fetch>[0],
	init: RequestInit = {},
): Promise<Response> {
	const request = input instanceof Request ? input : undefined;
	const method = init.method ?? request?.method ?? "GET";
	const url = new URL(request?.url ?? String(input));
	const of = {
		name: method,
		kind: "client",
		measured: "http.client.request.duration",
		attributes: {
			"http.request.method": method,
			"server.address": url.hostname,
			"server.port": Number(url.port) || (url.protocol === "https:" ? 443 : 80),
			"onedoor.port": port,
		},
	} as const;
	return telemetry.within(of, async (span) => {
		const headers = new Headers(init.headers ?? request?.headers);
		const traceparent = telemetry.traceparent();
		if (traceparent !== undefined) headers.set("traceparent", traceparent);
		const response = await send(input, { ...init, headers });
		const { status } = response;
		span.add({ "http.response.status_code": status });
		if (status >= 400) span.failed(String(status));
		return response;
	});
}
