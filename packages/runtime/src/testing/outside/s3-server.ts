import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { type S3Keys, whyNotSigned } from "./s3-signature.ts";

export interface S3ServerOptions {
	/** Default: `uploads`. */
	readonly bucket?: string;
	/** Objects on a page of a list. Default: 1,000, as the API says. */
	readonly page?: number;
}

/** What the store does wrong. */
export interface S3Faults {
	/** The next so many calls are answered 503, and nothing is done. */
	failing: number;
	/** The next so many calls are carried out, and the line is cut before the answer. */
	mute: number;
	/** The next so many objects are cut off in the middle while they are read. */
	cut: number;
	/** Every call is sent to this address instead. */
	redirect: string | undefined;
}

/** An object store with one bucket, as a real HTTP server that checks each signature by itself. */
export interface S3Server {
	readonly address: string;
	readonly bucket: string;
	readonly keys: S3Keys;
	readonly faults: S3Faults;
	/** What lies there, by key. */
	readonly objects: ReadonlyMap<string, { readonly content: Uint8Array; at: number }>;
	/** `GET 200` and the like, in their order. */
	readonly calls: readonly string[];
	stop(): Promise<void>;
}

/** Starts an object store on a port of its own. */
export async function s3Server(options: S3ServerOptions = {}): Promise<S3Server> {
	const { bucket = "uploads", page = 1_000 } = options;
	const keys: S3Keys = { keyId: "OWNER", secret: "owner's secret", region: "us-east-1" };
	const faults: S3Faults = { failing: 0, mute: 0, cut: 0, redirect: undefined };
	const objects = new Map<string, { content: Uint8Array; at: number }>();
	const calls: string[] = [];
	const server = createServer((request, response) => {
		answer(request, response).catch(() => response.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const body = Buffer.concat(await request.toArray());
		const reply = (status: number, said: Uint8Array | string = ""): void => {
			calls.push(`${request.method} ${status}`);
			response.writeHead(status, { "Content-Length": Buffer.byteLength(said) });
			if (faults.cut > 0 && request.method === "GET") {
				faults.cut -= 1;
				response.write(said.slice(0, said.length / 2), () => response.destroy());
				return;
			}
			response.end(said);
		};
		if (faults.redirect !== undefined) {
			response.writeHead(307, { Location: faults.redirect });
			response.end();
			return;
		}
		if (faults.failing > 0) {
			faults.failing -= 1;
			return reply(503, error("SlowDown"));
		}
		const fault = whyNotSigned(keys, request, body);
		if (fault) return reply(403, error(fault));
		const done = carryOut(request.method ?? "", new URL(request.url ?? "/", address), body);
		if (faults.mute > 0) {
			faults.mute -= 1;
			response.destroy();
			return;
		}
		reply(done.status, done.said);
	}

	function carryOut(method: string, { pathname, searchParams }: URL, body: Uint8Array): Done {
		const [, named, ...rest] = pathname.split("/");
		const key = rest.join("/");
		if (named !== bucket) return { status: 404, said: error("NoSuchBucket") };
		if (key === "" && method === "GET") return { status: 200, said: list(searchParams) };
		if (method === "PUT") {
			objects.set(key, { content: new Uint8Array(body), at: Date.now() });
			return { status: 200 };
		}
		if (method === "DELETE") {
			objects.delete(key);
			return { status: 204 };
		}
		const found = objects.get(key);
		return found ? { status: 200, said: found.content } : { status: 404, said: error("NoSuchKey") };
	}

	function list(query: URLSearchParams): string {
		const from = query.get("continuation-token") ?? "";
		const all = [...objects].sort(([a], [b]) => (a < b ? -1 : 1));
		const found = all.filter(([key]) => key.startsWith(query.get("prefix") ?? "") && key > from);
		const shown = found.slice(0, page);
		const contents = shown.map(
			([key, { content, at }]) =>
				`<Contents><Key>${key}</Key><LastModified>${new Date(at).toISOString()}</LastModified><Size>${content.byteLength}</Size></Contents>`,
		);
		const next =
			found.length > page
				? `<NextContinuationToken>${shown.at(-1)?.[0]}</NextContinuationToken>`
				: "";
		return `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult>${next}${contents.join("")}</ListBucketResult>`;
	}

	return {
		address,
		bucket,
		keys,
		faults,
		objects,
		calls,
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

interface Done {
	readonly status: number;
	readonly said?: Uint8Array | string;
}

function error(code: string): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`;
}
