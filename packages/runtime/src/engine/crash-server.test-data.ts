import { readFileSync } from "node:fs";
import { join } from "node:path";

import { serve } from "@hono/node-server";

import { paymentAdapter } from "../adapters/payment/index.ts";
import { NOTO } from "../adapters/pdf/fonts.test-data.ts";
import { pdfPrinter } from "../adapters/pdf/index.ts";
import { remoteSignatures } from "../adapters/signature/index.ts";
import { webhookSubscriber } from "../adapters/webhooks/index.ts";
import {
	createCaseService,
	devIdentity,
	postgresStore,
	readSimulators,
	simulatedPorts,
	simulatorStore,
	sqliteStore,
	testClock,
} from "../index.ts";

/**
 * A server of its own process, to be killed. `argv`: folder with `bundles.json` and `simulators.json`, the instant its
 * clock stands at, and the PostgreSQL database of its cases, if they are not in a file of that folder. Payments go to the
 * bank at `ONEDOOR_TEST_BANK`, if there is one, events of cases to `ONEDOOR_TEST_RECEIVER`, and signatures to the provider
 * at `ONEDOOR_TEST_SIGNER` whose root is `ONEDOOR_TEST_ROOT`. Prints its port when it answers.
 */
const [folder = "", now = "", database] = process.argv.slice(2);
const bundles = JSON.parse(readFileSync(join(folder, "bundles.json"), "utf8"));
const data = readSimulators([readFileSync(join(folder, "simulators.json"), "utf8")]);
const simulators = simulatorStore(join(folder, "simulators.sqlite"));
const clock = testClock(Date.parse(now));
const identity = devIdentity(new Uint8Array(32));
const simulated = simulatedPorts({ store: simulators, data, bundles: () => bundles, clock });
const bank = process.env.ONEDOOR_TEST_BANK;
const payment = bank
	? paymentAdapter({
			address: bank,
			authorization: () => "Bearer bank",
			callbackKeys: () => ["bank key"],
			returnTo: (id) => `http://victim/cases/${id}`,
			// A lost callback is found out while the test looks on.
			askAgainMs: 200,
			tryAgainMs: 50,
			timeoutMs: 1_500,
		})
	: simulated.payment;
const receiver = process.env.ONEDOOR_TEST_RECEIVER;
const subscribers = receiver
	? [
			webhookSubscriber({
				name: "receiver",
				address: receiver,
				keys: () => [`whsec_${Buffer.alloc(32).toString("base64")}`],
				origin: "http://victim",
				procedures: "all",
			}),
		]
	: [];
const signer = process.env.ONEDOOR_TEST_SIGNER;
const signature = signer
	? remoteSignatures({
			address: signer,
			client: { id: "onedoor", secret: "invented" },
			callback: "http://victim/api/callbacks/signature",
			returnTo: (id) => `http://victim/cases/${id}`,
			secret: new Uint8Array(32),
			trust: [process.env.ONEDOOR_TEST_ROOT ?? ""],
			askAgainMs: 200,
			tryAgainMs: 50,
		})
	: simulated.signature;
const service = createCaseService({
	bundles,
	store: database ? postgresStore(database) : sqliteStore(join(folder, "cases.sqlite")),
	// What a killed process held is not waited for long.
	leaseMs: 500,
	identity,
	ports: { ...simulated, payment, signature },
	...(signer && { printer: pdfPrinter({ fonts: NOTO }) }),
	subscribers,
	clock,
	dev: { identity, simulators, people: data.people },
	secret: new Uint8Array(32),
	uploads: join(folder, "uploads"),
	log: (event, values) => console.error(event, values),
});
await service.start();
serve({ fetch: (request) => service.fetch(request), hostname: "127.0.0.1", port: 0 }, ({ port }) =>
	console.log(port),
);
