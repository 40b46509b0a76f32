import type { DataPath, Field } from "../bundle/index.ts";
import { valueAt } from "./paths.ts";

type Data = Readonly<Record<string, unknown>>;

/**
 * Which of the answers that somebody types here they have given before, in a case of theirs: personal data under the
 * same name with the same value. What is chosen from a list counts for nothing: two people may be of one sex.
 *
 * @param asked leaves that are typed, with the index of their item in the path
 * @param earlier the data of the same person's other cases
 */
export function askedAgain(
	asked: readonly Field[],
	data: Data,
	earlier: readonly Data[],
): readonly DataPath[] {
	const told = new Set(earlier.flatMap((each) => [...answersIn(each)]));
	return asked.flatMap(({ as, id, path, personal }) => {
		const value = valueAt(data, path);
		if (personal === "none" || CHOSEN.has(as) || value === undefined) return [];
		return told.has(answer(id, value)) ? [path] : [];
	});
}

const CHOSEN: ReadonlySet<Field["as"]> = new Set(["choice", "choices", "yes_no"]);

function* answersIn(data: Data): Generator<string> {
	for (const [name, value] of Object.entries(data)) {
		yield answer(name, value);
		const inner = Array.isArray(value) ? value : [value];
		for (const one of inner)
			if (typeof one === "object" && one !== null) yield* answersIn(one as Data);
	}
}

function answer(name: string, value: unknown): string {
	return `${name} ${JSON.stringify(value)}`;
}
