import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { type ProviderCharge, signCallback } from "../../adapters/payment/index.ts";
import { type BankBook, type BankCharge, bankBook } from "./bank-book.ts";
import { bankPage } from "./bank-page.ts";

export interface BankOptions {
	/** Where callbacks go, once it is known: a service that is killed comes back at another address. */
	readonly callbackTo?: () => string;
	/** Keys by which callbacks are signed, each by all of them. Default: `["bank key"]`. */
	readonly callbackKeys?: readonly string[];
	/** What `Authorization` must be. Default: `Bearer bank`. */
	readonly authorization?: string;
	/** Default: the machine's. */
	readonly now?: () => number;
}

/** What the bank does wrong with calls of its interface. */
export interface BankFaults {
	/** The next so many calls are answered 500, and nothing is done. */
	failing: number;
	/** The next so many orders are carried out, and never answered. */
	mute: number;
	/** Charges are paid in the moment they are made, as by a standing order: nobody visits the page. */
	atOnce: boolean;
	/** Callbacks are not sent by themselves. */
	silent: boolean;
}

/** A callback as it goes out; tests send it twice, late, in another order, or changed. */
export interface BankCallback {
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
}

/** A bank with a hosted payment page, as a real HTTP server with its own book. */
export interface Bank {
	/** Address of its interface. */
	readonly address: string;
	readonly authorization: string;
	readonly callbackKeys: readonly string[];
	readonly faults: BankFaults;
	readonly book: BankBook;
	/** Every answer to callbacks so far: HTTP status, 0 where nobody answered. */
	readonly answers: readonly number[];
	/** What a person does at the page: posts its form. Resolves to where the browser is sent. */
	visit(reference: string, does: "pay" | "cancel"): Promise<string>;
	/** Signed now; `as` changes what it says, for what is forged or wrong. */
	callback(reference: string, as?: Partial<ProviderCharge>, keys?: readonly string[]): BankCallback;
	/** Sends one, or what stands in the book now. Resolves to the status of the answer. */
	send(callback: BankCallback): Promise<number>;
	stop(): Promise<void>;
}

/** Starts a bank on a port of its own. */
export async function bank(options: BankOptions = {}): Promise<Bank> {
	const { authorization = "Bearer bank", callbackKeys = ["bank key"], now = Date.now } = options;
	const faults: BankFaults = { failing: 0, mute: 0, atOnce: false, silent: false };
	const answers: number[] = [];
	let sent = 0;
	const server = createServer((request, response) => {
		answer(request, response).catch(() => response.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const book = bankBook(`${origin}/page/`);

	const callback: Bank["callback"] = (reference, as = {}, keys = callbackKeys) => {
		sent += 1;
		const charge = { ...(seen(book.get(reference)) as object), ...as };
		const body = JSON.stringify({ id: `event-${sent}`, charge });
		const about = { id: `event-${sent}`, at: now(), body: Buffer.from(body) };
		return { headers: signCallback(keys, about), body };
	};

	const send: Bank["send"] = async ({ headers, body }) => {
		const to = options.callbackTo?.();
		if (to === undefined) return 0;
		const status = await fetch(to, {
			method: "POST",
			headers: { "Content-Type": "application/json", ...headers },
			body,
			signal: AbortSignal.timeout(5_000),
		}).then(
			async (response) => {
				await response.arrayBuffer();
				return response.status;
			},
			() => 0,
		);
		answers.push(status);
		return status;
	};

	/** What changes in the book is told, unless the bank is silent. */
	async function tell(reference: string): Promise<void> {
		if (!faults.silent) await send(callback(reference));
	}

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const url = new URL(request.url ?? "/", origin);
		if (url.pathname.startsWith("/page/")) return page(url, request, response);
		if (faults.failing > 0) {
			faults.failing -= 1;
			return reply(response, 500, { error: "out of order" });
		}
		if (request.headers.authorization !== authorization)
			return reply(response, 401, { error: "who are you" });
		const body = JSON.parse((await textOf(request)) || "{}") as Record<string, unknown>;
		const key = String(request.headers["idempotency-key"] ?? "");
		const done = carryOut(url, request.method ?? "GET", { key, body });
		if (request.method === "POST" && faults.mute > 0) {
			faults.mute -= 1;
			return;
		}
		reply(response, done.status, done.said);
	}

	function carryOut(
		url: URL,
		method: string,
		{ key, body }: { readonly key: string; readonly body: Record<string, unknown> },
	): { readonly status: number; readonly said: unknown } {
		if (method === "GET" && url.pathname === "/v1/charges") {
			const found = book.find(url.searchParams.get("reference") ?? "");
			return found ? { status: 200, said: seen(found) } : { status: 404, said: {} };
		}
		if (method === "POST" && url.pathname === "/v1/charges") {
			const made = book.charge(key, body);
			if (made === undefined) return { status: 422, said: {} };
			if (faults.atOnce) book.decide(made.id, "paid");
			return { status: 201, said: seen(made) };
		}
		const [, id] = /^\/v1\/charges\/([^/]+)\/refunds$/.exec(url.pathname) ?? [];
		if (method !== "POST" || id === undefined) return { status: 404, said: {} };
		const refund = book.refund(decodeURIComponent(id), key, body);
		return refund ? { status: 201, said: refund } : { status: 422, said: {} };
	}

	async function page(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
		const charge = book.byId(decodeURIComponent(url.pathname.slice("/page/".length)));
		if (charge === undefined) return reply(response, 404, {});
		if (request.method !== "POST") return html(response, bankPage(charge));
		const does = new URLSearchParams(await textOf(request)).get("does");
		if (charge.state === "pending") {
			book.decide(charge.id, does === "pay" ? "paid" : "failed");
			await tell(charge.reference);
		}
		response.writeHead(303, { Location: `${charge.return_to}?paid=${does === "pay"}` }).end();
	}

	return {
		address: `${origin}/v1/`,
		authorization,
		callbackKeys,
		faults,
		book,
		answers,
		callback,
		send,
		visit: async (reference, does) => {
			const response = await fetch(`${origin}/page/${book.get(reference).id}`, {
				method: "POST",
				redirect: "manual",
				body: new URLSearchParams({ does }),
			});
			return response.headers.get("Location") ?? "";
		},
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** What the bank says of a charge: where nothing can be paid any more, there is no page. */
function seen({ return_to: _to, redirect, ...charge }: BankCharge): unknown {
	return { ...charge, ...(charge.state === "pending" && { redirect }) };
}

function reply(response: ServerResponse, status: number, said: unknown): void {
	response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(said));
}

function html(response: ServerResponse, text: string): void {
	response
		.writeHead(200, {
			"Content-Type": "text/html; charset=utf-8",
			"Content-Security-Policy": "default-src 'none'; form-action 'self'; base-uri 'none'",
		})
		.end(text);
}

async function textOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString("utf8");
}
