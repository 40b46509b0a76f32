import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import { onlineBlockers } from "../online/blockers.ts";

/** A target for what is done online that the procedure itself makes impossible. */
export function targetOutOfReach(facts: DefinitionFacts): readonly CheckFinding[] {
	const { targets } = facts.definition;
	if (!targets.fully_online && !targets.online) return [];
	const blockers = onlineBlockers(facts);
	const related = blockers.map(({ reason, at }) => ({ message: reason.replaceAll("_", " "), at }));
	const unfiled = blockers.some(({ reason }) => reason === "no_online_channel");
	const missed = { fully_online: blockers.length > 0, online: unfiled };
	return (["fully_online", "online"] as const).flatMap((target) => {
		const percent = targets[target] ?? 0;
		if (percent === 0 || !missed[target]) return [];
		const values = { target, percent, blockers: blockers.map(({ at }) => at.join(".")).join(", ") };
		return [{ code: "target_out_of_reach", values, at: ["targets", target], related }];
	});
}
