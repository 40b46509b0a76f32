import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import {
	createCaseService,
	devIdentity,
	postgresStore,
	readSimulators,
	simulatedPorts,
	simulatorStore,
	sqliteStore,
} from "../../index.ts";
import { nodeServer } from "../node/node-server.ts";

/**
 * A server as a host runs it, with ports that answer at once. `argv`: folder with `bundle.json`, and the PostgreSQL
 * database of its cases, if they are not in a file of that folder. Tells its parent its port, and its memory when asked.
 */
const [folder = "", database] = process.argv.slice(2);
const bundles = [JSON.parse(readFileSync(join(folder, "bundle.json"), "utf8"))];
/** A Monday at nine, from which it goes on: the calendar of the example does not reach for ever. */
const since = Date.parse("2026-11-23T09:00:00Z") - Date.now();
const clock = { now: () => Date.now() + since };
const service = createCaseService({
	bundles,
	store: database ? postgresStore(database) : sqliteStore(join(folder, "cases.sqlite")),
	identity: devIdentity(new Uint8Array(32)),
	ports: simulatedPorts({
		store: simulatorStore(join(folder, "simulators.sqlite")),
		data: readSimulators([]),
		bundles: () => bundles,
		clock,
	}),
	clock,
	uploads: join(folder, "uploads"),
	uploadsADay: { files: Number.MAX_SAFE_INTEGER, bytes: Number.MAX_SAFE_INTEGER },
	secret: new Uint8Array(32),
	limits: "none",
	log,
});
await service.start();
const server = nodeServer({ fetch: service.fetch, log });
server.listen(0, "127.0.0.1", () =>
	process.send?.({ port: (server.address() as AddressInfo).port }),
);

process.on("message", () => {
	// Twice: what the first one only marks as finished goes with the second.
	for (let round = 0; round < 2; round++) globalThis.gc?.();
	const { heapUsed, external, rss } = process.memoryUsage();
	process.send?.({ memory: { heapUsed, external, rss } });
});
// Whoever began it is gone.
process.on("disconnect", () => process.exit());

/** Refusals are part of the traffic; anything else is not. */
function log(event: string, values: Readonly<Record<string, unknown>>): void {
	if (event !== "request_refused" && event !== "connection_refused") console.error(event, values);
}
