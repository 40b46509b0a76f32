import type { Bundle } from "@onedoor/dsl/bundle";

import { json } from "./responses.ts";

/** Requests that were made in this process, and what they were handed. */
const within = new WeakMap<Request, Bundle | undefined>();

/** From now on this request, of this very process, is handed bundles as they are. */
export function takesHandedOver(request: Request): void {
	within.set(request, undefined);
}

/**
 * A bundle as the answer. Whoever asks from within is handed the one that everybody here has: it is not written and read
 * again for each page, and what was worked out of it before is found again.
 */
export function bundleAnswer(
	request: Request,
	bundle: Bundle,
	headers: Readonly<Record<string, string>> = {},
): Response {
	if (!within.has(request)) return json(bundle, 200, headers);
	within.set(request, bundle);
	return new Response(null, { headers: { ...headers } });
}

/** The answer with what was handed over with it. */
export function withHandedOver(request: Request, response: Response): Response {
	const bundle = within.get(request);
	if (bundle === undefined) return response;
	return Object.defineProperty(response, "json", { value: async () => bundle });
}
