import type { Id, Result } from "../bundle/index.ts";
import { present } from "./basis.ts";
import { datedOf, whenInForce } from "./dated.ts";
import type { Linking } from "./linking.ts";
import { useMessage } from "./messages.ts";
import { table } from "./registers.ts";
import { optionalRule } from "./rules.ts";
import { textOf, titleOf } from "./texts.ts";

export function linkResults(linking: Linking): Readonly<Record<Id, Result>> {
	return table(linking.procedure.results, (result, id): Result => {
		const kind = result.kind?.text ?? id;
		const evidence = linking.library.fields.get(kind)?.value;
		return {
			id,
			title: titleOf(
				linking,
				result,
				id,
				evidence && textOf(linking, evidence, "title", evidence.title),
			),
			kind,
			originals: result.originals ?? 1,
			stored: result.stored ?? "repository",
			...present<Result>({
				letter: useMessage(linking, result.letter),
				...whenInForce(linking, result, undefined),
				...optionalRule("copies", result.copies),
				valid_for: result.valid_for,
				dated: datedOf<Result>(linking, result, ["originals", "valid_for"]),
			}),
		};
	});
}
