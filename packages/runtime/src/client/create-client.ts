import type { Bundle } from "@onedoor/dsl/bundle";

import type { ActOptions, CaseClient, ClientOptions, SessionView } from "./client.ts";
import { devClient } from "./dev-client.ts";
import { pathOf, type SendOptions, transportOf } from "./transport.ts";

/** A client of one Onedoor server. It keeps no state, so one serves a whole page. */
export function createClient(options: ClientOptions): CaseClient {
	const transport = transportOf(options);
	const { get, send } = transport;
	const inCase = (id: string, ...rest: string[]) => pathOf("api", "cases", id, ...rest);

	return {
		endpoint: options.endpoint,
		session: () => get<SessionView | undefined>("/api/session"),
		extendSession: () => send("POST", "/api/session"),

		procedures: () => get("/api/procedures"),
		bundle: (procedure, edition, given) =>
			get(pathOf("api", "procedures", procedure), { edition, ...given }),
		caseBundle: (id, given) => get(inCase(id, "bundle"), { ...given }),
		validatorsUrl: (bundle, form) => options.endpoint + validatorsPath(bundle, form),

		openCase: (body, given) => send("POST", "/api/cases", body, once(given)),
		getCase: (id) => get(inCase(id)),
		listCases: (query) => get("/api/cases", { ...query }),
		findCases: (sought) => send("POST", "/api/cases/search", sought),

		resumeCode: (id) => send("POST", inCase(id, "resume-codes")),
		resume: (code) => send("POST", "/api/resume", { code }),

		getDraft: (id, form) => get(inCase(id, "drafts", form)),
		putDraft: (id, form, data, given) => send("PUT", inCase(id, "drafts", form), { data }, given),
		present: (id, form, path, signed) =>
			send("POST", inCase(id, "drafts", form, "presentations"), {
				path,
				...(signed !== undefined && { signed }),
			}),

		act: (id, step, outcome, body, given) =>
			send("POST", inCase(id, step, outcome), body ?? {}, once(given)),
		pay: (id, step, given) => send("POST", inCase(id, step, "pay"), {}, once(given)),
		appointment: (id, step) => get(inCase(id, step, "appointment")),
		book: (id, step, at, given) =>
			send("PUT", inCase(id, step, "appointment"), { at }, once(given)),
		caseAction: (id, action, body, given) =>
			send("POST", inCase(id, "case-actions", action), body ?? {}, once(given)),
		dispute: (id, body, given) => send("POST", inCase(id, "disputes"), body, once(given)),

		askConsent: (body) => send("POST", "/api/consents", body),
		confirmConsent: (id, code) =>
			send("POST", pathOf("api", "consents", id, "confirm"), code === undefined ? {} : { code }),
		withdrawConsent: (id) => send("DELETE", pathOf("api", "consents", id)),
		consents: () => get("/api/consents"),
		shares: (id, paper) => get(pathOf("api", "cases", id, "papers", paper, "shares")),
		share: (id, paper, body) =>
			send("POST", pathOf("api", "cases", id, "papers", paper, "shares"), body),
		stopShare: (id, paper, share) =>
			send("DELETE", pathOf("api", "cases", id, "papers", paper, "shares", share)),
		lookups: (id, query) => get(inCase(id, "lookups"), { ...query }),

		history: (id, query) => get(inCase(id, "history"), { ...query }),
		fileUrl: (id, file) => options.endpoint + inCase(id, "files", file),
		previewUrl: (id, step, result) => options.endpoint + inCase(id, step, "papers", result),

		tasks: (query) => get("/api/tasks", { ...query }),
		claim: (task, given) => send("POST", pathOf("api", "tasks", task, "claim"), {}, once(given)),
		release: (task, given) =>
			send("POST", pathOf("api", "tasks", task, "release"), {}, once(given)),
		assign: (task, to, given) =>
			send("POST", pathOf("api", "tasks", task, "assign"), { to }, once(given)),

		// Most pages send no file.
		upload: async (file, about, given) =>
			(await import("./upload.ts")).upload(transport, file, about, given),
		dev: devClient(transport),
	};
}

/** The bundle's hash is in the address, so the module may be cached for ever. */
function validatorsPath(bundle: Bundle, form: string): string {
	return `${pathOf("api", "procedures", bundle.definition.procedure, "validators", `${form}.mjs`)}?bundle=${bundle.hash}`;
}

/** One key for a call and all its retries, so that it is done once. */
function once(options: ActOptions | undefined): SendOptions {
	return { ...options, key: options?.key ?? crypto.randomUUID() };
}
