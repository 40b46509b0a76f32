import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import {
	createCaseService,
	devIdentity,
	readSimulators,
	simulatedPorts,
	simulatorStore,
	sqliteStore,
	testClock,
} from "@onedoor/runtime";
import { nodeServer } from "@onedoor/runtime/node";

import { pagesOf } from "../../../../packages/cli/src/dev/pages.ts";
import { switchboard } from "../../../../packages/cli/src/dev/switchboard.ts";

/**
 * The built portal and one procedure, to be killed and started again. `argv`: folder with `bundles.json` and
 * `simulators.json`, the instant its clock stands at, and its port. Prints the port when it answers.
 */
const [folder = "", now = "", port = "0"] = process.argv.slice(2);
const bundles = JSON.parse(readFileSync(join(folder, "bundles.json"), "utf8"));
const data = readSimulators([readFileSync(join(folder, "simulators.json"), "utf8")]);
const simulators = simulatorStore(join(folder, "simulators.sqlite"));
const clock = testClock(Date.parse(now));
const identity = devIdentity(new Uint8Array(32));
const service = createCaseService({
	bundles,
	store: sqliteStore(join(folder, "cases.sqlite")),
	// What a killed process held is not waited for long.
	leaseMs: 500,
	identity,
	ports: simulatedPorts({
		store: simulators,
		data,
		bundles: () => bundles,
		clock,
		payAt: (id) => `/pay/${id}`,
	}),
	clock,
	dev: { identity, simulators, people: data.people },
	secret: new Uint8Array(32),
	uploads: join(folder, "uploads"),
	log: (event, values) => event !== "look_up_failed" && console.error(event, values),
});
await service.start();
const answer = switchboard({
	api: (request) => service.fetch(request),
	studio: async () => new Response("", { status: 404 }),
	pages: pagesOf(fileURLToPath(new URL("../../dist", import.meta.url))),
});
const server = nodeServer({ fetch: answer, log: (event, values) => console.error(event, values) });
server.listen(Number(port), "127.0.0.1");
await once(server, "listening");
console.log((server.address() as AddressInfo).port);
