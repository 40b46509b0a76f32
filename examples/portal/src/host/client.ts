import { type CaseClient, createClient } from "@onedoor/runtime/client";

import { expiry } from "./expiry.ts";

/** The one client of this page: same origin, session in the browser's cookie. */
export const client: CaseClient = createClient({ endpoint: "", fetch: watchingFetch });

/** Notices when a session ends in the middle of something; that nobody has signed in yet is only a question asked. */
async function watchingFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
	const response = await fetch(input, init);
	const isQuestion = new URL(response.url).pathname === "/api/session";
	if (response.status === 401 && !isQuestion) expiry.set(true);
	return response;
}
