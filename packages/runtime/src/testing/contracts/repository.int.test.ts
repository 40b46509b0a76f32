import { describe, expect, it } from "vitest";

import { repositoryAdapter, walletAdapter } from "../../adapters/repository/index.ts";
import { simulatedPorts, simulatorStore, systemClock } from "../../index.ts";
import type { SimulatedPaper } from "../../ports/simulators/wallet.ts";
import { HEALTHY_MS } from "../outside/healthy.test-data.ts";
import { otherIssuer } from "../outside/other-issuer.ts";
import { repositoryServer } from "../outside/repository-server.ts";
import { repositoryContract } from "./repository.ts";
import { walletContract } from "./wallet.ts";

const host = { describe, it, expect };

function simulated(wallets: Record<string, SimulatedPaper[]> = {}) {
	const store = simulatorStore(":memory:");
	const data = { records: {}, people: [], wallets };
	return {
		store,
		ports: simulatedPorts({ store, data, bundles: () => [], clock: systemClock }),
		close: async () => store.close(),
	};
}

repositoryContract(
	"simulated",
	() => {
		const { store, ports, close } = simulated();
		return {
			repository: ports.repository,
			cut: (isCut) => store.setMode("repository", isCut ? "down" : "answers"),
			later: () => store.setMode("repository", "silent"),
			close,
		};
	},
	host,
);

repositoryContract(
	"over HTTP",
	async () => {
		const other = await repositoryServer();
		return {
			repository: repositoryAdapter({
				address: other.address,
				authorization: () => other.authorization,
				timeoutMs: HEALTHY_MS,
			}),
			cut: (isCut) => {
				other.faults.failing = isCut ? 1_000 : 0;
			},
			held: () =>
				other.held.flatMap(({ number, revoked_at }) => (revoked_at === undefined ? [number] : [])),
			without: (owner) => void other.unknown.add(owner),
			later: () => {
				other.faults.later = true;
			},
			close: other.stop,
		};
	},
	host,
);

const WORTH = { good: "valid", expired: "valid" } as const;

walletContract(
	"simulated",
	() => {
		const wallets: Record<string, SimulatedPaper[]> = {};
		const { store, ports, close } = simulated(wallets);
		return {
			wallet: ports.wallet,
			lay: async (holder, kind, worth) => {
				const signature = worth === "good" || worth === "expired" ? WORTH[worth] : worth;
				const valid_until = worth === "expired" ? "2026-01-01" : "2027-01-01";
				wallets[holder] = [{ kind, issuer: "Simulated", number: "X-1", valid_until, signature }];
			},
			cut: (isCut) => store.setMode("wallet", isCut ? "down" : "answers"),
			asking: () => store.setMode("wallet", "silent"),
			close,
		};
	},
	host,
);

walletContract(
	"over HTTP",
	async () => {
		const [other, issuer, stranger] = await Promise.all([
			repositoryServer(),
			otherIssuer(),
			otherIssuer(),
		]);
		return {
			wallet: walletAdapter({
				line: { address: other.address, authorization: () => other.authorization },
				trusted: [{ issuer: issuer.origin, kinds: ["certificate", "diploma"] }],
				timeoutMs: HEALTHY_MS,
			}),
			lay: async (holder, kind, worth) => {
				const says = {
					kind,
					number: "X-1",
					holder: { personal_id: holder },
					...(worth === "expired" && { valid_until: "2026-11-01T00:00:00+07:00" }),
				};
				const by = worth === "unknown_issuer" ? stranger : issuer;
				other.lay(holder, kind, await (worth === "broken" ? by.forge(says) : by.issue(says)));
				if (worth === "revoked") issuer.statuses.set("X-1", "revoked");
			},
			cut: (isCut) => {
				other.faults.failing = isCut ? 1_000 : 0;
			},
			asking: () => {
				other.faults.asking = true;
			},
			close: async () => {
				await Promise.all([other.stop(), issuer.stop(), stranger.stop()]);
			},
		};
	},
	host,
);
