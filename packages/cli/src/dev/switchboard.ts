export type Handler = (request: Request) => Promise<Response>;

export interface Doors {
	readonly api: Handler;
	readonly studio: Handler;
	readonly pages: Handler;
}

const OWN_NAMES = new Set(["127.0.0.1", "localhost", "[::1]"]);
const API = /^\/(?:api|verify|shared|health|forms|\.well-known)(?:\/|$)|^\/metrics$/;

/**
 * Leads each request to its door. Only this machine's own names are answered: a page elsewhere that has its name
 * resolve to this machine would otherwise speak with this server as if it were its own.
 */
export function switchboard({ api, studio, pages }: Doors): Handler {
	return async (request) => {
		const url = new URL(request.url);
		if (!OWN_NAMES.has(url.hostname)) return new Response("wrong host\n", { status: 421 });
		if (API.test(url.pathname)) return api(request);
		return /^\/studio(?:\/|$)/.test(url.pathname) ? studio(request) : pages(request);
	};
}
