import type { CaseResult, StepName } from "../../../bundle/index.ts";
import type { Between } from "../../between.ts";
import type { RulesNow } from "../rules-now.ts";
import { Promised } from "./promised.ts";
import type { Option, WayOn } from "./ways-on.ts";

/**
 * Which steps of the new edition promise nothing that a step of the old one did not: a one-way simulation. Whatever can
 * happen in the new edition either can happen in the old one too, by the same name and for the same cases, and the same is
 * true of where both lead; or all that can still come of it is what the old edition holds out to every case there.
 */
export class Simulated {
	readonly old: Promised;
	readonly next: Promised;
	readonly #between: Between;
	readonly #rules: RulesNow;
	/** Pairs of steps, the old one first, that are not yet shown to differ. */
	#pairs: ReadonlySet<string> | undefined;
	readonly #overlaps = new Map<string, boolean>();

	/** @param isCounted ways of the new edition that are looked at; left out: all */
	constructor(between: Between, rules: RulesNow, isCounted?: (way: WayOn) => boolean) {
		this.#between = between;
		this.#rules = rules;
		this.old = new Promised(between.old, (name) => between.stepNow(name));
		this.next = new Promised(between.next, (name) => name, isCounted);
	}

	/** Whether cases at the old step that go on at the new one are promised nothing else. */
	isKept(step: StepName, target: StepName): boolean {
		this.#pairs ??= this.#greatest();
		return this.#pairs.has(keyOf(step, target)) && this.#endsAsSurely(step, target);
	}

	/** Nothing else is promised by a case that goes round for ever, but neither is what was promised. */
	#endsAsSurely(step: StepName, target: StepName): boolean {
		const were = new Set(this.old.endless(step).map((name) => this.#between.stepNow(name)));
		return this.next.endless(target).every((name) => were.has(name));
	}

	/** Results that the new edition may come to, and the old one not. */
	unpromised(step: StepName, target: StepName): readonly CaseResult[] {
		const promised = this.old.may(step);
		return [...this.next.may(target)].filter((result) => !promised.has(result));
	}

	/** Of two steps that differ, a pair behind them that differs by what itself can happen there: the step of the new side. */
	differsAt(step: StepName, target: StepName): StepName {
		const { steps } = this.#between.after;
		for (const name of this.next.freely(target)) {
			const was = Object.keys(this.#between.before.steps).find(
				(one) => this.#between.stepNow(one) === name,
			);
			if (was === undefined || !Object.hasOwn(steps, name)) continue;
			const isOwn = this.next.waysOn(name).some((way) => !this.#isMatched(was, way, () => true));
			if (isOwn) return name;
		}
		return this.#between.stepNow(step) === target ? target : step;
	}

	/** From all pairs that end alike, those are taken out that something shows to differ, until nothing does. */
	#greatest(): ReadonlySet<string> {
		const { before, after } = this.#between;
		const left = new Map<string, readonly [StepName, StepName]>();
		const sure = new Set<string>();
		for (const step of Object.keys(before.steps))
			for (const target of Object.keys(after.steps)) {
				if (this.unpromised(step, target).length > 0) continue;
				const key = keyOf(step, target);
				left.set(key, [step, target]);
				if (isWithin(this.next.may(target), this.old.surely(step))) sure.add(key);
			}
		const isIn = (step: StepName, target: StepName): boolean => left.has(keyOf(step, target));
		for (let before = -1; before !== left.size; ) {
			before = left.size;
			for (const [key, [step, target]] of left)
				if (!sure.has(key) && !this.#holds(step, target, isIn)) left.delete(key);
		}
		return new Set(left.keys());
	}

	/** The old edition may go on by itself before it does the same: whoever acts there can bring that about. */
	#holds(step: StepName, target: StepName, isIn: IsIn): boolean {
		const ways = this.next.waysOn(target);
		return [...this.old.freely(step)].some(
			(from) =>
				this.#endsAlike(from, target) && ways.every((way) => this.#isMatched(from, way, isIn)),
		);
	}

	#endsAlike(step: StepName, target: StepName): boolean {
		const [was, is] = [this.#between.before.steps[step], this.#between.after.steps[target]];
		if (is?.does !== "end") return true;
		return was?.does === "end" && was.result === is.result;
	}

	#isMatched(from: StepName, way: WayOn, isIn: IsIn): boolean {
		const same = this.old.waysOn(from).find(({ label }) => label === way.label);
		if (same === undefined || !isAsOften(same, way))
			return way.options.every(({ to }) => isWithin(this.next.may(to), this.old.surely(from)));
		return way.options.every(
			(option) =>
				isWithin(this.next.may(option.to), this.old.surely(from)) ||
				this.#isCovered(same, option, isIn),
		);
	}

	/** Each case that takes the option took one in the old edition, and wherever that led, it is the same. */
	#isCovered(same: WayOn, option: Option, isIn: IsIn): boolean {
		const alike = same.options.filter(({ rules }) => this.#rules.areSame(rules, option.rules));
		if (alike.length > 0) return alike.some(({ to }) => isIn(to, option.to));
		const met = same.options.filter((one) => this.#mayMeet(one, option));
		return (
			met.length > 0 && met.every(({ to }) => isIn(to, option.to)) && this.#leavesNone(met, option)
		);
	}

	/** Whether some case takes the one in the old edition and the other in the new. */
	#mayMeet(one: Option, other: Option): boolean {
		const [olds, news] = this.#both(one, other);
		return this.#remembered(["meet", one, other], () => {
			const found = this.#rules.isThere([...olds, ...news], (truths) =>
				truths.every((truth) => truth === true),
			);
			return found.is !== "no";
		});
	}

	/** Whether each case that takes the new option took one of these. */
	#leavesNone(met: readonly Option[], other: Option): boolean {
		if (met.some(({ rules }) => rules.length === 0)) return true;
		return this.#remembered(["none", ...met, other], () => {
			const groups = met.map(({ rules }) => rules.map((rule) => this.#rules.before(rule)));
			const news = other.rules.map((rule) => this.#rules.after(rule));
			const olds = groups.flat();
			const found = this.#rules.isThere([...olds, ...news], (truths) => {
				let at = 0;
				const isTaken = groups.some((group) => {
					const own = truths.slice(at, at + group.length);
					at += group.length;
					return own.every((truth) => truth === true);
				});
				return !isTaken && truths.slice(olds.length).every((truth) => truth === true);
			});
			return found.is === "no";
		});
	}

	#both(one: Option, other: Option) {
		return [
			one.rules.map((rule) => this.#rules.before(rule)),
			other.rules.map((rule) => this.#rules.after(rule)),
		] as const;
	}

	readonly #ids = new Map<object, number>();

	#remembered([what, ...options]: readonly [string, ...Option[]], work: () => boolean): boolean {
		const numbers = options.map(({ rules }) => {
			const id = this.#ids.get(rules) ?? this.#ids.size;
			this.#ids.set(rules, id);
			return id;
		});
		const key = [what, ...numbers].join(" ");
		const known = this.#overlaps.get(key) ?? work();
		this.#overlaps.set(key, known);
		return known;
	}
}

type IsIn = (step: StepName, target: StepName) => boolean;

/** What may happen more often than before, or at another time, may happen when it no longer could. */
function isAsOften(old: WayOn, next: WayOn): boolean {
	const isMore =
		old.atMost !== undefined && (next.atMost === undefined || next.atMost > old.atMost);
	return !isMore && (old.under === undefined || old.under === next.under);
}

function isWithin<T>(some: ReadonlySet<T>, all: ReadonlySet<T>): boolean {
	for (const one of some) if (!all.has(one)) return false;
	return true;
}

function keyOf(step: StepName, target: StepName): string {
	return `${step} ${target}`;
}
