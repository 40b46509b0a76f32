import type { AfterwardsAction, AnytimeAction, Definition } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

/** Actions that are offered to nobody: they end before a case begins, or begin after an end that never comes. */
export function actionNeverPossible(facts: DefinitionFacts): readonly CheckFinding[] {
	const { anytime, afterwards } = facts.definition;
	return [
		...Object.values(anytime).flatMap((action) => ofAnytime(action, facts.definition)),
		...Object.values(afterwards).flatMap((action) => ofAfterwards(action, facts)),
	];
}

/** A draft is no case yet: what is over once the first form is sent in never was. */
function ofAnytime(
	{ id, until }: AnytimeAction,
	{ starts_at, steps }: Definition,
): readonly CheckFinding[] {
	if (until !== starts_at || steps[starts_at]?.does !== "fill_in") return [];
	const values = { action: id, why: `there is no case before \`${until}\` is done` };
	return [{ code: "action_never_possible", values, at: ["anytime", id, "until"] }];
}

function ofAfterwards(
	{ id, from }: AfterwardsAction,
	{ reachable }: DefinitionFacts,
): readonly CheckFinding[] {
	if (from.length === 0 || from.some((end) => reachable.has(end))) return [];
	const values = { action: id, why: `no case comes to \`${from.join("`, `")}\`` };
	return [{ code: "action_never_possible", values, at: ["afterwards", id, "from"] }];
}
