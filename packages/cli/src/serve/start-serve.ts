import { setTimeout as pause } from "node:timers/promises";

import {
	type CaseService,
	createCaseService,
	type Log,
	observedCall,
	type Store,
	type Telemetry,
} from "@onedoor/runtime";
import { type OidcIdentity, oidcIdentity, storeSpent } from "@onedoor/runtime/adapters/oidc";
import { compressed, nodeServer } from "@onedoor/runtime/node";

import { addressOf } from "../serving.ts";
import { closed, listening } from "./listening.ts";
import { libraryOf, type Made, madeOf } from "./made-of.ts";
import { openStore } from "./open-store.ts";
import type { ResultTools } from "./results.ts";
import type { Settings } from "./settings.ts";
import type { Sending } from "./telemetry.ts";
import { orLeave, within } from "./within.ts";

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
	const { bundles } = libraryOf(settings);
	const made = await madeOf(settings, tools, bundles, log);
	const store = await openStore(settings);
	const sending = await orLeave(
		() => store.close(),
		() => sendingOf(settings, log),
	);
	const leave = async (): Promise<void> => {
		await store.close();
		await sending?.stop();
	};
	const { service, fetch } = await orLeave(leave, () =>
		serviceOf(settings, made, store, sending?.telemetry),
	);
	const stop = async (): Promise<void> => {
		await service.stop();
		await sending?.stop();
	};
	const server = nodeServer({ fetch: compressed(fetch), log });
	await orLeave(stop, async () => {
		await service.start();
		await listening(server, settings.listen);
	});
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

/** Loaded only where it is wanted. */
async function sendingOf({ telemetry }: Settings, log: Log): Promise<Sending | undefined> {
	if (telemetry === undefined) return undefined;
	const { sendingTo } = await import("./telemetry.ts");
	return within("telemetry", () => sendingTo(telemetry, log));
}

/** The service, and what answers: signing in and out is the identity's, everything else is the service's. */
function serviceOf(settings: Settings, made: Made, store: Store, telemetry: Telemetry | undefined) {
	const identity = within("identity", () => identityOf(settings, made, store));
	const service = createCaseService({ ...made, store, identity, ...(telemetry && { telemetry }) });
	return { service, fetch: handlerOf(service, identity, telemetry) };
}

function identityOf(
	{ address, identity }: Settings,
	{ secret, log }: Made,
	store: Store,
): OidcIdentity {
	const spent = storeSpent(store);
	return oidcIdentity({ ...identity, origin: address, secrets: [secret], spent, log });
}

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
