import {
	createServer,
	type IncomingMessage,
	type RequestListener,
	type Server,
	type ServerResponse,
} from "node:http";
import type { Socket } from "node:net";

import { getRequestListener } from "@hono/node-server";

import type { Log } from "../../engine/engine.ts";
import { HttpProblem, problemResponse } from "../problem.ts";
import { type RefusalLog, refusalLog } from "../refusal-log.ts";

/** What one connection may take, and how many there may be. */
export interface NodeLimits {
	/** Milliseconds until the last header is there. */
	readonly headersMs: number;
	/** Milliseconds until the last byte of a request is there: a part of an upload over a slow line. */
	readonly requestMs: number;
	/** Milliseconds in which nothing moves in either direction, also while an answer is not taken. */
	readonly idleMs: number;
	/** Milliseconds for which a connection without a request is kept. */
	readonly keptMs: number;
	/** Open at once; more are closed as they come. */
	readonly connections: number;
	/** Bytes of all headers, with the address. */
	readonly headerBytes: number;
}

/** A browser on a slow line stays far below; whoever drips bytes is done with in two minutes. */
export const USUAL_NODE_LIMITS: NodeLimits = {
	headersMs: 10_000,
	requestMs: 120_000,
	idleMs: 60_000,
	keptMs: 10_000,
	connections: 1_000,
	headerBytes: 16 * 1024,
};

export interface NodeServerOptions {
	readonly fetch: (request: Request) => Promise<Response>;
	/** Default: nothing is said of connections that were refused. */
	readonly log?: Log;
	/** Default: the usual ones. */
	readonly limits?: Partial<NodeLimits>;
}

/**
 * A server that does not listen yet. What is refused before there is a request to hand on is answered with problem
 * details as well, and said as `connection_refused`.
 *
 * @example nodeServer({ fetch: service.fetch, log }).listen(4400)
 */
export function nodeServer({ fetch, log = () => {}, limits }: NodeServerOptions): Server {
	const { headersMs, requestMs, idleMs, keptMs, connections, headerBytes } = {
		...USUAL_NODE_LIMITS,
		...limits,
	};
	const refusals = refusalLog(log, "connection_refused", Date.now);
	const listener = getRequestListener(fetch, {
		errorHandler: (error) => notHandedOn(error, refusals, log),
	});
	const handle: RequestListener = (incoming, outgoing) => {
		if (hasTwoHosts(incoming)) refuse(outgoing, "unreadable_request", refusals);
		else void listener(incoming, outgoing);
	};
	const server = createServer(
		{
			headersTimeout: headersMs,
			requestTimeout: requestMs,
			keepAliveTimeout: keptMs,
			maxHeaderSize: headerBytes,
			// Looked at often enough that a limit of seconds is one.
			connectionsCheckingInterval: Math.min(headersMs, requestMs, 5_000) / 2,
		},
		handle,
	);
	server.maxConnections = connections;
	server.setTimeout(idleMs);
	server.on("drop", () => refusals.refused({ status: 503, code: "too_many_connections" }));
	server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) =>
		answerBroken(error, socket, refusals),
	);
	return server;
}

/** The parser lets them pass, and a proxy may have gone by the other one. RFC 9112, section 3.2. */
function hasTwoHosts({ rawHeaders }: IncomingMessage): boolean {
	const isHost = (name: string, at: number) => at % 2 === 0 && name.toLowerCase() === "host";
	return rawHeaders.filter(isHost).length > 1;
}

function refuse(outgoing: ServerResponse, code: string, refusals: RefusalLog): void {
	const { problem } = new HttpProblem(400, code);
	refusals.refused(problem);
	outgoing.writeHead(problem.status, { ...PROBLEM, Connection: "close" });
	outgoing.end(JSON.stringify(problem));
}

const PROBLEM = { "Content-Type": "application/problem+json" };

/** An address or a host that is none; anything else is the handler's own fault. */
function notHandedOn(error: unknown, refusals: RefusalLog, log: Log): Response {
	if (error instanceof Error && error.name === "RequestError") {
		const { problem } = new HttpProblem(400, "unreadable_address");
		refusals.refused(problem);
		return problemResponse(problem);
	}
	log("request_failed", { why: error instanceof Error ? error.stack : String(error) });
	return problemResponse(new HttpProblem(500, "fault").problem);
}

/** The parser gave up: what came is no request, or did not come in time. */
function answerBroken(
	{ code = "" }: NodeJS.ErrnoException,
	socket: Socket,
	refusals: RefusalLog,
): void {
	if (code === "ECONNRESET" || !socket.writable) {
		socket.destroy();
		return;
	}
	const { problem } = BROKEN[code] ?? new HttpProblem(400, "unreadable_request");
	refusals.refused(problem);
	const body = JSON.stringify(problem);
	const head = [
		`HTTP/1.1 ${problem.status} ${problem.title}`,
		"Content-Type: application/problem+json",
		`Content-Length: ${Buffer.byteLength(body)}`,
		"Connection: close",
	];
	socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

const BROKEN: Readonly<Record<string, HttpProblem>> = {
	HPE_HEADER_OVERFLOW: new HttpProblem(431, "headers_too_large"),
	ERR_HTTP_REQUEST_TIMEOUT: new HttpProblem(408, "too_slow"),
};
