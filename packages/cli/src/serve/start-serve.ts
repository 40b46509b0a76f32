import { once } from "node:events";
import { mkdirSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { readDeployment } from "@onedoor/dsl/needs";
import {
	type CaseService,
	createCaseService,
	type Log,
	observedCall,
	portsByCallback,
	postgresStore,
	readRetention,
	type Store,
	sqliteStore,
	type Telemetry,
} from "@onedoor/runtime";
import { type OidcIdentity, oidcIdentity } from "@onedoor/runtime/adapters/oidc";
import { paymentAdapter } from "@onedoor/runtime/adapters/payment";
import { nodeServer } from "@onedoor/runtime/node";

import { loaderOf } from "../dev/library.ts";
import { addressOf } from "../serving.ts";
import { saysOf } from "./says.ts";
import type { Settings } from "./settings.ts";
import type { Sending } from "./telemetry.ts";
import { within, withinSoon } from "./within.ts";

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
	const { bundles, errors } = within(
		"procedures",
		() => loaderOf(settings.procedures)(),
		"name the folder of the library",
	);
	if (errors.length > 0) throw new Error(`the library has errors:\n${errors.join("\n")}`);
	if (bundles.length === 0)
		throw new Error("/procedures: no procedure is there; name the folder of the library");
	within("data", () => mkdirSync(settings.data, { recursive: true, mode: 0o700 }), MEND_DATA);
	const secret = Buffer.from(settings.secret, "hex");
	const identity = within("identity", () => identityOf(settings, secret, log));
	const says = saysOf(settings);
	const deployment = within("deployment", () => readDeployment(settings.deployment));
	const { retention, payment } = settings;
	const ports = {
		...portsByCallback,
		...(payment && { payment: within("payment", () => paymentOf(settings, payment)) }),
		...says.ports,
	};
	const policy = retention && within("retention", () => readRetention(retention));
	const store = await openStore(settings);
	const sending = await sendingOf(settings, log);
	const leave = async (): Promise<void> => {
		await store.close();
		await sending?.stop();
	};
	const service = await orLeave(leave, () =>
		createCaseService({
			bundles,
			store,
			identity,
			deployment,
			ports,
			subscribers: says.subscribers,
			uploads: join(settings.data, "uploads"),
			secret,
			log,
			...(sending && { telemetry: sending.telemetry }),
			...(policy && { retention: policy }),
		}),
	);
	await service.start();
	const fetch = handlerOf(service, identity, sending?.telemetry);
	const server = nodeServer({ fetch, log });
	const stop = async (): Promise<void> => {
		await service.stop();
		await sending?.stop();
	};
	try {
		await listening(server, settings.listen);
	} catch (error) {
		await stop();
		throw error;
	}
	return {
		listens: addressOf(server),
		procedures: bundles.length,
		stop: async () => {
			service.retire();
			await pause((settings.listen?.grace ?? 0) * 1000);
			await closed(server);
			await stop();
		},
	};
}

/** What was opened before is closed again when the service cannot be made. */
async function orLeave<Made>(leave: () => Promise<void>, make: () => Made): Promise<Made> {
	try {
		return make();
	} catch (error) {
		await leave();
		throw error;
	}
}

const MEND_DATA = "let this account read and write there, or name another folder";

/** Asked once, so that a database that is not there is said at the start, and not at the first call. */
async function openStore(settings: Settings): Promise<Store> {
	const section = settings.database === undefined ? "data" : "database";
	const todo =
		section === "data" ? MEND_DATA : "start it, or mend the address and what may reach it";
	return withinSoon(
		section,
		async () => {
			const store = storeOf(settings);
			await store.figures().catch(async (error: unknown) => {
				await store.close().catch(() => {});
				throw error;
			});
			return store;
		},
		todo,
	);
}

/** Loaded only where it is wanted. */
async function sendingOf({ telemetry }: Settings, log: Log): Promise<Sending | undefined> {
	if (telemetry === undefined) return undefined;
	const { sendingTo } = await import("./telemetry.ts");
	return within("telemetry", () => sendingTo(telemetry, log));
}

async function listening(
	server: Server,
	{ host = "127.0.0.1", port = 4400 }: NonNullable<Settings["listen"]> = {},
): Promise<void> {
	try {
		server.listen(port, host);
		await once(server, "listening");
	} catch (error) {
		const { code = "" } = error as NodeJS.ErrnoException;
		const [where, why] = CANNOT_LISTEN[code] ?? ["", String(error)];
		throw new Error(`/listen${where}: ${host}:${port} ${why}`);
	}
}

const CANNOT_LISTEN: Readonly<Record<string, readonly [where: string, why: string]>> = {
	EADDRINUSE: ["/port", "is taken (EADDRINUSE); end what listens there, or name another port"],
	EACCES: ["/port", "may not be used (EACCES); name a port above 1023"],
	EADDRNOTAVAIL: ["/host", "is not of this machine (EADDRNOTAVAIL); name one that is"],
	ENOTFOUND: ["/host", "is not known (ENOTFOUND); name an address of this machine"],
};

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

/** Signing in and out is the identity's; everything else is the service's. */
function handlerOf(
	service: CaseService,
	identity: OidcIdentity,
	telemetry: Telemetry | undefined,
): (request: Request) => Promise<Response> {
	const answer = async (request: Request): Promise<Response> =>
		(await identity.routes(request)) ?? service.fetch(request);
	if (telemetry === undefined) return answer;
	return (request) => {
		const { pathname } = new URL(request.url);
		return identity.paths.includes(pathname)
			? observedCall(telemetry, request, pathname, () => answer(request))
			: answer(request);
	};
}

async function closed(server: Server): Promise<void> {
	const done = once(server, "close");
	server.close();
	server.closeIdleConnections();
	await done;
}
