import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { createGzip } from "node:zlib";

const WORTH_IT = /^(text\/|application\/(json|problem\+json|javascript)|image\/svg)/;

export interface Proxy {
	readonly url: string;
	close(): void;
}

/** What stands before `onedoor serve`: a proxy that compresses what it passes on. */
export async function behindProxy(address: string): Promise<Proxy> {
	const server = createServer((asked, answer) => {
		const { "accept-encoding": _kinds, ...headers } = asked.headers;
		const onwards = request(
			new URL(asked.url ?? "/", address),
			{ method: asked.method ?? "GET", headers },
			(from) => {
				const isSmaller = WORTH_IT.test(from.headers["content-type"] ?? "");
				const { "content-length": length, ...rest } = from.headers;
				answer.writeHead(from.statusCode ?? 502, {
					...rest,
					...(isSmaller ? { "content-encoding": "gzip" } : length && { "content-length": length }),
				});
				if (isSmaller) from.pipe(createGzip()).pipe(answer);
				else from.pipe(answer);
			},
		);
		onwards.on("error", () => answer.destroy());
		asked.pipe(onwards);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close() {
			server.closeAllConnections();
			server.close();
		},
	};
}
