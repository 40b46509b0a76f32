import type { DataPath, Definition, ForEachStep, Step, StepName } from "../bundle/index.ts";
import { join } from "./paths.ts";

/** The task about one item of a list: `consents.2` is the second's. */
export interface ItemTask {
	readonly each: ForEachStep;
	/** From 1. */
	readonly number: number;
}

/** Undefined where the name is that of a step. Whether the list has so many items is not asked. */
export function itemTask(definition: Definition, name: StepName): ItemTask | undefined {
	const [, around = "", number] = /^(.+)\.([1-9]\d{0,5})$/.exec(name) ?? [];
	const each = Object.hasOwn(definition.steps, around) ? definition.steps[around] : undefined;
	return each?.does === "for_each" ? { each, number: Number(number) } : undefined;
}

export function nameOfItem(each: StepName, number: number): StepName {
	return `${each}.${number}`;
}

/**
 * The step of a task: its own, or for an item the one that is done for each, under the task's name and with the item's
 * own paths in what it shows.
 */
export function stepAt(definition: Definition, name: StepName): Step | undefined {
	if (Object.hasOwn(definition.steps, name)) return definition.steps[name];
	const known = stepsOfItems.get(definition)?.get(name);
	if (known) return known;
	const task = itemTask(definition, name);
	const step = task && definition.steps[task.each.step];
	return task && step && remember(definition, ofItem(step, name, task));
}

const stepsOfItems = new WeakMap<Definition, Map<StepName, Step>>();

function remember(definition: Definition, step: Step): Step {
	const known = stepsOfItems.get(definition) ?? new Map<StepName, Step>();
	stepsOfItems.set(definition, known.set(step.name, step));
	return step;
}

function ofItem(step: Step, name: StepName, task: ItemTask): Step {
	const paths = (all: readonly DataPath[]) => all.map((path) => pathOfItem(task, path));
	return {
		...step,
		name,
		...(step.sees && { sees: paths(step.sees) }),
		...(step.does === "confirm" && { shows: paths(step.shows) }),
	};
}

/** `guest.name` is `guests.1.name` in the task of the second. */
function pathOfItem({ each, number }: ItemTask, path: DataPath): DataPath {
	const [first, ...rest] = path.split(".");
	return first === each.as ? [pathOf({ each, number }), ...rest].join(".") : path;
}

/** What the path means whichever item it is of: `guest.name` is the list's `guests.name`. Other paths stay as they are. */
export function pathInList({ steps }: Definition, path: DataPath): DataPath {
	const [first, ...rest] = path.split(".");
	const each = Object.values(steps).find((step) => step.does === "for_each" && step.as === first);
	return each?.does === "for_each" ? [each.of, ...rest].join(".") : path;
}

/** Where the item stands in the data. */
export function pathOf({ each, number }: ItemTask): DataPath {
	return join(each.of, number - 1);
}
