import type {
	Consequence,
	DecideStep,
	Definition,
	Id,
	Outcome,
	Step,
	Way,
} from "@onedoor/dsl/bundle";
import { holds, type Scope } from "@onedoor/dsl/expression";

/** What people choose and systems answer at a step; none where only one way leads on. */
export function outcomesOf(step: Step): readonly Outcome[] {
	if ("answers" in step) return step.answers;
	return "outcomes" in step ? step.outcomes : [];
}

export function findOutcome(step: Step, id: Id): Outcome | undefined {
	return outcomesOf(step).find((outcome) => outcome.id === id);
}

/** The only event of a step with one way on. */
export function onlyActOf(step: Step): Id | undefined {
	if (step.does === "fill_in") return "submit";
	if (step.does === "pay") return "paid";
	if (step.does === "wait_for" && step.event.kind === "answer") return step.event.answer;
	return step.does === "hand_over" ? "received" : undefined;
}

/** What a step that waits for nobody comes to: the choice of a route, the outcome by rule, nothing due. */
export function automaticOutcome(step: Step, scope: Scope): Id | undefined {
	if (step.does === "route") return chosen(step.choose, scope)?.id;
	if (step.does === "decide")
		return isDrawn(step, scope) ? SAMPLED : chosen(step.outcomes, scope)?.id;
	if (step.does === "for_each") return "done";
	return step.does === "pay" ? "nothing_due" : undefined;
}

/** What the log calls it when a rule was not asked, because the case was drawn for a person to decide. */
export const SAMPLED = "sampled";

function isDrawn({ sample }: DecideStep, scope: Scope): boolean {
	const draw = scope.get(["case", "draw"]);
	return sample !== undefined && typeof draw === "string" && Number(draw) < sample.percent;
}

/** The exits of parts around a step that the way it takes leaves by, as `<follow step>.<exit>`. */
export function exitsOf(step: Step, outcome: Id | undefined, scope: Scope): readonly string[] {
	const taken = outcome === undefined ? undefined : findOutcome(step, outcome);
	if (taken?.leaves !== undefined && !("choose" in taken.way)) return taken.leaves;
	if (step.does === "route")
		return exitNamed(step, step.choose.find((choice) => choice.id === outcome)?.leave);
	const way = "way" in step ? step.way : taken?.way;
	return exitNamed(step, way && leaveOf(way, scope));
}

/** `<follow step>.<exit>` of the part around a step. */
export function exitNamed(step: Step, exit: Id | undefined): readonly string[] {
	return exit === undefined || step.inside === undefined ? [] : [`${step.inside}.${exit}`];
}

/** What silence leads to when a step is late: its own consequence or that of the clock it is measured with. */
export function lateConsequence(definition: Definition, step: Step): Consequence | undefined {
	const { deadline } = step;
	if (deadline?.when_late !== undefined || deadline?.with === undefined) return deadline?.when_late;
	return definition.clocks[deadline.with]?.when_late;
}

function leaveOf(way: Way, scope: Scope): Id | undefined {
	if ("go_to" in way || "nowhere" in way) return way.leave;
	return "choose" in way ? chosen(way.choose, scope)?.leave : undefined;
}

/** The one that holds; `otherwise` when none does, wherever it stands. */
function chosen<T extends { readonly when?: Outcome["when"] }>(
	items: readonly T[],
	scope: Scope,
): T | undefined {
	const isOpen = ({ when }: T): boolean => when === undefined || when === "otherwise";
	return (
		items.find(
			(item) =>
				!isOpen(item) &&
				holds(item.when as Exclude<Outcome["when"], "otherwise" | undefined>, scope),
		) ?? items.find(isOpen)
	);
}
