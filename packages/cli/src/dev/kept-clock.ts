import { type Clock, type SimulatorStore, systemClock, testClock } from "@onedoor/runtime";

const SETTING = "test clock";

/** The system's clock, or a test clock that goes on where the last run left it. */
export function keptClock(
	store: SimulatorStore,
	options: { readonly testClock: boolean; readonly startAt?: number },
): Clock {
	if (!options.testClock) return systemClock;
	const kept = store.setting(SETTING);
	const start = kept === undefined ? (options.startAt ?? Date.now()) : Number(kept);
	store.set(SETTING, String(start));
	return testClock(start, (instant) => store.set(SETTING, String(instant)));
}
