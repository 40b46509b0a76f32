import type { Choice, Definition, Step, StepName, Way } from "../../bundle/index.ts";
import { outcomesOf } from "../../check/edges.ts";
import { isForPeople } from "../asked.ts";
import type { Between } from "../between.ts";
import type { Audience, Named } from "../change.ts";
import { decide } from "../judge.ts";
import type { Note, Path } from "../notebook.ts";
import { namesIn, type Phrase, text, titled } from "../phrase.ts";
import { type Option, rerouted } from "../rules/regions.ts";
import { stepNamed } from "./step-named.ts";

/** Where a step or one of its outcomes leads, by a rule or without. */
interface Leading {
	readonly step: StepName;
	/** Left out: the step's only way. */
	readonly outcome?: string;
	readonly place: Path;
	/** Targets as they are called now. */
	readonly options: readonly Option[];
}

type Side = ReadonlyMap<string, Leading>;

/** Not the name of a step: back to where the case was, and the end of a branch; an outcome that a rule decides. */
const BACK = "(back)";
const NOWHERE = "(nowhere)";
/** Stands for the outcome where a rule chooses among them. */
const BY_RULE = "(by rule)";

/**
 * The ways on which cases go on. What follows from a step that came or went is not said again: who led to a step that
 * is no more has to lead elsewhere.
 */
export class Ways {
	readonly #between: Between;
	readonly #before: Side;
	readonly #after: Side;
	/** Steps of both sides, by their names of today. */
	readonly #both = new Set<StepName>();

	constructor(between: Between) {
		this.#between = between;
		this.#before = sideOf(between.before, (name) => between.stepNow(name), between);
		this.#after = sideOf(between.after, (name) => name, undefined);
	}

	met(_was: StepName, now: StepName): void {
		this.#both.add(now);
	}

	/** Steps whose ways lead to this one. */
	leadingTo(name: StepName, side: Side = this.#after): readonly StepName[] {
		const from = [...side.values()].filter(({ options }) => options.some(({ to }) => to === name));
		return [...new Set(from.map(({ step }) => step))];
	}

	/** Where those lead now that led to a step of the old side. */
	insteadOf(was: StepName): readonly StepName[] {
		const name = this.#between.stepNow(was);
		const found = [...this.#before].flatMap(([key, { options }]) => {
			if (!options.some(({ to }) => to === name)) return [];
			const kept = new Set(options.map(({ to }) => to));
			const now = this.#after.get(key)?.options ?? [];
			return now.map(({ to }) => to).filter((to) => !kept.has(to));
		});
		return [...new Set(found)].filter((to) => Object.hasOwn(this.#between.after.steps, to));
	}

	/** Notes steps that stand elsewhere, and ways that lead elsewhere for other reasons. */
	compare(note: Note): void {
		const moved = this.#moved();
		if (moved !== undefined) this.#noteMoved(moved, note);
		for (const [key, after] of this.#after) {
			const before = this.#before.get(key);
			if (before === undefined || !this.#both.has(after.step)) continue;
			if (moved !== undefined && isSameWithout(moved, before, after, this.#before, this.#after))
				continue;
			this.#compareLeading(before, after, note);
		}
	}

	#compareLeading(before: Leading, after: Leading, note: Note): void {
		const place = { step: after.step };
		for (const { from, to, region } of rerouted(
			before.options,
			after.options,
			place,
			this.#between,
		)) {
			if (this.#isOfStep(from, to)) continue;
			const isByRule = [...before.options, ...after.options].some(({ tree }) => tree !== undefined);
			note({
				is: isByRule ? "rule" : "changed",
				of: this.#named(after),
				before: placeIn(before, after),
				after: placeIn(after, before),
				values: {
					key: after.outcome === BY_RULE ? "outcome" : "go_to",
					from: this.#said(after.step, from),
					to: this.#said(after.step, to),
					...(isByRule && { regions: [region] }),
				},
				...decide(this.#audience(after)),
			});
		}
	}

	/** Follows from a step that is new, or no more. */
	#isOfStep(from: string, to: string): boolean {
		const isStep = (name: string): boolean => !name.startsWith("(");
		return (isStep(from) && !this.#both.has(from)) || (isStep(to) && !this.#both.has(to));
	}

	#named({ step: name, outcome: id }: Leading): Named {
		const step = this.#between.after.steps[name];
		if (step === undefined) return { construct: "step", id: name };
		const outcome = id === undefined ? undefined : outcomesOf(step).find((one) => one.id === id);
		if (outcome === undefined) return stepNamed(step);
		return { construct: "outcome", id: outcome.id, title: outcome.title, in: stepNamed(step) };
	}

	#audience({ step: name }: Leading): Audience {
		const step = this.#between.after.steps[name];
		return step && isForPeople(step, this.#between.after) ? "citizen" : "office";
	}

	#outcomeSaid(name: StepName, id: string): Phrase {
		const steps = [this.#between.after.steps[name], this.#between.before.steps[name]];
		const all = steps.flatMap((step) => (step ? outcomesOf(step) : []));
		return titled(id, all.find((outcome) => outcome.id === id)?.title);
	}

	#said(step: StepName, to: string): Phrase {
		if (to === BACK || to === NOWHERE) return text(to.slice(1, -1));
		const { after, before } = this.#between;
		if (to.startsWith("(")) return this.#outcomeSaid(step, to.slice(1, -1));
		return namesIn("steps", [to], Object.hasOwn(after.steps, to) ? after : before);
	}

	/** One step whose removal from both sides leaves the same ways: it was taken out and put in elsewhere. */
	#moved(): StepName | undefined {
		const differing = [...this.#after].filter(([key, after]) => {
			const before = this.#before.get(key);
			return before !== undefined && textOf(before.options) !== textOf(after.options);
		});
		if (differing.length < 2) return undefined;
		return [...this.#both].find((name) => {
			const isLedTo =
				this.leadingTo(name).length > 0 && this.leadingTo(name, this.#before).length > 0;
			return (
				isLedTo &&
				differing.every(([key, after]) => {
					const before = this.#before.get(key);
					return before && isSameWithout(name, before, after, this.#before, this.#after);
				})
			);
		});
	}

	#noteMoved(name: StepName, note: Note): void {
		const { before, after } = this.#between;
		const step = after.steps[name];
		const was = Object.keys(before.steps).find((one) => this.#between.stepNow(one) === name);
		if (step === undefined || was === undefined) return;
		note({
			is: "moved",
			of: stepNamed(step),
			before: ["steps", was],
			after: ["steps", name],
			values: {
				key: "after",
				from: namesIn("steps", this.leadingTo(name, this.#before), after),
				to: namesIn("steps", this.leadingTo(name), after),
			},
			...decide(this.#audience({ step: name, place: [], options: [] })),
		});
	}
}

/** The same where the step is passed over: its own ways count for nothing, and who leads to it leads where it leads. */
function isSameWithout(
	name: StepName,
	before: Leading,
	after: Leading,
	old: Side,
	now: Side,
): boolean {
	if (after.step === name) return true;
	const past = (options: readonly Option[], side: Side): readonly Option[] => {
		const beyond = onlyWayFrom(name, side);
		return beyond === undefined
			? options
			: options.map((one) => (one.to === name ? { ...one, to: beyond } : one));
	};
	return textOf(past(before.options, old)) === textOf(past(after.options, now));
}

/** Where a step leads on its first way: its own, or that of its first outcome. */
function onlyWayFrom(name: StepName, side: Side): string | undefined {
	const leading = [...side.values()].find(({ step }) => step === name);
	return leading?.options.length === 1 ? leading.options[0]?.to : undefined;
}

/** The first option that the other side has not; the whole, where there is none. */
function placeIn({ options, place }: Leading, other: Leading): Path {
	const known = new Set(other.options.map((one) => textOf([one])));
	return options.find((one) => !known.has(textOf([one])))?.at ?? place;
}

function textOf(options: readonly Option[]): string {
	return JSON.stringify(options.map(({ to, tree }) => [to, tree ?? ""]));
}

function sideOf(
	{ steps }: Definition,
	nameNow: (name: StepName) => StepName,
	between: Between | undefined,
): Side {
	const all = Object.values(steps).flatMap((step) => leadingFrom(step, nameNow, between));
	return new Map(all.map((one) => [`${one.step} ${one.outcome ?? ""}`, one]));
}

function leadingFrom(
	step: Step,
	nameNow: (name: StepName) => StepName,
	between: Between | undefined,
): readonly Leading[] {
	const at = ["steps", step.name];
	const name = nameNow(step.name);
	const treeOf = ({ when }: { readonly when?: Choice["when"] }): Pick<Option, "tree"> => {
		if (when === undefined || when === "otherwise") return {};
		return { tree: between ? between.ruleNow(when.tree) : when.tree };
	};
	const byChoices = (choices: readonly Choice[], place: Path): readonly Option[] =>
		choices.map((choice, index) => ({
			to: nameNow(choice.go_to),
			...treeOf(choice),
			at: [...place, String(index), "when"],
		}));
	const optionsOf = (way: Way, place: Path): readonly Option[] => {
		if ("choose" in way) return byChoices(way.choose, [...place, "choose"]);
		if ("back" in way) return [{ to: BACK }];
		return [{ to: "nowhere" in way ? NOWHERE : nameNow(way.go_to) }];
	};
	const own: readonly Leading[] =
		step.does === "route"
			? [
					{
						step: name,
						place: [...at, "choose"],
						options: byChoices(step.choose, [...at, "choose"]),
					},
				]
			: "way" in step && step.way
				? [{ step: name, place: [...at, "go_to"], options: optionsOf(step.way, at) }]
				: [];
	const decided: readonly Leading[] =
		step.does === "decide" && step.by_rule
			? [
					{
						step: name,
						outcome: BY_RULE,
						place: [...at, "outcomes"],
						options: step.outcomes.map((outcome) => ({
							to: `(${outcome.id})`,
							...treeOf(outcome),
							at: [...at, "outcomes", outcome.id, "when"],
						})),
					},
				]
			: [];
	const outcomes = outcomesOf(step).map((outcome) => ({
		step: name,
		outcome: outcome.id,
		place: [...at, "outcomes", outcome.id, "go_to"],
		options: optionsOf(outcome.way, [...at, "outcomes", outcome.id]),
	}));
	return [...own, ...decided, ...outcomes];
}
