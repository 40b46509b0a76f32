import type { Id } from "@onedoor/dsl/bundle";

import { type Officers, run, type Setting } from "./run.ts";

/** So many cases show how much work there is. */
const PILOT_CASES = 200;
/** Officers are busy for most of the day, and yet no line grows for ever. */
const BUSY = 0.8;

/**
 * How many officers a role needs, where nothing is assumed: a short run in which nobody waits shows the work of a
 * case, and so many share it that each is busy for four fifths of the time.
 */
export function enoughOfficers(setting: Setting): Officers {
	let work: ReadonlyMap<string, number> | undefined;
	return (role, office) => {
		work ??= workOf(setting);
		return Math.max(1, Math.ceil((work.get(keyOf(role, office)) ?? 0) / BUSY));
	};
}

/** How many officers would be busy all the time. */
function workOf(setting: Setting): ReadonlyMap<string, number> {
	const { desks } = run({
		...setting,
		cases: Math.min(PILOT_CASES, setting.cases),
		assumptions: { ...setting.assumptions, officers: endless(setting) },
		officers: () => Number.POSITIVE_INFINITY,
	});
	return new Map(desks.map(({ role, office, busy, span }) => [keyOf(role, office), busy / span]));
}

/** Counted by office where they are, but nobody waits. */
function endless({ assumptions }: Setting): Setting["assumptions"]["officers"] {
	return Object.fromEntries(
		Object.entries(assumptions.officers).map(([role, given]) => [
			role,
			typeof given === "number" ? Number.POSITIVE_INFINITY : {},
		]),
	);
}

function keyOf(role: Id, office: Id | undefined): string {
	return `${role} ${office ?? ""}`;
}
