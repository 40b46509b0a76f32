import type { Field } from "../bundle/index.ts";
import { faultOfCode } from "./codes.ts";
import type { FormFinding } from "./facts.ts";
import { fault } from "./findings.ts";
import { groupAround } from "./paths.ts";
import type { Reader } from "./reader.ts";

/** Whether a chosen code is on the list, in force on the day asked, and below the parent that was chosen. */
export function codeFault(
	field: Field,
	key: string,
	raw: unknown,
	reader: Reader,
): FormFinding | undefined {
	const { definition, facts } = reader;
	const list =
		field.list !== undefined && Object.hasOwn(definition.lists, field.list)
			? definition.lists[field.list]
			: undefined;
	if (!list || (field.as !== "choice" && field.as !== "choices")) return undefined;
	const chosen: readonly unknown[] = field.as === "choices" && Array.isArray(raw) ? raw : [raw];
	if (new Set(chosen).size < chosen.length) return fault(key, "twice_the_same");
	const parent =
		field.narrowed_by === undefined
			? undefined
			: reader.scopeIn(groupAround(key)).get(field.narrowed_by.split("."));
	for (const name of chosen) {
		const found = faultOfCode(name, field, list, facts.today, parent);
		if (found) return fault(key, found.code, found.values);
	}
	return undefined;
}
