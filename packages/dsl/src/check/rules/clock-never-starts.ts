import type { Clock, ClockEvent, Step } from "../../bundle/index.ts";
import { answersOf } from "../answers.ts";
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
	const step = facts.definition.steps[event.step];
	if (!step || isOver(step, facts)) return false;
	if (event.kind === "before" || event.outcome === undefined) return true;
	if (answersOf(step, facts.definition).includes(event.outcome) || IMPLIED.has(event.outcome))
		return true;
	const exit = `${event.step}.${event.outcome}`;
	return facts.edges.some(
		({ from, leaves }) => leaves?.includes(exit) === true && facts.reachable.has(from),
	);
}

/** With an end every clock ends, unless the case may be taken up again from there. */
function isOver({ name, does }: Step, { definition }: DefinitionFacts): boolean {
	const later = Object.values(definition.afterwards);
	return does === "end" && !later.some(({ from, go_to }) => go_to && from.includes(name));
}

/** What steps without outcomes of their own end with. */
const IMPLIED: ReadonlySet<string> = new Set(["submit", "paid", "received", "reached"]);
