import type { Desk } from "./desk.ts";
import type { OfficeTime } from "./office-time.ts";
import type { DeskTally } from "./tally.ts";

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

	tally({ role, office, officers }: Desk): DeskTally {
		const firstDay = Math.floor(this.#from / this.#time.usualDay);
		const days = Array.from(this.#byDay.slice(firstDay), (area) => area ?? 0);
		return {
			role,
			office,
			officers,
			span: Math.max(1, this.#seen - this.#from),
			waiting: this.#waiting,
			busy: this.#busy,
			most: this.#most,
			byDay: days.map((area) => area / this.#time.usualDay),
			firstDay,
			waited: this.waited,
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
}
