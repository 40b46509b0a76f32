import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

/** A roll-out whose days are over before they begin, or before the edition does. */
export function offeredNever({ definition }: DefinitionFacts): readonly CheckFinding[] {
	return (definition.offered ?? []).flatMap(({ unit, from, until }): CheckFinding[] => {
		const first = from !== undefined && from > definition.edition ? from : definition.edition;
		if (until === undefined || until >= first) return [];
		const key = unit ? `${unit.list} "${unit.code}"` : "everywhere";
		return [{ code: "offered_never", values: { until, first }, at: ["offered", key, "until"] }];
	});
}
