import { once } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";

import { readDeployment } from "@onedoor/dsl/needs";
import {
	type CaseService,
	createCaseService,
	type Log,
	portsByCallback,
	postgresStore,
	readRetention,
	type Signatures,
	type Store,
	sqliteStore,
} from "@onedoor/runtime";
import { type OidcIdentity, oidcIdentity } from "@onedoor/runtime/adapters/oidc";
import { paymentAdapter } from "@onedoor/runtime/adapters/payment";
import { remoteSignatures } from "@onedoor/runtime/adapters/signature";
import { nodeServer } from "@onedoor/runtime/node";

import { loaderOf } from "../dev/library.ts";
import { addressOf } from "../serving.ts";
import type { Settings, SignatureSettings } from "./settings.ts";

export interface CaseServer {
	/** Where it listens, which is not where people reach it. */
	readonly listens: string;
	readonly procedures: number;
	stop(): Promise<void>;
}

/**
 * Starts the service by its settings. Resolves when requests are answered.
 *
 * @throws Error in a sentence for a library with errors, and for procedures that need what there is not
 */
export async function startServe(settings: Settings, log: Log): Promise<CaseServer> {
	const { bundles, errors } = loaderOf(settings.procedures)();
	if (errors.length > 0) throw new Error(`the library has errors:\n${errors.join("\n")}`);
	mkdirSync(settings.data, { recursive: true, mode: 0o700 });
	const secret = Buffer.from(settings.secret, "hex");
	const identity = identityOf(settings, secret, log);
	const service = createCaseService({
		bundles,
		store: storeOf(settings),
		identity,
		deployment: readDeployment(settings.deployment),
		ports: {
			...portsByCallback,
			...(settings.payment && { payment: paymentOf(settings, settings.payment) }),
			...(settings.signature && { signature: signatureOf(settings, settings.signature, secret) }),
		},
		uploads: join(settings.data, "uploads"),
		secret,
		log,
		...(settings.retention && { retention: readRetention(settings.retention) }),
	});
	await service.start();
	const server = nodeServer({ fetch: (request) => answer(service, identity, request), log });
	const { host = "127.0.0.1", port = 4400 } = settings.listen ?? {};
	try {
		server.listen(port, host);
		await once(server, "listening");
	} catch (error) {
		await service.stop();
		throw error;
	}
	return {
		listens: addressOf(server),
		procedures: bundles.length,
		stop: async () => {
			await closed(server);
			await service.stop();
		},
	};
}

function storeOf({ database, data }: Settings): Store {
	return database === undefined
		? sqliteStore(join(data, "cases.sqlite"))
		: postgresStore({ url: database });
}

function identityOf({ address, identity }: Settings, secret: Uint8Array, log: Log): OidcIdentity {
	return oidcIdentity({ ...identity, origin: address, secrets: [secret], log });
}

function paymentOf({ address }: Settings, payment: NonNullable<Settings["payment"]>) {
	return paymentAdapter({
		address: payment.address,
		authorization: () => payment.authorization,
		callbackKeys: () => payment.callback_keys,
		returnTo: (caseId) => `${address}/cases/${caseId}`,
	});
}

function signatureOf(
	{ address }: Settings,
	{ trust, valid_minutes, ...signature }: SignatureSettings,
	secret: Uint8Array,
): Signatures {
	return remoteSignatures({
		...signature,
		callback: `${address}/api/callbacks/signature`,
		returnTo: (caseId) => `${address}/cases/${caseId}`,
		secret,
		trust: trust.map((file) => readFileSync(file, "utf8")),
		...(valid_minutes !== undefined && { validMs: valid_minutes * 60_000 }),
	});
}

/** Signing in and out is the identity's; everything else is the service's. */
async function answer(
	service: CaseService,
	identity: OidcIdentity,
	request: Request,
): Promise<Response> {
	return (await identity.routes(request)) ?? service.fetch(request);
}

async function closed(server: Server): Promise<void> {
	const done = once(server, "close");
	server.close();
	server.closeIdleConnections();
	await done;
}
