import type { Definition, Id, StepName } from "@onedoor/dsl/bundle";
import { itemTask } from "@onedoor/dsl/form";

import type { Case } from "../../case/case.ts";
import { epoch } from "../../time/zone.ts";
import type { Desk } from "./desk.ts";
import type { OfficeTime } from "./office-time.ts";
import { QueueFigures } from "./queue-figures.ts";
import type { Setting } from "./run.ts";
import type { StepSums, Tally } from "./tally.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Everything that is counted while a simulation runs. */
export class Figures {
	/** Cases that came to their end, counted or not. */
	ended = 0;
	readonly #setting: Setting;
	readonly #time: OfficeTime;
	readonly #days = new Map<number, number>();
	readonly #working: number[] = [];
	readonly #late = new Map<Id, number>();
	readonly #ends = new Map<StepName, number>();
	readonly #steps = new Map<StepName, StepSums>();
	readonly #stuck = new Map<string, { step: StepName; code: string; cases: number }>();
	readonly #queues = new Map<Desk, QueueFigures>();
	#last: number | undefined;

	constructor(setting: Setting, time: OfficeTime) {
		this.#setting = setting;
		this.#time = time;
	}

	/** A desk opens: from now on its line is looked at. */
	opens(desk: Desk, from: number): void {
		const queue = new QueueFigures(this.#time, from);
		this.#queues.set(desk, queue);
		desk.watch = (at, waiting, busy) => queue.until(at, waiting, busy);
	}

	/** The last case comes: offices without new cases say nothing more about their load. */
	lastCame(at: number): void {
		this.#last = at;
		for (const [desk, queue] of this.#queues) {
			desk.settle(at);
			queue.close();
		}
	}

	served(desk: Desk, step: StepName, waited: number, worked: number): void {
		this.#queues.get(desk)?.waited.push(waited / HOUR);
		const sums = this.#stepOf(step);
		sums.waited += waited;
		sums.worked += worked;
	}

	stuck(step: StepName, code: string): void {
		const key = `${step} ${code}`;
		const known = this.#stuck.get(key);
		if (known) known.cases++;
		else this.#stuck.set(key, { step, code, cases: 1 });
	}

	ends(current: Case, index: number, isCounted: boolean): void {
		this.ended++;
		if (!isCounted) return;
		const from = epoch(current.submitted_at ?? current.opened_at);
		const to = epoch(current.ended_at ?? current.opened_at);
		this.#days.set(index, (to - from) / DAY);
		this.#working.push((this.#time.until(to) - this.#time.until(from)) / this.#time.usualDay);
		for (const [id, clock] of Object.entries(current.clocks))
			if (clock.late_at !== undefined) add(this.#late, id);
		const end = current.active.find(({ step }) => this.#definition.steps[step]?.does === "end");
		add(this.#ends, end?.step ?? current.result ?? "");
		for (const visit of Object.values(current.visits)) {
			const sums = this.#stepOf(itemTask(this.#definition, visit.step)?.each.step ?? visit.step);
			sums.visits++;
			if (visit.late) sums.late++;
			sums.time +=
				this.#time.until(epoch(visit.done_at)) - this.#time.until(epoch(visit.entered_at));
			add(sums.outcomes, visit.outcome ?? "none");
		}
	}

	tally(): Tally {
		return {
			came: this.#setting.cases,
			ended: this.ended,
			last: this.#last,
			days: this.#days,
			working: this.#working,
			late: this.#late,
			ends: this.#ends,
			steps: this.#steps,
			stuck: this.#stuck,
			desks: [...this.#queues].map(([desk, queue]) => queue.tally(desk)),
		};
	}

	get #definition(): Definition {
		return this.#setting.bundle.definition;
	}

	#stepOf(step: StepName): StepSums {
		const known = this.#steps.get(step);
		if (known) return known;
		const fresh = { visits: 0, late: 0, time: 0, waited: 0, worked: 0, outcomes: new Map() };
		this.#steps.set(step, fresh);
		return fresh;
	}
}

function add<K>(counts: Map<K, number>, key: K): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}
