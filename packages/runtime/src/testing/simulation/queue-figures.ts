import { dayOf } from "../../time/zone.ts";
import type { Desk } from "./desk.ts";
import type { OfficeTime } from "./office-time.ts";
import type { RoleFigures } from "./simulated.ts";
import { mean, percentile, rounded } from "./spread.ts";

/** More points than this say no more on a chart. */
const MOST_POINTS = 60;

/** The line before one desk over working time: how long it was, and how many officers were at work. */
export class QueueFigures {
	/** Working hours, one for each task that an officer began. */
	readonly waited: number[] = [];
	readonly #time: OfficeTime;
	readonly #from: number;
	/** By working days since the beginning: tasks waiting times working time. */
	readonly #byDay: number[] = [];
	#seen: number;
	#waiting = 0;
	#busy = 0;
	#most = 0;
	#isClosed = false;

	constructor(time: OfficeTime, from: number) {
		this.#time = time;
		this.#from = time.until(from);
		this.#seen = this.#from;
	}

	/** Up to now the line was so long, and so many officers were at work. */
	until(at: number, waiting: number, busy: number): void {
		const now = this.#time.until(at);
		if (this.#isClosed || now <= this.#seen) return;
		this.#waiting += waiting * (now - this.#seen);
		this.#busy += busy * (now - this.#seen);
		this.#most = Math.max(this.#most, waiting);
		this.#spread(now, waiting);
		this.#seen = now;
	}

	close(): void {
		this.#isClosed = true;
	}

	figures(desk: Desk, isAssumed: boolean): RoleFigures {
		const span = Math.max(1, this.#seen - this.#from);
		const busy = this.#busy / span;
		const isEndless = !Number.isFinite(desk.officers);
		const sorted = [...this.waited].sort((a, b) => a - b);
		return {
			role: desk.role,
			...(desk.office !== undefined && { office: desk.office }),
			officers: isEndless ? null : desk.officers,
			...(isAssumed && { assumed: true as const }),
			busy: rounded(busy),
			utilisation: isEndless ? null : rounded(busy / desk.officers),
			queue: { mean: rounded(this.#waiting / span), most: this.#most, series: this.#series() },
			waited: { mean: rounded(mean(sorted)), p90: rounded(percentile(sorted, 0.9)) },
		};
	}

	#spread(now: number, waiting: number): void {
		const day = this.#time.usualDay;
		for (let from = this.#seen; from < now; ) {
			const index = Math.floor(from / day);
			const to = Math.min(now, (index + 1) * day);
			this.#byDay[index] = (this.#byDay[index] ?? 0) + waiting * (to - from);
			from = to;
		}
	}

	/** Of neighbouring days the mean, where there are more of them than a chart can show. */
	#series(): RoleFigures["queue"]["series"] {
		const { usualDay, calendar } = this.#time;
		const first = Math.floor(this.#from / usualDay);
		const days = Array.from(this.#byDay.slice(first), (area) => (area ?? 0) / usualDay);
		const together = Math.max(1, Math.ceil(days.length / MOST_POINTS));
		return Array.from({ length: Math.ceil(days.length / together) }, (_point, point) => ({
			day: dayOf(this.#time.at((first + point * together) * usualDay + 1), calendar.time_zone),
			length: rounded(mean(days.slice(point * together, (point + 1) * together))),
		}));
	}
}
