import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import type { PortAnswer, RegisterList } from "../../ports/ports.ts";
import { type RegisterBook, registerBook } from "./register-book.ts";

type Data = Readonly<Record<string, unknown>>;

export interface RegisterServerOptions {
	/** Service → what it answers when it is carried out. */
	readonly services?: Readonly<Record<string, (request: Data) => PortAnswer>>;
	readonly lists?: Readonly<Record<string, RegisterList>>;
	/** Where answers go that come later, once it is known. */
	readonly callbackTo?: () => string;
	/** The key that answers which come later are signed with: `adapterKey(secret, register)`. */
	readonly callbackKey?: string;
	/** Client id and secret of its token endpoint; tokens are taken besides `authorization`. */
	readonly client?: { readonly id: string; readonly secret: string };
	/** Default: the machine's time in milliseconds. */
	readonly now?: () => number;
}

/** What the register does wrong. */
export interface RegisterFaults {
	/** Connections are cut before anything is read. */
	down: boolean;
	/** The next so many questions are answered 500, and nothing is done. */
	failing: number;
	/** The next so many questions are carried out, and never answered. */
	mute: number;
	/** Answers come so many milliseconds late. */
	delayMs: number;
	/** Bodies come drop by drop, without end. */
	drips: boolean;
	/** Bodies have so many bytes more. */
	hugeBytes: number;
	/** Leads elsewhere. */
	redirectTo: string | undefined;
	/** Replaces what it says. */
	says: ((said: unknown) => unknown) | undefined;
	/** Status in place of 200. */
	status: number | undefined;
	/** Gives all it has of a record, whatever was asked. */
	tellsAll: boolean;
	/** Services are taken with 202, and answered by `answerLater`. */
	later: boolean;
}

/** What stood in the open of a request: what a proxy would write into its log. */
export interface SeenRequest {
	readonly method: string;
	readonly url: string;
	readonly headers: IncomingMessage["headers"];
}

/** A register with records and services, as a real HTTP server with its own book. */
export interface RegisterServer {
	/** Address of its interface. */
	readonly address: string;
	readonly authorization: string;
	/** Address of its token endpoint. */
	readonly tokenAddress: string;
	readonly faults: RegisterFaults;
	readonly book: RegisterBook;
	/** Every request so far, also those that were cut. */
	readonly seen: readonly SeenRequest[];
	/** Tokens given so far; those taken back are refused from then on. */
	readonly tokens: { given: number; takeBack(): void };
	/** No fault any more. */
	mend(): void;
	/** Sends what was answered to a call by callback, as often as it is called. Resolves to the status. */
	answerLater(id: string, as?: Partial<PortAnswer>): Promise<number>;
	stop(): Promise<void>;
}

const NO_FAULTS: RegisterFaults = {
	down: false,
	failing: 0,
	mute: 0,
	delayMs: 0,
	drips: false,
	hugeBytes: 0,
	redirectTo: undefined,
	says: undefined,
	status: undefined,
	tellsAll: false,
	later: false,
};

/** Starts a register on a port of its own. */
export async function registerServer(options: RegisterServerOptions = {}): Promise<RegisterServer> {
	const { now = Date.now, services = {}, lists = {} } = options;
	const authorization = "Bearer register";
	const book = registerBook();
	const faults: RegisterFaults = { ...NO_FAULTS };
	const seen: SeenRequest[] = [];
	const good = new Set([authorization]);
	const tokens = {
		given: 0,
		takeBack: () => {
			good.clear();
		},
	};
	const server = createServer((request, response) => {
		answer(request, response).catch(() => response.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const { method = "GET", url = "/", headers } = request;
		seen.push({ method, url, headers });
		if (faults.down) return void request.socket.destroy();
		if (faults.failing > 0) {
			faults.failing -= 1;
			return reply(response, 500, {});
		}
		const text = await textOf(request);
		if (url === "/token") return giveToken(headers.authorization, response);
		if (!good.has(headers.authorization ?? "")) return reply(response, 401, {});
		const key = String(headers["idempotency-key"] ?? "");
		const body = JSON.parse(text || "{}") as Data;
		const done = carryOut(method, url, key, body);
		if (faults.mute > 0) {
			faults.mute -= 1;
			return;
		}
		if (faults.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, faults.delayMs));
		if (faults.redirectTo !== undefined)
			return void response.writeHead(307, { Location: faults.redirectTo }).end();
		if (faults.drips) return drip(response);
		const said = faults.says ? faults.says(done.said) : done.said;
		reply(response, faults.status ?? done.status, said, faults.hugeBytes);
	}

	function carryOut(
		method: string,
		url: string,
		key: string,
		body: Data,
	): { readonly status: number; readonly said: unknown } {
		const [, kind, name = "", more] = /^\/v1\/(\w+)\/(\w+)(\/query)?$/.exec(url) ?? [];
		if (method === "POST" && kind === "records" && more) return lookUp(key, name, body);
		if (method === "POST" && kind === "services") return serve(key, name, body);
		const list = Object.hasOwn(lists, name) ? lists[name] : undefined;
		if (method === "GET" && kind === "lists" && list) return { status: 200, said: list };
		return { status: 404, said: {} };
	}

	function lookUp(key: string, record: string, body: Data) {
		if (key === "" || body.purpose === undefined) return { status: 422, said: {} };
		book.read(key, record, body);
		const found = book.find(record, (body.key ?? {}) as Data);
		const fields = body.fields as readonly string[];
		const values = Object.entries(found?.values ?? {}).filter(
			([name]) => faults.tellsAll || fields.includes(name),
		);
		const as_of = found?.as_of ?? new Date(now()).toISOString();
		return {
			status: 200,
			said: found ? { values: Object.fromEntries(values), as_of } : { values: null },
		};
	}

	function serve(key: string, service: string, body: Data) {
		const make = Object.hasOwn(services, service) ? services[service] : undefined;
		if (key === "" || body.purpose === undefined || make === undefined)
			return { status: 422, said: {} };
		const said = book.call(key, service, body, () => make((body.request ?? {}) as Data));
		return faults.later ? { status: 202, said: {} } : { status: 200, said };
	}

	function giveToken(header: string | undefined, response: ServerResponse): void {
		const { id = "", secret = "" } = options.client ?? {};
		const basic = `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`;
		if (id === "" || header !== basic) {
			reply(response, 401, { error: "invalid_client" });
			return;
		}
		tokens.given += 1;
		const access_token = `token-${tokens.given}`;
		good.add(`Bearer ${access_token}`);
		reply(response, 200, { access_token, token_type: "bearer", expires_in: 300 });
	}

	return {
		address: `${origin}/v1/`,
		authorization,
		tokenAddress: `${origin}/token`,
		faults,
		book,
		seen,
		tokens,
		mend: () => Object.assign(faults, NO_FAULTS),
		answerLater: async (id, as = {}) => {
			const called = book.calls().find((one) => one.id === id);
			const to = options.callbackTo?.();
			if (called === undefined || to === undefined) return 0;
			const said = { ...(called.body.reply_to as Data), ...called.answer, ...as };
			return sendSigned(to, options.callbackKey ?? "", JSON.stringify(said));
		},
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** `Onedoor-Signature`, as `POST /api/callbacks/{adapter}` wants it. */
async function sendSigned(to: string, key: string, body: string): Promise<number> {
	const at = Date.now();
	const mac = createHmac("sha256", key).update(`${at}.${body}`).digest("hex");
	const response = await fetch(to, {
		method: "POST",
		headers: { "Content-Type": "application/json", "Onedoor-Signature": `t=${at},v1=${mac}` },
		body,
		signal: AbortSignal.timeout(5_000),
	});
	await response.arrayBuffer();
	return response.status;
}

function reply(response: ServerResponse, status: number, said: unknown, moreBytes = 0): void {
	const text = typeof said === "string" ? said : JSON.stringify(said);
	response
		.writeHead(status, { "Content-Type": "application/json" })
		.end(text + " ".repeat(moreBytes));
}

function drip(response: ServerResponse): void {
	response.writeHead(200, { "Content-Type": "application/json" });
	const timer = setInterval(() => response.write(" "), 10);
	response.on("close", () => clearInterval(timer));
}

async function textOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString("utf8");
}
