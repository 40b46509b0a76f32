import type { DataPath, StepName } from "../../bundle/index.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import { firstAsked } from "./asked-places.ts";
import { wayWithout } from "./way-without.ts";

/** Says that a value is read at a step before it is asked: the way on which it is not, and where it is asked at last. */
export function askedTooLate(
	path: DataPath,
	read: { readonly name: string; readonly step: StepName },
	facts: DefinitionFacts,
): Pick<CheckFinding, "code" | "values" | "related"> {
	const way = wayWithout(path, read.step, facts)?.join(" → ");
	const asked = firstAsked(path, facts.definition);
	return {
		code: "read_before_asked",
		values: { ...read, way },
		...(asked && { related: [{ message: `asked at \`${asked.step}\``, at: asked.at }] }),
	};
}
