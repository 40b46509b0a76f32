import type { DataPath, ForEachStep, Share, StepName, TogetherStep } from "../bundle/index.ts";
import {
	field_unknown,
	others_of_several_steps,
	value_malformed,
} from "../diagnostic/messages.generated.ts";
import type { Item } from "../model/shape.ts";
import type { StepModel } from "../model/step-model.ts";
import { placeOf, valueAt } from "../syntax/nodes.ts";
import { fieldAt, type Layers, reportField } from "./data.ts";
import { type Linking, reportUnknown } from "./linking.ts";
import { wayOf } from "./outcomes.ts";
import type { StepScope } from "./scope.ts";

/** How many branches suffice, and what happens to the rest. */
export function suffices(
	linking: Linking,
	item: Item<StepModel>,
	count: number,
): Pick<TogetherStep, "done_when" | "others"> {
	const enough = enoughOf(linking, item, count);
	const done_when = enough === "any" ? 1 : enough?.n;
	return {
		...(done_when !== undefined && done_when !== count && { done_when }),
		...othersOf(linking, item),
	};
}

/** Of a list nobody knows the length while writing, so `2 of 3` is a share of it. */
function sufficesOf(
	linking: Linking,
	item: Item<StepModel>,
): Pick<ForEachStep, "done_when" | "others"> {
	const done_when = enoughOf(linking, item);
	const isAll = done_when === undefined || (done_when !== "any" && done_when.n === done_when.of);
	return { ...(!isAll && { done_when }), ...othersOf(linking, item) };
}

/** `any`, or `2 of 3`, where the second number has to be that of the branches. */
function enoughOf(
	linking: Linking,
	item: Item<StepModel>,
	count?: number,
): "any" | Share | undefined {
	const { done_when: words } = item;
	if (words === undefined || words === "all") return undefined;
	if (words === "any") return words;
	const [n = 0, of = 0] = words.split(" of ").map(Number);
	const node = valueAt(item.node, "done_when");
	if (node && (n < 1 || n > of || (count !== undefined && of !== count))) {
		const expected =
			count === undefined ? "a share such as `2 of 3`" : `at most ${count} of ${count}`;
		linking.report(value_malformed({ expected, found: `\`${words}\`` }), placeOf(node));
		return undefined;
	}
	return { n, of };
}

/** A task that no longer moves the case has nowhere to lead, so it is one step. */
function othersOf(linking: Linking, item: Item<StepModel>): { readonly others?: "finished" } {
	if (item.others !== "finished") return {};
	const long = item.branches?.find(({ value }) => value?.steps !== undefined);
	const node = valueAt(item.node, "others");
	if (long && node)
		linking.report(others_of_several_steps({ branch: long.id }), placeOf(node), {
			related: [{ message: "this branch has several steps", at: placeOf(long.key) }],
		});
	return { others: "finished" };
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
): Pick<ForEachStep, "does" | "of" | "as" | "step" | "done_when" | "others" | "way"> {
	return {
		does: "for_each",
		of: listPath(linking, item),
		as: item.as?.text ?? "",
		step: nameOfEach(name),
		way: wayOf(linking, scope, item, item.node),
		...sufficesOf(linking, item),
	};
}

/** A group with `many`, and not in another list: an item has one number. */
function listPath(linking: Linking, { of }: Item<StepModel>): DataPath {
	if (!of) return "";
	const path = of.text.split(".");
	const layers = fieldAt(linking, path);
	if (!layers) reportField(linking, of, path);
	else if (
		!isList(layers) ||
		path.slice(1).some((_, at) => isList(fieldAt(linking, path.slice(0, at + 1))))
	)
		reportUnknown(linking, of, listsIn(linking), field_unknown);
	return of.text;
}

function isList(layers: Layers | undefined): boolean {
	return layers?.some(({ many }) => many !== undefined) === true;
}

function listsIn(linking: Linking): readonly string[] {
	return (linking.procedure.data ?? []).flatMap(({ id, value }) =>
		value?.many === undefined ? [] : [id],
	);
}
