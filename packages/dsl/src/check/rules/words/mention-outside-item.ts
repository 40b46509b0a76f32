import type { Id, Message } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { itemNamedBy, sendersIn } from "../../senders.ts";

/** A message that mentions the item of a list, sent where there is no such item: its place would stay empty. */
export function mentionOutsideItem({ definition }: DefinitionFacts): readonly CheckFinding[] {
	const items = new Set(Object.values(definition.steps).flatMap(itemNamedBy));
	if (items.size === 0) return [];
	return sendersIn(definition).flatMap(({ message, at, item }): readonly CheckFinding[] => {
		const mention = mentionOf(definition.messages[message], items, item);
		if (mention === undefined) return [];
		const related = [
			{ message: "mentioned here", at: ["messages", message, "may_mention"] },
		] as const;
		return [{ code: "mention_outside_item", values: { message, name: mention }, at, related }];
	});
}

/** The first path that names an item, other than the one that the sender stands at. */
function mentionOf(
	message: Message | undefined,
	items: ReadonlySet<Id>,
	here: Id | undefined,
): string | undefined {
	return message?.may_mention.find((path) => {
		const [first = ""] = path.split(".");
		return items.has(first) && first !== here;
	});
}
