import type { Definition, Step, StepName } from "../../bundle/index.ts";
import type { Edge } from "../edges.ts";

/**
 * The outermost branches or items that a step stands in, as one place; itself elsewhere. Inside a branch only what
 * stands there counts: its own branches and items are places, as those of the procedure are outside.
 */
export function placeIn(name: StepName, definition: Definition, branch?: StepName): StepName {
	let place = name;
	for (const around of aroundOf(name, definition)) {
		if (around.name === branch) break;
		if (isAround(around)) place = around.name;
	}
	return place;
}

/** Branches and items: whatever is inside them is done beside each other. */
export function isAround({ does }: Step): boolean {
	return does === "together" || does === "for_each";
}

/** Whether a step is the other one, or stands in it. */
export function isPartOf(name: StepName, whole: StepName, definition: Definition): boolean {
	return name === whole || aroundOf(name, definition).some((around) => around.name === whole);
}

/** Which places follow which. */
export function waysBetween(
	edges: readonly Edge[],
	placeOf: (name: StepName) => StepName,
): ReadonlyMap<StepName, readonly StepName[]> {
	const next = new Map<StepName, Set<StepName>>();
	for (const edge of edges) {
		const [from, to] = [placeOf(edge.from), placeOf(edge.to)];
		if (from !== to) next.set(from, (next.get(from) ?? new Set()).add(to));
	}
	return new Map([...next].map(([from, to]) => [from, [...to]]));
}

/** What a step stands in, outermost last. */
export function aroundOf(name: StepName, { steps }: Definition): readonly Step[] {
	const found: Step[] = [];
	for (let at = steps[steps[name]?.inside ?? ""]; at; at = steps[at.inside ?? ""]) found.push(at);
	return found;
}
