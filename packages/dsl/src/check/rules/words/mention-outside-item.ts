import type { Definition, Id, Message, Step } from "../../../bundle/index.ts";
import { outcomesOf } from "../../edges.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

/** Where a message is sent from, and the name that the item has there. */
interface Sender {
	readonly message: Id;
	readonly at: readonly string[];
	readonly item?: Id;
}

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

function sendersIn(definition: Definition): readonly Sender[] {
	const { steps, anytime, afterwards, results } = definition;
	const actions = { anytime, afterwards };
	return [
		...Object.values(steps).flatMap((step) => ofStep(step, steps)),
		...Object.entries(actions).flatMap(([section, all]) =>
			Object.values(all).flatMap(({ id, tell }) => told(tell, [section, id])),
		),
		...Object.values(results).flatMap(({ id, letter }) =>
			letter === undefined ? [] : [{ message: letter, at: ["results", id, "letter"] }],
		),
	];
}

function ofStep(step: Step, steps: Definition["steps"]): readonly Sender[] {
	const at = ["steps", step.name];
	const around = step.inside === undefined ? undefined : steps[step.inside];
	const [item] = around ? itemNamedBy(around) : [];
	const all = [
		...told(step.tell, at),
		...outcomesOf(step).flatMap(({ id, tell }) => told(tell, [...at, "outcomes", id])),
		...("signs" in step ? step.signs.map((message) => ({ message, at: [...at, "signs"] })) : []),
	];
	return item === undefined ? all : all.map((sender) => ({ ...sender, item }));
}

function told(tell: Readonly<Record<Id, Id>>, at: readonly string[]): readonly Sender[] {
	return Object.entries(tell).map(([role, message]) => ({ message, at: [...at, "tell", role] }));
}

function itemNamedBy(step: Step): readonly Id[] {
	return step.does === "for_each" ? [step.as] : [];
}
