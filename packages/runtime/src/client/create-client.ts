import type { CaseClient, ClientOptions } from "./client.ts";
import { devClient } from "./dev-client.ts";
import { inCase, once, pageCalls } from "./page-client.ts";
import { pathOf, transportOf } from "./transport.ts";

/** A client of one Onedoor server. It keeps no state, so one serves a whole page. */
export function createClient(options: ClientOptions): CaseClient {
	const transport = transportOf(options);
	const { get, send } = transport;

	return {
		...pageCalls(options.endpoint, transport),
		findCases: (sought) => send("POST", "/api/cases/search", sought),

		confirmConsent: (id, code) =>
			send("POST", pathOf("api", "consents", id, "confirm"), code === undefined ? {} : { code }),
		withdrawConsent: (id) => send("DELETE", pathOf("api", "consents", id)),
		consents: () => get("/api/consents"),
		lookups: (id, query) => get(inCase(id, "lookups"), { ...query }),
		history: (id, query) => get(inCase(id, "history"), { ...query }),
		previewUrl: (id, step, result) => options.endpoint + inCase(id, step, "papers", result),

		tasks: (query) => get("/api/tasks", { ...query }),
		claim: (task, given) => send("POST", pathOf("api", "tasks", task, "claim"), {}, once(given)),
		release: (task, given) =>
			send("POST", pathOf("api", "tasks", task, "release"), {}, once(given)),
		assign: (task, to, given) =>
			send("POST", pathOf("api", "tasks", task, "assign"), { to }, once(given)),

		dev: devClient(transport),
	};
}
