import { setImmediate } from "node:timers/promises";

import type { BoundCase } from "../storage/storage.ts";
import type { Engine } from "./engine.ts";
import { takeCalendars } from "./handle-command.ts";

const PAGE = 100;

/** Takes all cases to the calendars of the library, one after the other, while others are served. */
export interface CalendarRounds {
	/** Once more: another library is offered. Answers at once. */
	begin(): void;
	/** Resolves when the case under way is done. The next start goes on with those that are left. */
	stop(): Promise<void>;
}

export function calendarRounds(engine: Engine): CalendarRounds {
	const stopping = new AbortController();
	let round: Promise<void> = Promise.resolve();
	return {
		begin: () => {
			round = round
				.then(() => takeAll(engine, stopping.signal))
				.catch((error: unknown) => engine.log("calendars_failed", { why: String(error) }));
		},
		stop: async () => {
			stopping.abort();
			await round;
		},
	};
}

/** Each case in a transaction of its own. Whatever a round does not reach takes its calendars with its next command. */
async function takeAll(engine: Engine, stopping: AbortSignal): Promise<void> {
	let changed = 0;
	for await (const { case: id, bundle } of boundCases(engine)) {
		if (stopping.aborted) break;
		if (await takeCalendars(engine, { id, bundle })) changed += 1;
	}
	if (changed > 0) engine.log("calendars_taken", { cases: changed });
}

async function* boundCases({ store }: Engine): AsyncGenerator<BoundCase> {
	let after = "";
	for (;;) {
		const page = await store.boundCases(after, PAGE);
		yield* page;
		const last = page.at(-1);
		if (page.length < PAGE || last === undefined) return;
		after = last.case;
		// Some stores answer without ever letting others have their turn.
		await setImmediate();
	}
}
