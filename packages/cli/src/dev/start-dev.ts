import { once } from "node:events";
import { fileURLToPath } from "node:url";

import {
	createCaseService,
	devIdentity,
	type Log,
	simulatedPorts,
	simulatorStore,
	sqliteStore,
	withInvented,
} from "@onedoor/runtime";
import { issuerOf } from "@onedoor/runtime/adapters/issuer";
import { nodeServer } from "@onedoor/runtime/node";
import { createStudioServer } from "@onedoor/studio/server";

import { plainPages } from "../plain-pages.ts";
import { proposalComment } from "../review/proposal-comment.ts";
import { addressOf, closeServer } from "../serving.ts";
import { openDataFolder } from "./data-folder.ts";
import { keptClock } from "./kept-clock.ts";
import { type LoadedLibrary, loaderOf, loadSimulators } from "./library.ts";
import type { DevOptions } from "./options.ts";
import { pagesOf } from "./pages.ts";
import { type Handler, switchboard } from "./switchboard.ts";
import { watchFolder } from "./watch.ts";

export interface DevServer {
	/** `http://127.0.0.1:4400` */
	readonly address: string;
	readonly library: LoadedLibrary;
	stop(): Promise<void>;
}

/** Whose pages without script these are: those of the portal that stands beside them. */
const PROVINCE = {
	title: [
		{ vi: "Dịch vụ công", en: "Public services", ar: "الخدمات العامة" },
		{ vi: "tỉnh Hạ Sen", en: "Hạ Sen province", ar: "مقاطعة ها سين" },
	],
	phone: { number: "1900 0000", hours: "7:30–17:00" },
} as const;

export type Say = (line: string) => void;

const PORTAL = fileURLToPath(import.meta.resolve("@onedoor/example-portal/dist/index.html"));

/** Starts everything on the loopback address. Resolves when requests are answered. */
export async function startDev(options: DevOptions, say: Say): Promise<DevServer> {
	const log: Log = (event, values) => say(`${event} ${JSON.stringify(values)}`);
	// What is issued says where it was issued, so the address has to be known before the service is made.
	let answer: Handler = async () => new Response("not ready\n", { status: 503 });
	const server = nodeServer({ fetch: (request) => answer(request), log });
	server.listen(options.port, "127.0.0.1");
	await once(server, "listening");
	try {
		const address = addressOf(server);
		const made = await makeDev(options, { address, say, log });
		answer = made.answer;
		return {
			address,
			library: made.library,
			stop: async () => {
				await closeServer(server);
				await made.stop();
			},
		};
	} catch (error) {
		await closeServer(server);
		throw error;
	}
}

interface Surroundings {
	readonly address: string;
	readonly say: Say;
	readonly log: Log;
}

/** Everything but the port it listens at. */
async function makeDev(
	options: DevOptions,
	{ address, say, log }: Surroundings,
): Promise<{ readonly answer: Handler } & Pick<DevServer, "library" | "stop">> {
	const folder = openDataFolder(options.data);
	const issuer = await issuerOf({ issuer: address, key: folder.resultKey });
	const simulators = simulatorStore(folder.simulators);
	const clock = keptClock(simulators, options);
	const people = loadSimulators(options.dir);
	const identity = devIdentity(folder.key);
	const load = loaderOf(options.dir);
	let library = load();
	const pages = await plainPages(PROVINCE);
	const service = createCaseService({
		bundles: library.bundles,
		store: sqliteStore(folder.cases),
		identity,
		ports: simulatedPorts({
			store: simulators,
			data: people,
			bundles: () => library.bundles,
			clock,
			payAt: (id) => `/pay/${id}`,
		}),
		clock,
		dev: {
			identity,
			simulators,
			// Asked for each time: an edited file may bring a role.
			get people() {
				return withInvented(people.people, library.bundles, people.records);
			},
		},
		uploads: folder.uploads,
		secret: folder.key,
		issuer,
		...(pages && { pages }),
		log,
	});
	await service.start();
	const unwatch = watchFolder(options.dir, () => {
		// A file may be away for a moment, as while another branch is checked out: the next change is read again.
		try {
			library = reload(load(), library, say);
		} catch (error) {
			say(`not loaded: ${String(error)}`);
			return;
		}
		service.use(library.bundles).catch((error: unknown) => say(`not loaded: ${String(error)}`));
	});
	const studio = createStudioServer({
		dir: options.dir,
		forge: options.forge,
		review: proposalComment,
	});
	return {
		library,
		answer: switchboard({
			api: (request) => service.fetch(request),
			studio: (request) => studio.fetch(request),
			pages: pagesOf(PORTAL.slice(0, -"/index.html".length)),
		}),
		stop: async () => {
			unwatch();
			await service.stop();
			simulators.close();
		},
	};
}

/** A change that does not check leaves what is served as it is. */
function reload(after: LoadedLibrary, before: LoadedLibrary, say: Say): LoadedLibrary {
	for (const error of after.errors) say(error);
	if (after.errors.length > 0 && after.bundles.length < before.bundles.length) return before;
	say(`loaded ${after.bundles.length} procedures`);
	return after;
}
