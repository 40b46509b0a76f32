import type { Bundle, IsoDate, Scenario } from "@onedoor/dsl/bundle";

import { enoughOfficers } from "./enough-officers.ts";
import { inParts } from "./parts.ts";
import type { Officers, Setting } from "./run.ts";
import { type SimulateOptions, settingOf } from "./simulate.ts";
import type { Simulated } from "./simulated.ts";
import { simulatedFrom } from "./simulated-from.ts";
import { mean, rounded } from "./spread.ts";
import type { Tally } from "./tally.ts";

/** One side of a comparison. */
export interface Side {
	readonly bundle: Bundle;
	readonly scenarios: readonly Scenario[];
}

/** Two editions under the same assumptions, met by the same cases on the same days. */
export interface Compared {
	readonly before: Simulated;
	readonly after: Simulated;
	readonly difference: Difference;
}

/** Case by case, after less before; of the cases that ended on both sides. */
export interface Difference {
	readonly cases: number;
	/** Days by which a case takes longer (or shorter, below nothing), on average. */
	readonly days: number;
	/** The interval in which that average lies with 95 %. */
	readonly from: number;
	readonly to: number;
	/** Shares of the cases that end sooner and later than before. */
	readonly sooner: number;
	readonly later: number;
}

/**
 * Simulates a change before it is in force. Both sides begin on the same day with the same officers, and whatever is
 * drawn for a case is drawn alike on both: what differs comes from the change, not from chance.
 */
export async function simulateBoth(
	before: Side,
	after: Side,
	options: Omit<SimulateOptions, "scenarios" | "validators"> = {},
): Promise<Compared> {
	const starts_on = laterOf(before, after, options.assumptions?.starts_on);
	const same = { ...options, assumptions: { ...options.assumptions, starts_on } };
	const one = await settingOf(before.bundle, { ...same, scenarios: before.scenarios });
	const other = await settingOf(after.bundle, { ...same, scenarios: after.scenarios });
	const officers = officersOf(one, other);
	const old = await inParts(one, officers, options);
	const fresh = await inParts(other, officers, options);
	return {
		before: simulatedFrom(one, old),
		after: simulatedFrom(other, fresh),
		difference: differenceOf(old, fresh),
	};
}

/** As many as were enough before; of roles that only come with the change, as many as it needs. */
function officersOf(one: Setting, other: Setting): Officers {
	const [before, after] = [enoughOfficers(one), enoughOfficers(other)];
	return (role, office) =>
		(Object.hasOwn(one.bundle.definition.roles, role) ? before : after)(role, office);
}

/** Neither side is in force before its edition. */
function laterOf(before: Side, after: Side, starts_on: IsoDate | undefined): IsoDate {
	const days = [before, after].map(({ bundle }) => bundle.definition.edition);
	return [...days, ...(starts_on === undefined ? [] : [starts_on])].sort().at(-1) ?? "";
}

/** The 97.5th percentile of the normal distribution: there are always many cases. */
const NORMAL = 1.96;

function differenceOf(before: Tally, after: Tally): Difference {
	const changes = [...before.days].flatMap(([index, days]) => {
		const now = after.days.get(index);
		return now === undefined ? [] : [now - days];
	});
	const average = mean(changes);
	const squares = changes.reduce((sum, change) => sum + (change - average) ** 2, 0);
	const n = Math.max(1, changes.length);
	const half = NORMAL * Math.sqrt(squares / Math.max(1, n - 1) / n);
	return {
		cases: changes.length,
		days: rounded(average),
		from: rounded(average - half),
		to: rounded(average + half),
		sooner: rounded(changes.filter((change) => change < 0).length / n),
		later: rounded(changes.filter((change) => change > 0).length / n),
	};
}
