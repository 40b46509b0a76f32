import type { Duration } from "../bundle/index.ts";
import type { Audience } from "./change.ts";
import type { Judge } from "./keys.ts";
import type { Judged } from "./notebook.ts";

export const better = (audience: Audience): Judged => ({
	audience,
	direction: "better",
	severity: "safe",
});
export const worse = (audience: Audience): Judged => ({
	audience,
	direction: "worse",
	severity: "decision",
});
export const decide = (audience: Audience): Judged => ({
	audience,
	direction: "neutral",
	severity: "decision",
});
export const quiet = (audience: Audience): Judged => ({
	audience,
	direction: "neutral",
	severity: "safe",
});
export const breaks = (audience: Audience): Judged => ({
	audience,
	direction: "worse",
	severity: "breaking",
});

/** The same, noticed by others as well. */
export function also(audience: Audience, judged: Judged): Judged {
	return judged.audience === audience ? judged : { ...judged, also: [audience] };
}

export const always =
	<V>(judged: Judged): Judge<V> =>
	() =>
		judged;

/** A number that is worse for people the larger it is. Nothing said counts as `none`. */
export function lessIsBetter<V extends number>(audience: Audience, none: number): Judge<V> {
	return (before = none as V, after = none as V) =>
		after < before ? better(audience) : worse(audience);
}

export function moreIsBetter<V extends number>(audience: Audience, none: number): Judge<V> {
	return (before = none as V, after = none as V) =>
		after > before ? better(audience) : worse(audience);
}

/** The order in which values get better for people, worst first. */
export function ranked<V extends string>(audience: Audience, order: readonly V[]): Judge<V> {
	return (before, after) => {
		const rank = (value: V | undefined): number =>
			value === undefined ? -1 : order.indexOf(value);
		return rank(after) > rank(before) ? better(audience) : worse(audience);
	};
}

/** Lists of which more is better: what was taken away is a loss, whatever came. */
export function wider(audience: Audience): Judge<readonly string[]> {
	return (before = [], after = []) =>
		before.every((one) => after.includes(one)) ? better(audience) : worse(audience);
}

/** Roughly how long: enough to say which of two is longer, in the units a week has five working days of eight hours. */
export function roughly({ n, unit }: Duration): number {
	const minutes: Readonly<Record<Duration["unit"], number>> = {
		minutes: 1,
		hours: 60,
		"working hours": 60 * 4.2,
		days: 1440,
		"working days": 1440 * 1.4,
		weeks: 10_080,
		months: 43_830,
		years: 525_960,
		"same working day": 1440,
	};
	return unit === "same working day" ? minutes[unit] : n * minutes[unit];
}
