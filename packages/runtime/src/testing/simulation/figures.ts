import type { Definition, Id, StepName } from "@onedoor/dsl/bundle";
import { itemTask } from "@onedoor/dsl/form";

import type { Case } from "../../case/case.ts";
import { dayOf, epoch } from "../../time/zone.ts";
import { assumedIn } from "./assumed.ts";
import type { Desk } from "./desk.ts";
import type { OfficeTime } from "./office-time.ts";
import { QueueFigures } from "./queue-figures.ts";
import type { Setting } from "./run.ts";
import type { Simulated, StepFigures } from "./simulated.ts";
import { rounded, spreadOf } from "./spread.ts";

/** Sums of one step over the counted cases; times in milliseconds of working time. */
interface StepSums {
	visits: number;
	late: number;
	time: number;
	waited: number;
	worked: number;
	readonly outcomes: Map<Id, number>;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Everything that is counted while a simulation runs. */
export class Figures {
	/** Cases that came to their end, counted or not. */
	ended = 0;
	readonly #setting: Setting;
	readonly #time: OfficeTime;
	/** By the case's place among those that came, from 1: a comparison pairs the cases of two editions. */
	readonly daysOf: Map<number, number> = new Map();
	readonly #days: number[] = [];
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
		this.#days.push((to - from) / DAY);
		this.daysOf.set(index, (to - from) / DAY);
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

	simulated(): Simulated {
		const { bundle, seed, cases, assumptions } = this.#setting;
		const { procedure, edition, clocks } = bundle.definition;
		const counted = this.#days.length;
		const zone = this.#time.calendar.time_zone;
		const share = (count: number): number => (counted === 0 ? 0 : rounded(count / counted));
		const late = Object.keys(clocks).map((id) => [id, share(this.#late.get(id) ?? 0)] as const);
		return {
			procedure,
			edition,
			seed,
			cases: { came: cases, counted, unfinished: cases - this.ended },
			from: dayOf(this.#time.start, zone),
			to: dayOf(this.#last ?? this.#time.start, zone),
			days: spreadOf(this.#days),
			workingDays: spreadOf(this.#working),
			late: Object.fromEntries(late),
			...(clocks.total && { promiseKept: rounded(1 - share(this.#late.get("total") ?? 0)) }),
			ends: inOrder(this.#definition, this.#ends, share),
			roles: [...this.#queues]
				.map(([desk, queue]) => queue.figures(desk, assumptions.officers[desk.role] === undefined))
				.sort((a, b) => order(a.role, a.office) - order(b.role, b.office) || 0),
			steps: Object.keys(this.#definition.steps).flatMap((step) => this.#stepFigures(step)),
			assumed: assumedIn(bundle, assumptions, this.#setting.own),
			stuck: [...this.#stuck.values()],
		};
		function order(role: Id, office: Id | undefined): number {
			const at = Object.keys(bundle.definition.roles).indexOf(role) * 1_000;
			return at + Object.keys(assumptions.offices).indexOf(office ?? "");
		}
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

	#stepFigures(step: StepName): readonly StepFigures[] {
		const sums = this.#steps.get(step);
		if (sums === undefined || sums.visits === 0) return [];
		const each = (sum: number): number => rounded(sum / sums.visits);
		return [
			{
				step,
				visits: sums.visits,
				late: each(sums.late),
				hours: each(sums.time / HOUR),
				waited: each(sums.waited / HOUR),
				worked: each(sums.worked / HOUR),
				outcomes: Object.fromEntries(
					[...sums.outcomes].sort().map(([id, count]) => [id, each(count)]),
				),
			},
		];
	}
}

function inOrder(
	{ steps }: Definition,
	counts: ReadonlyMap<StepName, number>,
	share: (count: number) => number,
): Readonly<Record<StepName, number>> {
	const names = Object.keys(steps).filter((name) => counts.has(name));
	return Object.fromEntries(names.map((name) => [name, share(counts.get(name) ?? 0)]));
}

function add<K>(counts: Map<K, number>, key: K): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}
