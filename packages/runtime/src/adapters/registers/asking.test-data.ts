import type { AddressInfo } from "node:net";

import { serve } from "@hono/node-server";

import {
	asking as askingMore,
	type LicenceServer,
	licenceServer,
} from "../../http/licence-server.test-data.ts";
import type { TestServerOptions } from "../../http/test-server.test-data.ts";
import { adapterKey, type Log, sqliteStore } from "../../index.ts";
import { portsByCallback } from "../../ports/ports-by-callback.ts";
import type { Store } from "../../storage/storage.ts";
import { HEALTHY_MS } from "../../testing/outside/healthy.test-data.ts";
import { type RegisterServer, registerServer } from "../../testing/outside/register-server.ts";
import { httpRegisters, type RegisterLine } from "./index.ts";

/** Invented. Nobody of the library's simulators, so that no other file tells of her. */
export const ADA = "079196870001";

/** What the register has of her; nothing but the name is granted. */
export const RECORD = { full_name: "Ada Example", address: "1 Secret Street", religion: "secret" };

export interface Asking {
	readonly register: RegisterServer;
	readonly server: LicenceServer;
	readonly store: Store;
	/** Every line of the log. */
	readonly said: readonly (readonly [event: string, values: Readonly<Record<string, unknown>>])[];
	/** The names of the lines about registers. */
	lines(): readonly string[];
	/** A draft of Ada's, with what is typed in it. */
	opened(typed?: Readonly<Record<string, unknown>>): Promise<string>;
	/** A case of Ada's that stands at the office, or beyond: at the step that asks the register. */
	applied(typed?: Readonly<Record<string, unknown>>): Promise<string>;
	asked(typed?: Readonly<Record<string, unknown>>): Promise<string>;
	/** As if the time had passed after which what waits is tried again. */
	later(): Promise<void>;
	stop(): Promise<void>;
}

export interface AskingOptions extends TestServerOptions {
	readonly files?: Record<string, string>;
	readonly line?: Partial<RegisterLine>;
}

const SECRET = new Uint8Array(32).fill(7);

/** What Ada types; the name is the register's. */
export const TYPED: Readonly<Record<string, unknown>> = {
	applicant_id: ADA,
	colour: "green",
	children: 0,
	born_on: "2026-12-01",
	guests: [{ name: "Guest One", age: 30 }],
	proof: { by: "upload", files: ["f1"] },
};

/** A service on a port of its own, and a register on another. */
export async function asking(
	excerpt = "title: Licence\n",
	{ line = {}, ...about }: AskingOptions = {},
): Promise<Asking> {
	let address = "";
	const register = await registerServer({
		services: {
			confirm_person: () => ({ answer: "matches" }),
			record_licence: () => ({ answer: "recorded" }),
		},
		callbackTo: () => `${address}/api/callbacks/population`,
		callbackKey: adapterKey(SECRET, "population"),
	});
	register.book.put("person", ADA, RECORD, "2026-11-20T08:00:00+07:00");
	register.faults.tellsAll = true;
	const population = {
		address: register.address,
		authorization: () => register.authorization,
		readMs: HEALTHY_MS,
		callMs: HEALTHY_MS,
		...line,
	};
	const said: (readonly [string, Readonly<Record<string, unknown>>])[] = [];
	const log: Log = (event, values) => said.push([event, values]);
	const store = about.store ?? sqliteStore(":memory:");
	const server = await licenceServer(excerpt, {
		ports: { ...portsByCallback, registers: httpRegisters({ registers: { population } }) },
		log,
		store,
		...about,
	});
	const http = serve({ fetch: server.service.fetch, hostname: "127.0.0.1", port: 0 });
	await new Promise((resolve) => http.once("listening", resolve));
	address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
	const ada = server.as(ADA, []);
	const opened = async (typed = {}): Promise<string> =>
		(await ada.openCase({ procedure: "licence", data: { ...TYPED, ...typed } })).id;
	const applied = async (typed = {}): Promise<string> => {
		const id = await opened(typed);
		await ada.act(id, "application", "submit");
		return id;
	};
	return {
		register,
		server,
		store,
		said,
		lines: () => [
			...new Set(
				said.map(([event]) => event).filter((event) => /^(look_up|register|list)/.test(event)),
			),
		],
		opened,
		applied,
		asked: async (typed) => {
			const id = await applied(typed);
			await server.act("officer-1", id, "reception.check.accepted");
			return id;
		},
		later: async () => {
			await ada.dev.setSimulator("population", "answers");
		},
		stop: async () => {
			http.close();
			await server.stop();
			await register.stop();
		},
	};
}

/** The name that is asked for is that of a number which is typed. */
export const OF_ANOTHER: string = `data:
  other_id:
    use: personal_id
  applicant_name:
    prefill: population.person.full_name by other_id
${askingMore("other_id")}
`;
