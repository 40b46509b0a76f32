import type { Code, CodeList, Field } from "../bundle/index.ts";
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
		const found = faultOf(name, field, list, facts.today, parent);
		if (found) return fault(key, found.code, found.values);
	}
	return undefined;
}

/** The codes one may choose on a day, in the list's order; `parent` narrows a two-tier list. */
export function codesInForce(
	field: Field,
	list: CodeList,
	today: string,
	parent?: unknown,
): readonly (readonly [string, Code])[] {
	return Object.entries(list.codes).filter(([name]) => !faultOf(name, field, list, today, parent));
}

/** A register keeps it, and nobody has fetched it: its other codes are not known here. */
function isExcerpt({ from_register, edition }: CodeList): boolean {
	return from_register !== undefined && edition === undefined;
}

function faultOf(
	name: unknown,
	field: Field,
	list: CodeList,
	today: string,
	parent: unknown,
): { code: string; values: FormFinding["values"] } | undefined {
	const code =
		typeof name === "string" && Object.hasOwn(list.codes, name) ? list.codes[name] : undefined;
	const allowed = !field.only || field.only.includes(String(name));
	if (!code)
		return isExcerpt(list) && typeof name === "string" && allowed
			? undefined
			: { code: "not_in_list", values: { found: name } };
	if (!allowed) return { code: "not_in_list", values: { found: name } };
	const inForce =
		(code.from === undefined || code.from <= today) &&
		(code.until === undefined || today <= code.until);
	if (!inForce)
		return {
			code: "code_not_in_force",
			values: { found: name, ...(code.became ? { became: code.became } : {}) },
		};
	const elsewhere =
		typeof parent === "string" && code.parent !== undefined && code.parent !== parent;
	return elsewhere ? { code: "not_in_parent", values: { found: name, parent } } : undefined;
}
