import { join } from "node:path";

import { postgresStore, type Store, sqliteStore } from "@onedoor/runtime";

import type { Settings } from "./settings.ts";
import { MEND_DATA, withinSoon } from "./within.ts";

/**
 * Asked once, so that a database that is not there is said at the start, and not at the first call.
 * @param beside another process has it open, and it is left in the form it is in
 */
export async function openStore(settings: Settings, beside = false): Promise<Store> {
	const section = settings.database === undefined ? "data" : "database";
	const todo =
		section === "data" ? MEND_DATA : "start it, or mend the address and what may reach it";
	return withinSoon(
		section,
		async () => {
			const store = storeOf(settings, beside);
			await store.figures().catch(async (error: unknown) => {
				await store.close().catch(() => {});
				throw error;
			});
			return store;
		},
		todo,
	);
}

function storeOf({ database, data }: Settings, beside: boolean): Store {
	return database === undefined
		? sqliteStore(join(data, "cases.sqlite"), { beside })
		: postgresStore({ url: database, beside });
}
