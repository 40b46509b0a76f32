import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";

import type { Pages } from "./build.ts";

/** What a host may ask of a page: nothing from elsewhere, nothing inline, no string turned into script. */
const POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"connect-src 'self'",
	"frame-src 'self'",
	"form-action 'self'",
	"base-uri 'none'",
	"require-trusted-types-for 'script'",
].join("; ");

const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript",
	".mjs": "text/javascript",
	".css": "text/css",
	".json": "application/json",
};

/**
 * Serves what was built under the strict policy.
 *
 * @param at port; 0 takes a free one
 */
export async function serveStrictly(
	pages: Pages,
	at = 0,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://localhost");
		const path = pathname === "/" ? "/index.html" : decodeURIComponent(pathname);
		const body = pages.get(path);
		if (body === undefined) {
			response.writeHead(404).end();
			return;
		}
		response.writeHead(200, {
			"Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
			"Content-Security-Policy": POLICY,
		});
		response.end(body);
	});
	await new Promise<void>((resolve) => server.listen(at, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}`, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
	server.closeAllConnections();
	return new Promise((resolve) => server.close(() => resolve()));
}
