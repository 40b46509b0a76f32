import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A call as it came. */
export interface Asked {
	readonly method: string;
	readonly path: string;
	readonly headers: IncomingMessage["headers"];
	readonly body: Readonly<Record<string, unknown>>;
}

/** Undefined: no answer ever comes. */
export type Said = { readonly status: number; readonly said?: unknown } | undefined;

/** The other side of an adapter: a real server on a port of its own that answers in JSON. */
export async function jsonServer(
	answer: (asked: Asked) => Said | Promise<Said>,
): Promise<{ readonly origin: string; stop(): Promise<void> }> {
	const server = createServer((request, response) => {
		void read(request)
			.then(answer)
			.then((answered) => {
				if (answered === undefined) return;
				const { status, said } = answered;
				response.writeHead(status, { "Content-Type": "application/json" });
				response.end(said === undefined ? "" : JSON.stringify(said));
			})
			.catch(() => response.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

async function read(request: IncomingMessage): Promise<Asked> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const { method = "GET", url = "/", headers } = request;
	const text = Buffer.concat(chunks).toString("utf8");
	return {
		method,
		path: new URL(url, "http://here").pathname,
		headers,
		body: text === "" ? {} : (JSON.parse(text) as Asked["body"]),
	};
}
