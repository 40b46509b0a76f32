import { dayOf } from "../../time/zone.ts";
import type { OfficeTime } from "./office-time.ts";
import type { RoleFigures } from "./simulated.ts";
import { mean, percentile, rounded } from "./spread.ts";
import type { DeskTally } from "./tally.ts";

/** More points than this say no more on a chart. */
const MOST_POINTS = 60;

/** What is reported of one desk. */
export function roleFigures(tally: DeskTally, time: OfficeTime, isAssumed: boolean): RoleFigures {
	const { role, office, officers, span, waiting, most, waited } = tally;
	const busy = tally.busy / span;
	const isEndless = !Number.isFinite(officers);
	const sorted = [...waited].sort((a, b) => a - b);
	return {
		role,
		...(office !== undefined && { office }),
		officers: isEndless ? null : officers,
		...(isAssumed && { assumed: true as const }),
		busy: rounded(busy),
		utilisation: isEndless ? null : rounded(busy / officers),
		queue: { mean: rounded(waiting / span), most, series: seriesOf(tally, time) },
		waited: { mean: rounded(mean(sorted)), p90: rounded(percentile(sorted, 0.9)) },
	};
}

/** Of neighbouring days the mean, where there are more of them than a chart can show. */
function seriesOf(
	{ byDay, firstDay }: DeskTally,
	time: OfficeTime,
): RoleFigures["queue"]["series"] {
	const { usualDay, calendar } = time;
	const each = Math.max(1, Math.ceil(byDay.length / MOST_POINTS));
	return Array.from({ length: Math.ceil(byDay.length / each) }, (_point, point) => ({
		day: dayOf(time.at((firstDay + point * each) * usualDay + 1), calendar.time_zone),
		length: rounded(mean(byDay.slice(point * each, (point + 1) * each))),
	}));
}
