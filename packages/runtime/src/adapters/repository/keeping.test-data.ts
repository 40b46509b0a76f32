import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";

import { serve } from "@hono/node-server";
import type { Bundle, CaseView } from "@onedoor/dsl/bundle";

import type { CaseClient } from "../../client/index.ts";
import { adapterKey } from "../../http/routes/callbacks.ts";
import {
	BIRTH,
	birthRegistration,
	MOTHER,
	OFFICERS,
	type TestServer,
	type TestServerOptions,
	testServer,
} from "../../http/test-server.test-data.ts";
import { testClock } from "../../ports/clock.ts";
import { readSimulators } from "../../ports/simulators/data.ts";
import { simulatorStore } from "../../ports/simulators/simulator-store.ts";
import { simulatedPorts } from "../../ports/simulators/simulators.ts";
import { HEALTHY_MS } from "../../testing/outside/healthy.test-data.ts";
import { type OtherIssuer, otherIssuer } from "../../testing/outside/other-issuer.ts";
import {
	type RepositoryServer,
	repositoryServer,
} from "../../testing/outside/repository-server.ts";
import { newKey, ORIGIN } from "../issuer/issuer.test-data.ts";
import { issuerOf } from "../issuer/issuer.ts";
import { repositoryAdapter, walletAdapter } from "./index.ts";

const SIMULATORS = fileURLToPath(
	new URL("../../../../../procedures/vn/simulators.json", import.meta.url),
);
const SECRET = new Uint8Array(32).fill(7);

export { MOTHER };

export interface Keeping {
	readonly other: RepositoryServer;
	/** Somebody else, who is trusted for old licences. */
	readonly elsewhere: OtherIssuer;
	readonly server: TestServer;
	stop(): Promise<void>;
}

/** A service on a port of its own, a repository on another, and somebody else who issues papers on a third. */
export async function keeping(
	bundle: Bundle = birthRegistration(),
	about: TestServerOptions = {},
	timeoutMs: number = HEALTHY_MS,
): Promise<Keeping> {
	let address = "";
	const [other, elsewhere] = await Promise.all([
		repositoryServer({
			reports: {
				to: () => `${address}/api/callbacks`,
				repositoryKey: adapterKey(SECRET, "repository"),
				walletKey: adapterKey(SECRET, "wallet"),
			},
		}),
		otherIssuer(),
	]);
	const line = {
		address: other.address,
		authorization: () => other.authorization,
		timeoutMs,
	};
	const simulators = simulatorStore(":memory:");
	const ports = {
		...simulatedPorts({
			store: simulators,
			data: readSimulators([readFileSync(SIMULATORS, "utf8")]),
			bundles: () => [bundle],
			clock: testClock(Date.parse("2026-11-23T09:00:00+07:00")),
		}),
		repository: repositoryAdapter(line),
		wallet: walletAdapter({
			line,
			trusted: [{ issuer: elsewhere.origin, kinds: ["old_licence"] }],
			timeoutMs,
		}),
	};
	const issuer = await issuerOf({ issuer: ORIGIN, key: await newKey("EdDSA") });
	const server = await testServer({ bundle, ports, issuer, secret: SECRET, ...about });
	const http = serve({ fetch: (request) => server.service.fetch(request), port: 0 });
	await new Promise((resolve) => http.once("listening", resolve));
	address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
	return {
		other,
		elsewhere,
		server,
		stop: async () => {
			await new Promise((resolve) => http.close(resolve));
			await server.stop();
			simulators.close();
			await Promise.all([other.stop(), elsewhere.stop()]);
		},
	};
}

/** A birth registered by everybody's hands, as far as people have to act. */
export async function registered(server: TestServer): Promise<CaseView> {
	const mother: CaseClient = server.as(MOTHER);
	const { id } = await mother.openCase({ procedure: "birth_registration", data: BIRTH });
	await mother.act(id, "application", "submit");
	await server.as(OFFICERS.receiver).act(id, "reception.check", "accepted");
	const registrar = server.as(OFFICERS.civil_status_officer);
	await registrar.act(id, "forwarding", "received");
	await registrar.act(id, "verify", "correct");
	await mother.act(id, "draft_confirmation", "confirmed");
	await server.as(OFFICERS.commune_leader).act(id, "signature", "signed");
	return mother.getCase(id);
}
