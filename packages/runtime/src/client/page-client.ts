import type { Bundle } from "@onedoor/dsl/bundle";

import type { ActOptions, ClientOptions, PageClient, SessionView } from "./client.ts";
import { pathOf, type SendOptions, type Transport, transportOf } from "./transport.ts";

/** The calls that the pages of a case need, and no other. */
export function createPageClient(options: ClientOptions): PageClient {
	return pageCalls(options.endpoint, transportOf(options));
}

export function pageCalls(endpoint: string, transport: Transport): PageClient {
	const { get, send } = transport;
	return {
		endpoint,
		session: () => get<SessionView | undefined>("/api/session"),
		extendSession: () => send("POST", "/api/session"),

		procedures: (query) => get("/api/procedures", { ...query }),
		bundle: (procedure, edition, given) =>
			get(pathOf("api", "procedures", procedure), { edition, ...given }),
		caseBundle: (id, given) => get(inCase(id, "bundle"), { ...given }),
		validatorsUrl: (bundle, form) => endpoint + validatorsPath(bundle, form),

		openCase: (body, given) => send("POST", "/api/cases", body, once(given)),
		getCase: (id) => get(inCase(id)),
		discard: (id) => send("DELETE", inCase(id), undefined, once(undefined)),
		listCases: (query) => get("/api/cases", { ...query }),

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
		shares: (id, paper) => get(inCase(id, "papers", paper, "shares")),
		share: (id, paper, body) => send("POST", inCase(id, "papers", paper, "shares"), body),
		stopShare: (id, paper, share) => send("DELETE", inCase(id, "papers", paper, "shares", share)),

		fileUrl: (id, file) => endpoint + inCase(id, "files", file),
		// Most pages send no file.
		upload: async (file, about, given) =>
			(await import("./upload.ts")).upload(transport, file, about, given),
	};
}

export function inCase(id: string, ...rest: string[]): string {
	return pathOf("api", "cases", id, ...rest);
}

/** The bundle's hash is in the address, so the module may be cached for ever. */
function validatorsPath(bundle: Bundle, form: string): string {
	return `${pathOf("api", "procedures", bundle.definition.procedure, "validators", `${form}.mjs`)}?bundle=${bundle.hash}`;
}

/** One key for a call and all its retries, so that it is done once. */
export function once(options: ActOptions | undefined): SendOptions {
	return { ...options, key: options?.key ?? crypto.randomUUID() };
}
