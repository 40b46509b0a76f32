import { createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { CaseView, Problem } from "@onedoor/dsl/bundle";
import { expect, vi } from "vitest";

import { verifyStore } from "../../audit/verify-store.ts";
import { LATER, type PaymentOrder, type Ports } from "../../ports/ports.ts";
import { portsByCallback } from "../../ports/ports-by-callback.ts";
import { sqliteStore } from "../../storage/sqlite/open.ts";
import type { Store } from "../../storage/storage.ts";
import { HEALTHY_MS } from "../../testing/outside/healthy.test-data.ts";
import {
	ANN,
	FORM,
	type LicenceServer,
	licenceServer,
	OFFICER,
} from "../licence-server.test-data.ts";
import { type NodeLimits, nodeServer } from "../node/node-server.ts";
import { adapterKey } from "../routes/callbacks.ts";
import type { TestServerOptions } from "../test-server.test-data.ts";

export { ANN, FORM, OFFICER };

/** Another citizen, who has a case of their own. */
export const BOB = "012345678902";
const SECRET = new Uint8Array(32).fill(7);

export interface Answered {
	readonly status: number;
	readonly headers: Headers;
	readonly text: string;
	readonly body: Problem & Readonly<Record<string, unknown>>;
}

export interface Asked {
	/** Who is signed in; default Ann. `null`: nobody. */
	readonly as?: string | null;
	/** An object is sent as JSON, anything else as it is. */
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

/** A licence server behind a socket, over a database file and a folder of uploads; somebody tries things on it. */
export interface HostileServer extends LicenceServer {
	readonly address: string;
	readonly port: number;
	readonly folder: string;
	readonly db: string;
	readonly store: Store;
	/** What it has said so far. */
	readonly lines: readonly (readonly [event: string, values: Readonly<Record<string, unknown>>])[];
	/** Payments that were ordered and not answered. */
	readonly orders: readonly PaymentOrder[];
	ask(method: string, path: string, asked?: Asked): Promise<Answered>;
	/** Writes pieces to a socket, and reads until it is closed or `doneAfter` has come. */
	raw(pieces: readonly (string | Uint8Array | number)[], doneAfter?: RegExp): Promise<string>;
	/** A report as an adapter signs it. */
	callback(adapter: string, body: object | string, signed?: Signed): Promise<Answered>;
	/** Of Ann, at its payment, which was ordered. */
	charged(): Promise<CaseView>;
	/**
	 * Tries something, and holds the answer, the log and the case against what is right: a problem of this status and
	 * code, a line that says so and names nobody, a case as it was, logs as they were written, a server that goes on.
	 */
	refuses(attempt: () => Promise<Answered>, status: number, code: string): Promise<void>;
	/** That all that was written is as it was written, and the server answers. */
	holds(): Promise<void>;
}

interface Signed {
	/** Whose key; default the adapter's own. */
	readonly by?: string;
	/** What was signed; default what is sent. */
	readonly over?: object;
	/** Milliseconds since the epoch; default now. */
	readonly at?: number;
	/** Instead of a signature over the body. */
	readonly header?: string | null;
}

/** Long, for a machine that is busy: nobody else is slow in these tests. */
const PATIENT: Partial<NodeLimits> = { headersMs: HEALTHY_MS, requestMs: HEALTHY_MS };
/** Short, so that a test of whoever is slow waits for none of them. */
export const QUICK: Partial<NodeLimits> = { headersMs: 300, requestMs: 600 };

interface HostileOptions extends TestServerOptions {
	readonly files?: Record<string, string>;
	readonly node?: Partial<NodeLimits>;
}

export async function hostileServer(
	excerpt = "",
	{ node, ...options }: HostileOptions = {},
): Promise<HostileServer> {
	const folder = mkdtempSync(join(tmpdir(), "onedoor-hostile-"));
	const db = join(folder, "cases.sqlite");
	const store = options.store ?? sqliteStore(db);
	const lines: [string, Readonly<Record<string, unknown>>][] = [];
	const log = (event: string, values: Readonly<Record<string, unknown>>): void => {
		lines.push([event, values]);
	};
	const orders: PaymentOrder[] = [];
	const licence = await licenceServer(excerpt, {
		uploads: join(folder, "uploads"),
		ports: portsOf(orders),
		secret: SECRET,
		...options,
		store,
		log,
	});
	const http = nodeServer({ fetch: licence.service.fetch, log, limits: { ...PATIENT, ...node } });
	http.listen(0, "127.0.0.1");
	await once(http, "listening");
	const { port } = http.address() as AddressInfo;
	const address = `http://127.0.0.1:${port}`;

	const ask: HostileServer["ask"] = async (method, path, { as = ANN, body, headers } = {}) => {
		const isJson = typeof body === "object" && !(body instanceof Uint8Array);
		const response = await fetch(address + path, {
			method,
			headers: {
				...(as === null ? {} : { Authorization: `Bearer ${tokenOf(licence, as)}` }),
				...(body === undefined ? {} : { "Content-Type": "application/json" }),
				...headers,
			},
			...(body === undefined
				? {}
				: { body: isJson ? JSON.stringify(body) : (body as string | Uint8Array<ArrayBuffer>) }),
		});
		const text = await response.text();
		return { status: response.status, headers: response.headers, text, body: asJson(text) };
	};

	const raw: HostileServer["raw"] = (pieces, doneAfter) => rawTo(port, pieces, doneAfter);

	const holds = async (): Promise<void> => {
		expect((await verifyStore(store)).findings).toEqual([]);
		expect((await ask("GET", "/health/live", { as: null })).body).toEqual({ status: "ok" });
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	};

	const versions = async () =>
		Promise.all(
			(await store.caseIds("", 100)).map((id) => store.load(id).then((one) => one?.version)),
		);

	return {
		...licence,
		address,
		port,
		folder,
		db,
		store,
		lines,
		orders,
		ask,
		raw,
		holds,
		callback: async (adapter, body, { by = adapter, at = Date.now(), over, header } = {}) => {
			const text = typeof body === "string" ? body : JSON.stringify(body);
			const signed = over === undefined ? text : JSON.stringify(over);
			const mac = createHmac("sha256", adapterKey(SECRET, by))
				.update(`${at}.${signed}`)
				.digest("hex");
			const signature = header === undefined ? `t=${at},v1=${mac}` : header;
			return ask("POST", `/api/callbacks/${adapter}`, {
				as: null,
				body: text,
				headers: signature === null ? {} : { "Onedoor-Signature": signature },
			});
		},
		charged: async () => {
			const { id } = await licence.applied();
			await licence.act(OFFICER, id, "reception.check.accepted");
			await licence.act(OFFICER, id, "decision.grant");
			await licence.of(ANN).pay(id, "payment");
			return licence.of(ANN).getCase(id);
		},
		refuses: async (attempt, status, code) => {
			const before = await versions();
			const from = lines.length;
			const answered = await attempt();
			expect(answered).toMatchObject({ status, body: { status, code, type: "about:blank" } });
			expect(answered.headers.get("Content-Type")).toBe("application/problem+json");
			await vi.waitFor(() => {
				const said = lines.slice(from).map(([, values]) => values);
				expect(said).toContainEqual(expect.objectContaining({ status, code }));
			});
			expectNamesNobody(lines);
			expect(await versions()).toEqual(before);
			await holds();
		},
		stop: async () => {
			await close(http);
			await licence.stop();
			rmSync(folder, { recursive: true });
		},
	};
}

/** The log is read by people who need not know whom a case is about. */
export function expectNamesNobody(lines: HostileServer["lines"]): void {
	const text = JSON.stringify(lines);
	for (const name of [ANN, BOB, FORM.applicant_name, "Guest One", "Bearer"])
		expect(text).not.toContain(name);
}

/** Registers answer at once; payments are ordered, and paid by a callback. */
function portsOf(orders: PaymentOrder[]): Ports {
	return {
		...portsByCallback,
		registers: {
			read: async () => undefined,
			call: async ({ service }) => ({
				answer: service === "record_licence" ? "recorded" : "matches",
			}),
		},
		payment: {
			...portsByCallback.payment,
			start: async (order) => {
				orders.push(order);
				return LATER;
			},
		},
	};
}

function tokenOf(server: LicenceServer, id: string): string {
	return server.tokenOf({ id, roles: id === OFFICER ? ["officer"] : [] });
}

function asJson(text: string): Answered["body"] {
	try {
		return JSON.parse(text);
	} catch {
		return {} as Answered["body"];
	}
}

/** A number among the pieces is a pause in milliseconds. */
async function rawTo(
	port: number,
	pieces: readonly (string | Uint8Array | number)[],
	doneAfter?: RegExp,
): Promise<string> {
	const socket = connect(port, "127.0.0.1");
	let told = "";
	const over = new Promise<void>((resolve) => {
		socket.on("data", (bytes) => {
			told += bytes.toString("latin1");
			if (doneAfter?.test(told)) resolve();
		});
		socket.on("close", () => resolve());
		// The other side may be gone before all is written.
		socket.on("error", () => resolve());
	});
	await once(socket, "connect");
	for (const piece of pieces) {
		if (typeof piece === "number") await new Promise((resolve) => setTimeout(resolve, piece));
		else if (!socket.destroyed) socket.write(piece);
	}
	await over;
	socket.destroy();
	return told;
}

async function close(http: Server): Promise<void> {
	const closed = once(http, "close");
	http.close();
	http.closeAllConnections();
	await closed;
}

/** The answer in what came over a raw socket. */
export function answerIn(told: string): Answered {
	const [head = "", ...rest] = told.split("\r\n\r\n");
	const [first = "", ...lines] = head.split("\r\n");
	const headers = new Headers(
		lines.map((line): [string, string] => {
			const at = line.indexOf(":");
			return [line.slice(0, at), line.slice(at + 1).trim()];
		}),
	);
	const text = rest.join("\r\n\r\n").replace(/^[0-9a-f]+\r\n|\r\n0(?:\r\n)*$/g, "");
	return { status: Number(first.split(" ")[1]), headers, text, body: asJson(text) };
}
