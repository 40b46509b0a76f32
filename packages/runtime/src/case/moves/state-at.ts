import type { Bundle, StepName } from "@onedoor/dsl/bundle";

import type { Case } from "../case.ts";
import { isObject } from "../merge-patch.ts";

type State = Readonly<Record<string, unknown>>;

/**
 * XState's value for a case that stands at these steps, and nowhere else; branches that are done stay done. Undefined
 * when the machine cannot stand at all of them together.
 */
export function stateAt(
	{ machine }: Bundle,
	current: Pick<Case, "steps">,
	steps: ReadonlySet<StepName>,
): unknown {
	return valueIn(machine, steps, current);
}

function valueIn(
	state: State,
	targets: ReadonlySet<StepName>,
	current: Pick<Case, "steps">,
): unknown {
	const children = Object.entries(statesOf(state));
	if (state.type === "parallel") {
		const regions = children.map(([key, region]) => [key, regionOf(region, targets, current)]);
		return regions.some(([, value]) => value === undefined)
			? undefined
			: Object.fromEntries(regions);
	}
	const holding = children.filter(([, child]) => within(child, targets).size > 0);
	const [only] = holding;
	if (only === undefined || holding.length > 1) return undefined;
	const [key, child] = only;
	if (Object.keys(statesOf(child)).length === 0) return key;
	const inner = valueIn(child, within(child, targets), current);
	return inner === undefined ? undefined : { [key]: inner };
}

/** A branch in which the case does not stand has been done before, or skipped. */
function regionOf(
	region: State,
	targets: ReadonlySet<StepName>,
	current: Pick<Case, "steps">,
): unknown {
	const here = within(region, targets);
	if (here.size > 0) return valueIn(region, here, current);
	const states = statesOf(region);
	const branch = Object.values(states).flatMap((state) => stepOf(state) ?? [])[0] ?? "";
	const done = Object.hasOwn(current.steps, branch) ? current.steps[branch] : undefined;
	if (done === undefined) return undefined;
	const end = done.outcome === "skipped" ? "skipped" : "done";
	return Object.hasOwn(states, end) ? end : undefined;
}

/** Those of the steps that stand in a state or below it. */
function within(state: State, targets: ReadonlySet<StepName>): ReadonlySet<StepName> {
	const own = stepOf(state);
	const below = Object.values(statesOf(state)).flatMap((child) => [...within(child, targets)]);
	return new Set([...(own !== undefined && targets.has(own) ? [own] : []), ...below]);
}

function stepOf({ meta }: State): StepName | undefined {
	return isObject(meta) && typeof meta.step === "string" ? meta.step : undefined;
}

function statesOf({ states }: State): Readonly<Record<string, State>> {
	return (isObject(states) ? states : {}) as Readonly<Record<string, State>>;
}
