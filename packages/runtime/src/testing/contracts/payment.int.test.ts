import { describe, expect, it } from "vitest";

import { paymentAdapter } from "../../adapters/payment/index.ts";
import { simulatedPorts, simulatorStore, systemClock } from "../../index.ts";
import { bank } from "../outside/bank.ts";
import { HEALTHY_MS } from "../outside/healthy.test-data.ts";
import { paymentContract } from "./payment.ts";

const host = { describe, it, expect };

paymentContract(
	"simulated bank",
	() => {
		const store = simulatorStore(":memory:");
		const data = { records: {}, people: [] };
		const ports = simulatedPorts({ store, data, bundles: () => [], clock: systemClock });
		return {
			payments: ports.payment,
			cut: (isCut) => store.setMode("payment", isCut ? "down" : "answers"),
			close: async () => store.close(),
		};
	},
	host,
);

paymentContract(
	"hosted page over HTTP",
	async () => {
		const other = await bank();
		return {
			payments: paymentAdapter({
				address: other.address,
				authorization: () => other.authorization,
				callbackKeys: () => other.callbackKeys,
				returnTo: (id) => `https://portal.example/cases/${id}`,
				timeoutMs: HEALTHY_MS,
			}),
			visit: other.visit,
			cut: (isCut) => {
				other.faults.failing = isCut ? 1_000 : 0;
			},
			forget: other.book.forgetKeys,
			held: other.book.held,
			close: other.stop,
		};
	},
	host,
);
