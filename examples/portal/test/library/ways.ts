import type { Definition, Outcome, Step, StepName, TaskView } from "@onedoor/dsl/bundle";
import { itemTask, stepAt } from "@onedoor/dsl/form";
import { WayFinder } from "@onedoor/dsl/journey";

/** Ends at which an applicant has what they asked for. */
export function goodEnds({ steps }: Definition): readonly StepName[] {
	const granting = (result: string) =>
		Object.values(steps).flatMap((step) =>
			step.does === "end" && step.result === result ? [step.name] : [],
		);
	const whole = granting("granted");
	return whole.length > 0 ? whole : granting("partly_granted");
}

/** Outcomes of a task in the order of the desk, and which of them leads soonest to a good end. */
export function bestOutcome(
	definition: Definition,
	task: TaskView,
): { readonly outcome: string; readonly at: number; readonly all: readonly string[] } {
	const finder = new WayFinder(definition);
	const ends = goodEnds(definition);
	const step = stepAt(definition, task.step);
	const outcomes = step && "outcomes" in step ? (step.outcomes as readonly Outcome[]) : [];
	const offered = outcomes.filter(({ id }) => task.outcomes.includes(id));
	if (offered.length === 0) return { outcome: task.outcomes[0] ?? "", at: 0, all: task.outcomes };
	const costs = offered.map((outcome) =>
		Math.min(
			...targetsOf(definition, step as Step, outcome).map((to) => finder.distance(to, ends)),
		),
	);
	const at = costs.indexOf(Math.min(...costs));
	return { outcome: offered[at]?.id ?? "", at, all: offered.map(({ id }) => id) };
}

function targetsOf(definition: Definition, { name }: Step, { way }: Outcome): readonly StepName[] {
	if ("back" in way) return [];
	if ("go_to" in way) return [way.go_to];
	if ("choose" in way) return way.choose.map(({ go_to }) => go_to);
	return [itemTask(definition, name)?.each.step ?? name];
}
