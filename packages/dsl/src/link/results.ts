import type { Id, Result, Text } from "../bundle/index.ts";
import { keys_exclude } from "../diagnostic/messages.generated.ts";
import type { ResultModel } from "../model/result.ts";
import { type Node, placeOf, valueAt } from "../syntax/nodes.ts";
import { present } from "./basis.ts";
import { datedOf, whenInForce } from "./dated.ts";
import type { Linking } from "./linking.ts";
import { useMessage } from "./messages.ts";
import { table } from "./registers.ts";
import { optionalRule } from "./rules.ts";
import { textOf, titleLike, titleOf, titleWords } from "./texts.ts";

export function linkResults(linking: Linking): Readonly<Record<Id, Result>> {
	return table(linking.procedure.results, (result, id): Result => {
		refuseBoth(linking, result.node);
		const kind = result.kind?.text ?? id;
		const evidence = linking.library.fields.get(kind)?.value;
		return {
			id,
			title: evidence
				? titleOf(linking, result, id, textOf(linking, evidence, "title", evidence.title))
				: titleLike(linking, result, id, () => letterTitle(linking, result)),
			kind,
			originals: result.originals ?? 1,
			stored: result.stored ?? "repository",
			...present<Result>({
				letter: useMessage(linking, result.letter),
				...whenInForce(linking, result, undefined),
				...optionalRule("copies", result.copies),
				...optionalRule("valid_until", result.valid_until),
				valid_for: result.valid_for,
				dated: datedOf<Result>(linking, result, ["originals", "valid_for"]),
			}),
		};
	});
}

/** A result that is a letter goes by the letter's name. */
function letterTitle(linking: Linking, { letter }: Pick<ResultModel, "letter">): Text | undefined {
	const item = letter && linking.library.messages.get(letter.text)?.value;
	return item && titleWords(linking, item);
}

/** It is valid for a time, or until a day. */
function refuseBoth(linking: Linking, node: Node): void {
	const until = valueAt(node, "valid_until");
	if (until === undefined || valueAt(node, "valid_for") === undefined) return;
	const values = { item: "a result", keys: "`valid_for`, `valid_until`" };
	linking.report(keys_exclude(values), placeOf(until));
}
