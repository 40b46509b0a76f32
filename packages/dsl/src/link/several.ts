import type { DataPath, ForEachStep, StepName } from "../bundle/index.ts";
import {
	field_unknown,
	not_yet_supported,
	value_malformed,
} from "../diagnostic/messages.generated.ts";
import type { Item } from "../model/shape.ts";
import type { StepModel } from "../model/step-model.ts";
import { placeOf, valueAt } from "../syntax/nodes.ts";
import { present } from "./basis.ts";
import { fieldAt, reportField } from "./data.ts";
import { type Linking, reportUnknown } from "./linking.ts";
import { wayOf } from "./outcomes.ts";
import type { StepScope } from "./scope.ts";

/** How many suffice, and what happens to the rest: the same words for branches and for the items of a list. */
export function severalOf(
	linking: Linking,
	item: Item<StepModel>,
	count: number | undefined,
): { readonly done_when?: number } {
	const { done_when, others } = item;
	const node = valueAt(item.node, "others");
	// A case cannot be past a step and have work left in it: what that would mean is not decided yet.
	if (node && others === "finished")
		linking.report(not_yet_supported({ construct: "`others: finished`" }), placeOf(node));
	return {
		...(done_when !== undefined && done_when !== "all" && needed(linking, item, done_when, count)),
	};
}

/** `any`, or `2 of 3`, where the second number has to be that of the branches. */
function needed(
	linking: Linking,
	item: Item<StepModel>,
	words: string,
	count: number | undefined,
): { readonly done_when?: number } {
	if (words === "any") return { done_when: 1 };
	const [n = 0, of = 0] = words.split(" of ").map(Number);
	const node = valueAt(item.node, "done_when");
	if (node && (n < 1 || n > of || (count !== undefined && of !== count))) {
		const expected =
			count === undefined ? "a share such as `2 of 3`" : `at most ${count} of ${count}`;
		linking.report(value_malformed({ expected, found: `\`${words}\`` }), placeOf(node));
		return {};
	}
	return n === of ? {} : { done_when: n };
}

/** The name under which the step inside stands beside its `for_each`. */
export function nameOfEach(name: StepName): StepName {
	return `${name}.each`;
}

export function linkForEach(
	linking: Linking,
	scope: StepScope,
	name: StepName,
	item: Item<StepModel>,
): Pick<ForEachStep, "does" | "of" | "as" | "step" | "done_when" | "way"> {
	return {
		does: "for_each",
		of: listPath(linking, item),
		as: item.as?.text ?? "",
		step: nameOfEach(name),
		way: wayOf(linking, scope, item, item.node),
		...present<ForEachStep>(severalOf(linking, item, undefined)),
	};
}

/** A group with `many`. */
function listPath(linking: Linking, { of }: Item<StepModel>): DataPath {
	if (!of) return "";
	const path = of.text.split(".");
	const layers = fieldAt(linking, path);
	if (!layers) reportField(linking, of, path);
	else if (!layers.some((layer) => layer.many !== undefined))
		reportUnknown(linking, of, listsIn(linking), field_unknown);
	return of.text;
}

function listsIn(linking: Linking): readonly string[] {
	return (linking.procedure.data ?? []).flatMap(({ id, value }) =>
		value?.many === undefined ? [] : [id],
	);
}
