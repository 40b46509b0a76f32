import type { OfficeTime } from "./office-time.ts";

/** Something that waits for an officer, and is then worked on. */
export interface Job {
	/** Working time it takes. */
	readonly work: number;
	/** An officer begins; the desk says when they will be done. */
	readonly begun: (at: number, doneAt: number) => void;
}

/**
 * The officers of one role (at one office, where they are counted by office), and the line before them. Whoever came
 * first is served first; work that the close of the office interrupts goes on in the morning.
 */
export class Desk {
	readonly role: string;
	readonly office: string | undefined;
	/** Infinite where nobody ever waits. */
	readonly officers: number;
	readonly #time: OfficeTime;
	#busy = 0;
	#waiting: Job[] = [];
	#first = 0;
	#length = 0;
	readonly #gone = new Set<Job>();
	readonly #served = new Map<Job, number>();
	/** Told whenever the line or the officers at work change, before they do. */
	watch: ((at: number, waiting: number, busy: number) => void) | undefined;

	constructor(role: string, office: string | undefined, officers: number, time: OfficeTime) {
		this.role = role;
		this.office = office;
		this.officers = officers;
		this.#time = time;
	}

	join(job: Job, at: number): void {
		this.#tell(at);
		if (this.#busy < this.officers) {
			this.#begin(job, at);
			return;
		}
		this.#waiting.push(job);
		this.#length++;
	}

	/** The work is done, or nobody needs it any more: the officer turns to the next, or the line is one shorter. */
	leave(job: Job, at: number): void {
		this.#tell(at);
		if (!this.#served.delete(job)) {
			this.#gone.add(job);
			this.#length--;
			return;
		}
		this.#busy--;
		const next = this.#next();
		if (next !== undefined) this.#begin(next, at);
	}

	/** Brings `watch` up to now. */
	settle(at: number): void {
		this.#tell(at);
	}

	#tell(at: number): void {
		this.watch?.(at, this.#length, this.#busy);
	}

	#begin(job: Job, at: number): void {
		const doneAt = this.#time.after(at, job.work);
		this.#busy++;
		this.#served.set(job, doneAt);
		job.begun(at, doneAt);
	}

	#next(): Job | undefined {
		while (this.#first < this.#waiting.length) {
			const job = this.#waiting[this.#first++] as Job;
			if (this.#first > 1_000 && this.#first * 2 > this.#waiting.length) this.#forget();
			if (this.#gone.delete(job)) continue;
			this.#length--;
			return job;
		}
		return undefined;
	}

	/** A long line is a long array: what is over goes, now and then. */
	#forget(): void {
		this.#waiting = this.#waiting.slice(this.#first);
		this.#first = 0;
	}
}
