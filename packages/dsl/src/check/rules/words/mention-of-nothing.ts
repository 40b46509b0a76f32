import { outcomesOf } from "../../edges.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { type Sender, sendersIn } from "../../senders.ts";
import { stepsBefore } from "../people/who.ts";

/**
 * A message that any procedure may send, sent by one that lacks what the message mentions: a clock or fees it does not
 * have, or a reason and marks that nobody on the way there gives. Its place would stay empty.
 */
export function mentionOfNothing(facts: DefinitionFacts): readonly CheckFinding[] {
	const { messages } = facts.definition;
	return sendersIn(facts.definition).flatMap((sender): readonly CheckFinding[] => {
		const { message, at } = sender;
		const name = messages[message]?.may_mention.find((path) => isNothing(path, sender, facts));
		if (name === undefined) return [];
		const related = [
			{ message: "mentioned here", at: ["messages", message, "may_mention"] },
		] as const;
		return [{ code: "mention_of_nothing", values: { message, name }, at, related }];
	});
}

function isNothing(path: string, sender: Sender, facts: DefinitionFacts): boolean {
	const { clocks, fees } = facts.definition;
	const [root = "", member = ""] = path.split(".");
	switch (root) {
		case "clocks":
			return !Object.hasOwn(clocks, member);
		case "fees":
			return Object.keys(fees).length === 0;
		case "step":
			return (member === "reason" || member === "marks") && !isGiven(member, sender, facts);
		default:
			return false;
	}
}

/** Only of steps themselves: an outcome and an action say what was just done. */
function isGiven(what: "reason" | "marks", { at }: Sender, facts: DefinitionFacts): boolean {
	const [section, name = "", key] = at;
	if (section !== "steps" || key !== "tell") return true;
	const { steps, anytime, afterwards } = facts.definition;
	if (Object.values({ ...anytime, ...afterwards }).some(({ reason }) => reason !== undefined))
		return true;
	return [name, ...stepsBefore(name, facts)].some((one) => {
		const step = steps[one];
		return step !== undefined && outcomesOf(step).some((outcome) => outcome[what] !== undefined);
	});
}
