import { describe, expect, it } from "vitest";

import { webhookCarrier } from "../../adapters/post/index.ts";
import { simulatedPorts, simulatorStore, systemClock } from "../../index.ts";
import { carrier } from "../outside/carrier.ts";
import { HEALTHY_MS } from "../outside/healthy.test-data.ts";
import { carrierContract } from "./carriers.ts";

const host = { describe, it, expect };

for (const name of ["post", "repository"] as const)
	carrierContract(
		`simulated ${name}`,
		() => {
			const store = simulatorStore(":memory:");
			const data = { records: {}, people: [] };
			const ports = simulatedPorts({ store, data, bundles: () => [], clock: systemClock });
			return {
				carrier: ports[name],
				cut: (isCut) => store.setMode(name, isCut ? "down" : "answers"),
				close: async () => store.close(),
			};
		},
		host,
	);

carrierContract(
	"post by webhook",
	async () => {
		const other = await carrier();
		return {
			carrier: webhookCarrier({
				address: other.address,
				keys: () => other.keys,
				callbackKeys: () => other.callbackKeys,
				timeoutMs: HEALTHY_MS,
			}),
			cut: (isCut) => {
				other.faults.failing = isCut ? 1_000 : 0;
			},
			has: () => other.parcels().map(({ number }) => number),
			becomes: (id, status) => void other.becomes(id, status),
			close: other.stop,
		};
	},
	host,
);
