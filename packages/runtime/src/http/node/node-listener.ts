import type { IncomingMessage, ServerResponse } from "node:http";

import { getRequestListener } from "@hono/node-server";

/** Takes a request of Node's own server, or of a framework on top of it, and answers it. */
export type NodeListener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/**
 * A handler for what has Node's requests and no `Request`: Express, Fastify, `node:http`. Nobody may have read the body
 * before. Limits on connections are the server's own business; `nodeServer` sets some.
 *
 * @example app.all("/api/*path", nodeListener(service.fetch))
 */
export function nodeListener(fetch: (request: Request) => Promise<Response>): NodeListener {
	const listener = getRequestListener(fetch);
	return (incoming, outgoing) => void listener(incoming, outgoing);
}
