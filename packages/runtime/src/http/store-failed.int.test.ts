import { expect, it } from "vitest";

import { memoryStore, StoreAwayError, StoreFullError } from "../index.ts";
import type { Store } from "../storage/storage.ts";
import { licenceServer, OFFICER } from "./licence-server.test-data.ts";

/** Whoever asks, `times` times. */
async function whileStore(error: Error, times: number) {
	let left = 0;
	const memory = memoryStore();
	const store: Store = {
		...memory,
		loadForAct: async (...asked) => {
			if (left-- > 0) throw error;
			return memory.loadForAct(...asked);
		},
	};
	const server = await licenceServer("", { store });
	const { id } = await server.applied();
	left = times;
	return { server, act: () => server.act(OFFICER, id, "reception.check.accepted") };
}

it.each([
	[new StoreAwayError("gone"), "store_away", "1"],
	[new StoreFullError("full"), "store_full", "60"],
])("%s is said so, and when to ask again", async (error, code, seconds) => {
	const { server, act } = await whileStore(error, 100);
	const refused = await server.refused(act());
	expect(refused).toMatchObject({ status: 503, code });
	const response = await server.fetch(`/api/cases/x/reception.check/accepted`, {
		method: "POST",
		headers: {
			Authorization: `Bearer ${server.tokenOf({ id: OFFICER, roles: ["officer"] })}`,
			"Content-Type": "application/json",
		},
		body: "{}",
	});
	expect([response.status, response.headers.get("Retry-After")]).toEqual([503, seconds]);
	await server.stop();
});

it("a store that is back soon is not noticed: the client asks again", async () => {
	const { server, act } = await whileStore(new StoreAwayError("gone"), 2);
	expect((await act()).steps).toEqual(["decision"]);
	await server.stop();
});
