import { createPageClient, type PageClient } from "@onedoor/runtime/client";

import type { Tell } from "./events.ts";

export type GetToken = () => string | undefined | Promise<string | undefined>;

/** The client of one element, which also tells the page what was saved, done and refused. */
export function elementClient(
	endpoint: string,
	getToken: () => GetToken | undefined,
	tell: Tell,
): PageClient {
	const client = createPageClient({
		endpoint,
		getToken: () => getToken()?.(),
		fetch: async (input, init) => {
			const response = await fetch(input, init);
			if (response.status === 401) tell("onedoor-sign-in", {});
			return response;
		},
	});
	return {
		...client,
		async putDraft(id, form, data, options) {
			const draft = await client.putDraft(id, form, data, options);
			tell("onedoor-saved", { case: id, form, at: draft.saved_at ?? "" });
			return draft;
		},
		async act(id, step, outcome, body, options) {
			const view = await client.act(id, step, outcome, body, options);
			tell("onedoor-submitted", { case: id, step, outcome });
			return view;
		},
	};
}
