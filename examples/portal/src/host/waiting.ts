import { thisDevice } from "@onedoor/form-renderer";

import { client } from "./client.ts";

/**
 * Cases with a step that was sent on this device and has not arrived yet. What turns out to have arrived is forgotten;
 * what cannot be looked at now still waits.
 */
export async function casesWaiting(): Promise<readonly string[]> {
	const kept = await thisDevice.acts.list("");
	const looked = await Promise.all(
		kept.map(async ([key, act]) => {
			const view = await client.getCase(act.case).catch(() => undefined);
			if (view === undefined || view.tasks.some(({ id }) => id === act.task)) return [act.case];
			await thisDevice.acts.remove(key);
			return [];
		}),
	);
	return [...new Set(looked.flat())];
}
