import { once } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";

import { readDeployment } from "@onedoor/dsl/needs";
import {
	type CaseService,
	createCaseService,
	diskFiles,
	type FileStore,
	type Log,
	type Ports,
	portsByCallback,
	postgresStore,
	readRetention,
	type Scan,
	type Signatures,
	type Store,
	sqliteStore,
} from "@onedoor/runtime";
import { clamdScan } from "@onedoor/runtime/adapters/clamav";
import { type OidcIdentity, oidcIdentity, storeSpent } from "@onedoor/runtime/adapters/oidc";
import { paymentAdapter } from "@onedoor/runtime/adapters/payment";
import { repositoryAdapter, walletAdapter } from "@onedoor/runtime/adapters/repository";
import { s3Files } from "@onedoor/runtime/adapters/s3";
import { remoteSignatures } from "@onedoor/runtime/adapters/signature";
import { nodeServer } from "@onedoor/runtime/node";

import { loaderOf } from "../dev/library.ts";
import { addressOf } from "../serving.ts";
import { registersOf } from "./registers-of.ts";
import type { ResultTools } from "./results.ts";
import { saysOf } from "./says.ts";
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
 * @throws Error in a sentence for a library with errors, for procedures that need what there is not, and for registers
 *   that nobody asks
 */
export async function startServe(
	settings: Settings,
	tools: ResultTools,
	log: Log,
): Promise<CaseServer> {
	const { bundles, errors } = loaderOf(settings.procedures)();
	if (errors.length > 0) throw new Error(`the library has errors:\n${errors.join("\n")}`);
	mkdirSync(settings.data, { recursive: true, mode: 0o700 });
	const secret = Buffer.from(settings.secret, "hex");
	const store = storeOf(settings);
	const identity = identityOf(settings, secret, store, log);
	const says = saysOf(settings);
	const deployment = readDeployment(settings.deployment);
	const fileStore = filesOf(settings);
	const scan = scanOf(settings);
	// A wrong key is found now, and not by the first person who sends something.
	await fileStore?.list("uploads/none.");
	const service = createCaseService({
		bundles,
		store,
		identity,
		deployment,
		ports: {
			...portsByCallback,
			...(settings.registers && {
				registers: registersOf(settings.registers, bundles, deployment),
			}),
			...(settings.payment && { payment: paymentOf(settings, settings.payment) }),
			...says.ports,
			...papersOf(settings),
			...(settings.signature && { signature: signatureOf(settings, settings.signature, secret) }),
		},
		subscribers: says.subscribers,
		uploads: join(settings.data, "uploads"),
		...(fileStore && { fileStore }),
		...(scan && { scan }),
		secret,
		log,
		...tools,
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

function filesOf({ files }: Settings): FileStore | undefined {
	if (files?.folder !== undefined) return diskFiles(files.folder);
	if (files?.s3 === undefined) return undefined;
	const { key_id: keyId, secret, session_token: sessionToken, ...rest } = files.s3;
	const credentials = { keyId, secret, ...(sessionToken !== undefined && { sessionToken }) };
	return s3Files({ ...rest, credentials: () => credentials });
}

function scanOf({ scan }: Settings): Scan | undefined {
	if (scan === undefined) return undefined;
	return clamdScan({ address: scan.clamd, isPrivateNetwork: scan.private_network ?? false });
}

function identityOf(
	{ address, identity }: Settings,
	secret: Uint8Array,
	store: Store,
	log: Log,
): OidcIdentity {
	const spent = storeSpent(store);
	return oidcIdentity({ ...identity, origin: address, secrets: [secret], spent, log });
}

function paymentOf({ address }: Settings, payment: NonNullable<Settings["payment"]>) {
	return paymentAdapter({
		address: payment.address,
		authorization: () => payment.authorization,
		callbackKeys: () => payment.callback_keys,
		returnTo: (caseId) => `${address}/cases/${caseId}`,
	});
}

/** Where people keep their papers, and whose papers they may present. */
function papersOf({ repository, trusted }: Settings): Partial<Ports> {
	const line = repository && { ...repository, authorization: () => repository.authorization };
	return {
		...(line && { repository: repositoryAdapter(line) }),
		...((line || trusted) && {
			wallet: walletAdapter({ trusted: trusted ?? [], ...(line && { line }) }),
		}),
	};
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
