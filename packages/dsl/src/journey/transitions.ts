import type { Definition, Step } from "../bundle/index.ts";
import type { Transition } from "./transition.ts";
import { transitionsFrom } from "./transitions-from.ts";

/** Every way in which a case of this procedure may move, in the order of the file: steps, clocks, actions. */
export function transitionsOf(definition: Definition): readonly Transition[] {
	const steps = Object.values(definition.steps);
	return [
		...steps.flatMap((step: Step) => transitionsFrom(step, definition)),
		...ofClocks(definition),
		...ofActions(definition),
	];
}

function ofClocks({ clocks }: Definition): readonly Transition[] {
	return Object.values(clocks).flatMap(({ id, when_late }): Transition[] => {
		if (when_late === undefined) return [];
		const to = when_late.kind === "go_to" ? { to: when_late.step } : {};
		return [{ id: `clocks.${id}.late`, kind: "clock", name: id, rules: [], ...to }];
	});
}

/** What is done after an end counts once for each end that offers it. */
function ofActions({ anytime, afterwards }: Definition): readonly Transition[] {
	return [
		...Object.values(anytime).map(
			({ id, when, go_to }): Transition => ({
				id: `anytime.${id}`,
				kind: "anytime",
				name: id,
				rules: when ? [when.tree] : [],
				...(go_to !== undefined && { to: go_to }),
			}),
		),
		...Object.values(afterwards).flatMap(({ id, from, go_to }) =>
			from.map(
				(step): Transition => ({
					id: `afterwards.${id}/${step}`,
					kind: "afterwards",
					name: id,
					step,
					rules: [],
					...(go_to !== undefined && { to: go_to }),
				}),
			),
		),
	];
}
