import type { ClockEvent } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

/** What starts a clock can happen again, and nothing says whether the clock then begins anew. */
export function clockStartsTwice(facts: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(facts.definition.clocks).flatMap((clock): CheckFinding[] => {
		const again = clock.starts.find((event) => canHappenAgain(event, facts));
		if (!again || clock.restarts.length > 0 || again.kind === "at") return [];
		const values = { clock: clock.id, step: again.step };
		const related = [{ message: "it can be done again", at: ["steps", again.step] }];
		return [{ code: "clock_starts_twice", values, at: ["clocks", clock.id, "starts"], related }];
	});
}

function canHappenAgain(event: ClockEvent, { edges }: DefinitionFacts): boolean {
	if (event.kind === "at") return false;
	const outcome = event.kind === "after" ? event.outcome : undefined;
	const first = edges.filter(
		(edge) => edge.from === event.step && (outcome === undefined || edge.outcome === outcome),
	);
	const found = new Set(first.map(({ to }) => to));
	for (const name of found) for (const edge of edges) if (edge.from === name) found.add(edge.to);
	return found.has(event.step);
}
