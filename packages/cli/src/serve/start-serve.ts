import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import type { Bundle } from "@onedoor/dsl/bundle";
import { readDeployment } from "@onedoor/dsl/needs";
import {
	type CaseService,
	createCaseService,
	type Log,
	observedCall,
	readRetention,
	type Store,
	type Telemetry,
} from "@onedoor/runtime";
import { type OidcIdentity, oidcIdentity, storeSpent } from "@onedoor/runtime/adapters/oidc";
import { nodeServer } from "@onedoor/runtime/node";

import { loaderOf } from "../dev/library.ts";
import { plainPages } from "../plain-pages.ts";
import { addressOf } from "../serving.ts";
import { filesOf } from "./files-of.ts";
import { closed, listening } from "./listening.ts";
import { openStore } from "./open-store.ts";
import { portsOf } from "./ports-of.ts";
import type { ResultTools } from "./results.ts";
import { saysOf } from "./says.ts";
import type { Settings } from "./settings.ts";
import type { Sending } from "./telemetry.ts";
import { MEND_DATA, orLeave, within } from "./within.ts";

export interface CaseServer {
	/** Where it listens, which is not where people reach it. */
	readonly listens: string;
	readonly procedures: number;
	stop(): Promise<void>;
}

/** Everything of the service but its store, and what is told of it. */
type Made = Omit<Parameters<typeof createCaseService>[0], "store" | "identity" | "telemetry">;

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
	const bundles = bundlesOf(settings);
	const secret = Buffer.from(settings.secret, "hex");
	const made = { ...tools, ...(await madeOf(settings, bundles, secret)), secret, log };
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
	const server = nodeServer({ fetch, log });
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

/** Pages without script send people to the same sign-in as any other page. */
const SIGN_IN = {
	signIn: (to: string) => `/auth/login?to=${encodeURIComponent(to)}`,
	signOut: "/auth/logout",
} as const;

function bundlesOf({ procedures }: Settings): readonly Bundle[] {
	const todo = "name the folder of the library";
	const { bundles, errors } = within("procedures", () => loaderOf(procedures)(), todo);
	if (errors.length > 0) throw new Error(`the library has errors:\n${errors.join("\n")}`);
	if (bundles.length === 0) throw new Error(`/procedures: no procedure is there; ${todo}`);
	return bundles;
}

/** What can be wrong with the settings is found here, before anything is opened. */
async function madeOf(
	settings: Settings,
	bundles: readonly Bundle[],
	secret: Uint8Array,
): Promise<Made> {
	const { data, retention } = settings;
	within("data", () => mkdirSync(data, { recursive: true, mode: 0o700 }), MEND_DATA);
	const deployment = within("deployment", () => readDeployment(settings.deployment));
	const says = saysOf(settings);
	const pages = await plainPages({ ...settings.pages, ...SIGN_IN });
	return {
		bundles,
		...(pages && { pages }),
		deployment,
		ports: { ...portsOf(settings, { bundles, deployment, secret }), ...says.ports },
		subscribers: says.subscribers,
		uploads: join(data, "uploads"),
		...(retention && { retention: within("retention", () => readRetention(retention)) }),
		...(await filesOf(settings)),
	};
}

/** Loaded only where it is wanted. */
async function sendingOf({ telemetry }: Settings, log: Log): Promise<Sending | undefined> {
	if (telemetry === undefined) return undefined;
	const { sendingTo } = await import("./telemetry.ts");
	return within("telemetry", () => sendingTo(telemetry, log));
}

/** The service, and what answers: signing in and out is the identity's, everything else is the service's. */
function serviceOf(
	settings: Settings,
	made: Made & { readonly secret: Uint8Array; readonly log: Log },
	store: Store,
	telemetry: Telemetry | undefined,
) {
	const identity = within("identity", () => identityOf(settings, made, store));
	const service = createCaseService({ ...made, store, identity, ...(telemetry && { telemetry }) });
	return { service, fetch: handlerOf(service, identity, telemetry) };
}

function identityOf(
	{ address, identity }: Settings,
	{ secret, log }: { readonly secret: Uint8Array; readonly log: Log },
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
