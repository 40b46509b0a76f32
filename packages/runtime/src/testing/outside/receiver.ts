import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { bytesOf } from "./bytes-of.ts";

/** What came in one call. */
export interface ReceivedCall {
	readonly headers: Headers;
	readonly body: Uint8Array;
	/** Status of the answer; 0 where none was given. */
	readonly status: number;
}

/** What the receiver does wrong. */
export interface ReceiverFaults {
	/** The next so many calls are answered with `status`, and nothing is taken. */
	failing: number;
	/** Of those. Default: 500. */
	status: number;
	/** The next so many calls are taken, and never answered. */
	mute: number;
	/** Calls that hold this text are answered with `status`. Default: none. */
	refuses: string | undefined;
	/** Where calls are sent on to, with 307. Default: nowhere. */
	redirectsTo: string | undefined;
	/** Milliseconds before each answer. */
	slow: number;
}

/** A system that receives signed calls, as a real HTTP server with its own book. */
export interface Receiver {
	readonly address: string;
	readonly faults: ReceiverFaults;
	/** Every call that came, in order, also those it did not take. */
	readonly calls: readonly ReceivedCall[];
	/** Those it took: body as JSON, in order, each time it came. */
	taken<Body = Readonly<Record<string, unknown>>>(): readonly Body[];
	/** Whether it takes a call at all: 401 else. Default: every one. */
	accepts: (call: Pick<ReceivedCall, "headers" | "body">) => boolean;
	/** What it says to calls it takes. Default: nothing. */
	answer: (body: unknown) => unknown;
	stop(): Promise<void>;
}

/** Starts one on a port of its own. */
export async function receiver(): Promise<Receiver> {
	const faults: ReceiverFaults = {
		failing: 0,
		status: 500,
		mute: 0,
		refuses: undefined,
		redirectsTo: undefined,
		slow: 0,
	};
	const calls: ReceivedCall[] = [];
	const server = createServer((request, response) => {
		take(request, response).catch(() => response.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const self: Receiver = {
		address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`,
		faults,
		calls,
		taken: <Body>() =>
			calls
				.filter(({ status }) => status === 0 || status === 200)
				.map(({ body }) => JSON.parse(Buffer.from(body).toString("utf8")) as Body),
		accepts: () => true,
		answer: () => undefined,
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};

	async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const body = await bytesOf(request);
		const headers = new Headers(request.headers as Record<string, string>);
		const status = self.accepts({ headers, body }) ? statusFor(body.toString("utf8")) : 401;
		calls.push({ headers, body, status });
		if (faults.slow > 0) await new Promise((resolve) => setTimeout(resolve, faults.slow));
		if (status === 0) return;
		const to = status === 307 ? { Location: faults.redirectsTo ?? "" } : {};
		const said = status === 200 ? self.answer(JSON.parse(body.toString("utf8"))) : undefined;
		response.writeHead(status, { "Content-Type": "application/json", ...to });
		response.end(said === undefined ? "" : JSON.stringify(said));
	}

	function statusFor(text: string): number {
		if (faults.redirectsTo !== undefined) return 307;
		if (faults.refuses !== undefined && text.includes(faults.refuses)) return faults.status;
		if (faults.failing > 0) {
			faults.failing -= 1;
			return faults.status;
		}
		if (faults.mute === 0) return 200;
		faults.mute -= 1;
		return 0;
	}

	return self;
}
