import type { Clock, ClockEvent } from "../../bundle/index.ts";
import { answersOf } from "../answers.ts";
import { outcomesOf } from "../edges.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";

/** None of the events that start the clock can happen. */
export function clockNeverStarts(facts: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(facts.definition.clocks)
		.filter(
			(clock: Clock) =>
				clock.starts.length > 0 && !clock.starts.some((event) => canHappen(event, facts)),
		)
		.map((clock) => ({
			code: "clock_never_starts",
			values: { clock: clock.id },
			at: ["clocks", clock.id, "starts"],
		}));
}

/** `after reception.accepted`: an outcome of the step, an answer, or an exit by which a part is left. */
function canHappen(event: ClockEvent, facts: DefinitionFacts): boolean {
	if (event.kind === "at") return true;
	if (!facts.reachable.has(event.step)) return false;
	if (event.kind === "before" || event.outcome === undefined) return true;
	const step = facts.definition.steps[event.step];
	if (!step) return false;
	if (answersOf(step, facts.definition).includes(event.outcome) || IMPLIED.has(event.outcome))
		return true;
	const exit = `${event.step}.${event.outcome}`;
	return Object.values(facts.definition.steps).some((inside) => leavesBy(inside.name, exit, facts));
}

/** What steps without outcomes of their own end with. */
const IMPLIED: ReadonlySet<string> = new Set(["submit", "paid", "received", "reached"]);

function leavesBy(name: string, exit: string, facts: DefinitionFacts): boolean {
	const step = facts.definition.steps[name];
	if (!step || !facts.reachable.has(name)) return false;
	const late = step.deadline?.when_late;
	return (
		outcomesOf(step).some((outcome) => outcome.leaves?.includes(exit)) ||
		(late?.kind === "go_to" && step.inside === exit.slice(0, exit.lastIndexOf(".")))
	);
}
