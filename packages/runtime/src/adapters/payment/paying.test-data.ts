import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import { serve } from "@hono/node-server";
import { checkFiles, compile } from "@onedoor/dsl";
import type { Bundle, CaseView, PaidView } from "@onedoor/dsl/bundle";

import type { CaseClient } from "../../client/index.ts";
import {
	type TestServer,
	type TestServerOptions,
	testServer,
} from "../../http/test-server.test-data.ts";
import { portsByCallback } from "../../ports/ports-by-callback.ts";
import { type Bank, bank } from "../../testing/outside/bank.ts";
import { HEALTHY_MS } from "../../testing/outside/healthy.test-data.ts";
import { type PaymentAdapterOptions, paymentAdapter } from "./index.ts";

const CALENDAR = join(import.meta.dirname, "../../../../../docs/tutorial/town/town.calendar.yaml");

/** A stall costs 24 euros, which go back to whoever is refused or withdraws. */
export function marketStall(): Bundle {
	const files = [join(import.meta.dirname, "market_stall.procedure.yaml"), CALENDAR];
	const { findings, library } = checkFiles(
		files.map((path) => ({ path, text: readFileSync(path, "utf8") })),
	);
	const [error] = findings.filter(({ severity }) => severity === "error");
	if (error) throw new Error(error.message);
	return compile(library, "market_stall").bundle;
}

export const TRADER = "079196000001";
export const CLERK = "079190000901";
export const FEE = 2_400;

export interface Paying {
	readonly bank: Bank;
	readonly server: TestServer;
	readonly trader: CaseClient;
	/** The clerk, with their role. */
	readonly clerk: CaseClient;
	/** A case that stands at its payment. */
	applied(): Promise<string>;
	/** The last attempt to pay, as the applicant is shown it. */
	paymentOf(id: string): Promise<PaidView | undefined>;
	viewOf(id: string): Promise<CaseView>;
	/** The reference of the nth attempt, which is what the bank knows it by. */
	referenceOf(nth?: number): string;
	/** As if the time had passed after which the bank is asked again. */
	later(): Promise<void>;
	stop(): Promise<void>;
}

/** A service on a port of its own, and a bank on another. */
export async function paying(
	options: Partial<PaymentAdapterOptions> = {},
	about: Partial<TestServerOptions> = {},
): Promise<Paying> {
	let address = "";
	const other = await bank({ callbackTo: () => `${address}/api/callbacks/payment` });
	const payment = paymentAdapter({
		address: other.address,
		authorization: () => other.authorization,
		callbackKeys: () => other.callbackKeys,
		returnTo: (id) => `${address}/cases/${id}`,
		timeoutMs: HEALTHY_MS,
		...options,
	});
	const server = await testServer({
		bundles: [marketStall()],
		ports: { ...portsByCallback, payment },
		...about,
	});
	const http = serve({ fetch: server.service.fetch, hostname: "127.0.0.1", port: 0 });
	await new Promise((resolve) => http.once("listening", resolve));
	address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
	const trader = server.as(TRADER);
	return {
		bank: other,
		server,
		trader,
		clerk: server.as(CLERK, ["clerk"]),
		applied: async () => {
			const { id } = await trader.openCase({ procedure: "market_stall" });
			await trader.act(id, "application", "submit", { data: { full_name: "Ann Example" } });
			return id;
		},
		viewOf: (id) => trader.getCase(id),
		paymentOf: async (id) => (await trader.getCase(id)).payments?.at(-1),
		referenceOf: (nth = 1) => other.book.charges()[nth - 1]?.reference ?? "",
		later: async () => {
			await trader.dev.setSimulator("payment", "answers");
		},
		stop: async () => {
			http.close();
			await server.stop();
			await other.stop();
		},
	};
}
