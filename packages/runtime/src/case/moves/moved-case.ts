import type { DataPath, Definition, StepName } from "@onedoor/dsl/bundle";
import { nameOfItem, pathNow, stepNow } from "@onedoor/dsl/form";

import type { ActiveStep, Case, StepRecord, Visit } from "../case.ts";
import { deadlineOf } from "../enter.ts";
import type { Turn } from "../turn.ts";
import { variationOf } from "../variation.ts";
import type { Editions } from "./move-case.ts";
import { movedClocks } from "./moved-clocks.ts";
import { around, leavesOf, moveOf, stateOf, targetOf } from "./moved-steps.ts";

/** A case bound to the other edition, before its data are. */
export interface Bound {
	readonly case: Case;
	/** Step it stands at → step it will stand at. */
	readonly steps: Readonly<Record<StepName, StepName>>;
	/** Of those it will stand at, the ones that move it: a task that was left open beside it does not. */
	readonly standing: ReadonlySet<StepName>;
	/** The case with its deadlines and clocks, once its data are there; `papers` are still to be asked for. */
	readonly placed: (turn: Turn, filled: Case, papers: readonly DataPath[]) => Case;
}

/** What was done at an old step counts as done at the new one: how often, by whom, with which outcome. */
export function boundTo({ from, to, plan }: Editions, current: Case): Bound {
	const targetFor = (old: StepName) => targetOf(from.definition, to.definition, plan, old);
	const leaves = leavesOf(from.definition, current);
	const steps = Object.fromEntries(
		leaves.flatMap(({ step }) => {
			const target = targetFor(step);
			return target === undefined ? [] : [[step, target] as const];
		}),
	);
	const renamed = (step: StepName): StepName => targetFor(step) ?? nameNow(to.definition, step);
	const before = variationOf(from, current.office)?.changes.length ?? 0;
	const variation = variationOf(to, current.office, current.variation?.changes.slice(before));
	const { variation: _variation, ...rest } = current;
	const bound: Case = {
		...rest,
		bundle: to.hash,
		edition: to.definition.edition,
		...(variation && { variation }),
		steps: renamedKeys<StepRecord>(current.steps, renamed),
		visits: Object.fromEntries(
			Object.entries(current.visits).map(([nth, visit]): [string, Visit] => [
				nth,
				{ ...visit, step: renamed(visit.step) },
			]),
		),
		...(current.payments && { payments: withStepsRenamed(current.payments, renamed) }),
		...(current.signings && { signings: withStepsRenamed(current.signings, renamed) }),
		waiting: withStepsRenamed(current.waiting, renamed),
	};
	return {
		case: bound,
		steps,
		standing: new Set(
			leaves.flatMap(({ step, apart }) => {
				const target = apart ? undefined : steps[step];
				return target === undefined ? [] : stateOf(to.definition, target);
			}),
		),
		placed: (turn, filled, papers) => {
			const clocked = { ...filled, clocks: movedClocks(turn, filled) };
			const moved = leaves.flatMap((active): ActiveStep[] => {
				const step = steps[active.step];
				if (step === undefined) return [];
				const at = placedAt(
					turn,
					clocked,
					active,
					step,
					moveOf(from.definition, plan, active.step)?.deadline,
				);
				return [withPapers(turn, at, papers)];
			});
			return { ...clocked, active: withAround(turn, current, moved, renamed) };
		},
	};
}

/** What the new edition calls a step; of an item, what is done for all of them. */
function nameNow(definition: Definition, step: StepName): StepName {
	const [, each = step, number] = /^(.+)\.(\d+)$/.exec(step) ?? [];
	const name = stepNow(definition, each);
	return number === undefined ? name : nameOfItem(name, Number(number));
}

function placedAt(
	turn: Turn,
	current: Case,
	active: ActiveStep,
	step: StepName,
	wanted: "kept" | "new" | undefined,
): ActiveStep {
	const { deadline, marks, ...rest } = active;
	const marked = marks?.map((mark) => ({ ...mark, path: pathNow(turn.definition, mark.path) }));
	const isKept = wanted !== "new" && deadline !== undefined;
	const own = isKept ? { deadline } : deadlineOf(turn, current, turn.step(step));
	return { ...rest, step, ...own, ...(marked && { marks: marked }) };
}

/** In a correction only what is marked may be changed: papers that the new edition wants are marked as well. */
function withPapers(turn: Turn, active: ActiveStep, papers: readonly DataPath[]): ActiveStep {
	const step = turn.step(active.step);
	if (step.does !== "fill_in" || step.change === undefined || papers.length === 0) return active;
	return { ...active, marks: [...(active.marks ?? []), ...papers.map((path) => ({ path }))] };
}

/** The steps around them, each once, before what stands in it; one that was there before keeps its visit. */
function withAround(
	turn: Turn,
	before: Case,
	moved: readonly ActiveStep[],
	renamed: (step: StepName) => StepName,
): readonly ActiveStep[] {
	const standing = moved.filter(({ apart }) => apart === undefined);
	const names = new Set(standing.flatMap(({ step }) => around(turn.definition, step)));
	const stood = before.active.map(
		(active): ActiveStep => ({
			...active,
			step: renamed(active.step),
			...(active.answers && { answers: renamedKeys(active.answers, renamed) }),
		}),
	);
	const containers = [...names].map(
		(step): ActiveStep =>
			stood.find((active) => active.step === step) ?? {
				step,
				visit: (before.steps[step]?.times ?? 0) + 1,
				entered_at: turn.now,
			},
	);
	return [...containers, ...moved];
}

function withStepsRenamed<T extends { readonly step: StepName }>(
	map: Readonly<Record<string, T>>,
	renamed: (step: StepName) => StepName,
): Readonly<Record<string, T>> {
	const entries = Object.entries(map).map(
		([key, value]) => [key, { ...value, step: renamed(value.step) }] as const,
	);
	return Object.fromEntries(entries);
}

/** What is recorded under a new name already stays: the case has been there. */
function renamedKeys<T>(
	map: Readonly<Record<string, T>>,
	renamed: (key: string) => string,
): Readonly<Record<string, T>> {
	const entries = Object.entries(map).map(([key, value]) => [renamed(key), value] as const);
	return Object.fromEntries(entries);
}
