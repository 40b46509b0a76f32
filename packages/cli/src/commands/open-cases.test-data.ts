import { type Clock, createCaseService, devIdentity, sqliteStore } from "@onedoor/runtime";
import { createClient } from "@onedoor/runtime/client";

import { loaderOf } from "../dev/library.ts";

/** Opens so many dog licences of a library in a file of cases, and sends the first of them. */
export async function openCases(
	library: string,
	file: string,
	many: number,
	clock?: Clock,
): Promise<void> {
	const identity = devIdentity(new Uint8Array(32));
	const service = createCaseService({
		bundles: loaderOf(library)().bundles,
		store: sqliteStore(file),
		identity,
		...(clock && { clock }),
	});
	await service.start();
	const ann = {
		id: "ann-5512",
		roles: [],
		level: 3,
		identity: { personal_id: "ann-5512" },
	} as const;
	const client = createClient({
		endpoint: "http://127.0.0.1",
		fetch: (input, init) => service.fetch(new Request(input, init)),
		getToken: () => identity.token(ann),
	});
	for (let opened = 0; opened < many; opened++) {
		const { id } = await client.openCase({ procedure: "dog_licence" });
		const data = { dog_name: "Rex", born_on: "2024-05-01" };
		if (opened === 0) await client.act(id, "application", "submit", { data });
	}
	await service.stop();
}
