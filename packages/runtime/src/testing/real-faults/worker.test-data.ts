import { readFileSync } from "node:fs";

import { serve } from "@hono/node-server";

import type { Bundle } from "@onedoor/dsl/bundle";

import {
	createCaseService,
	devIdentity,
	postgresStore,
	type Store,
	sqliteStore,
} from "../../index.ts";
import { forgetful, withoutAnswers } from "../faults/guards.test-data.ts";
import { remotePorts } from "./remote-ports.test-data.ts";

/** One of several servers of a deployment, as a process of its own. */
export interface WorkerOptions {
	readonly bundle: Bundle;
	/** PostgreSQL address, or a SQLite file. */
	readonly database: string;
	/** Where the outside answers. */
	readonly outside: string;
	/** The instant of the law at which the machine's clock says `machineBegins`. */
	readonly begins: number;
	readonly machineBegins: number;
	readonly leaseMs: number;
	/** Guard that is taken away, so that a test can see what is lost then. */
	readonly without?: "kept answers" | "commits that hold";
}

/** The same for every worker: what one signs, the others know. */
export const SECRET: Uint8Array = new Uint8Array(32).fill(7);

/** @param skewMs its clock is wrong by so much */
async function run(options: WorkerOptions, skewMs: number): Promise<void> {
	const machine = Date.now;
	// The clock of the machine itself is wrong: whatever looks at it sees that.
	Date.now = () => machine() + skewMs;
	const { begins, machineBegins } = options;
	const service = createCaseService({
		bundles: [options.bundle],
		store: guarded(storeAt(options.database), options.without),
		identity: devIdentity(SECRET),
		ports: remotePorts(options.outside),
		clock: { now: () => begins + Date.now() - machineBegins },
		secret: SECRET,
		leaseMs: options.leaseMs,
		limits: "none",
		log: (event, values) => {
			if (process.env.ONEDOOR_TEST_LOG) console.error(process.pid, event, values);
		},
	});
	await service.start().catch(() => process.exit(1));
	serve(
		{ fetch: (request) => service.fetch(request), hostname: "127.0.0.1", port: 0 },
		({ port }) => console.log(port),
	);
}

/** @param beside to look at what others own */
export function storeAt(database: string, { beside = false }: { beside?: boolean } = {}): Store {
	return database.startsWith("postgres:")
		? postgresStore({ url: database, connections: 6, beside })
		: sqliteStore(database, { beside });
}

const GUARDS: Readonly<Record<NonNullable<WorkerOptions["without"]>, (store: Store) => Store>> = {
	"kept answers": withoutAnswers,
	"commits that hold": forgetful,
};

function guarded(store: Store, without: WorkerOptions["without"]): Store {
	return without === undefined ? store : GUARDS[without](store);
}

if (process.argv[1] === import.meta.filename)
	await run(JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")), Number(process.argv[3]));
