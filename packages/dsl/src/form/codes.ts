import type { Code, CodeList, Field } from "../bundle/index.ts";
import type { FormFinding } from "./facts.ts";

/** The codes one may choose on a day, in the list's order; `parent` narrows a two-tier list. */
export function codesInForce(
	field: Field,
	list: CodeList,
	today: string,
	parent?: unknown,
): readonly (readonly [string, Code])[] {
	return Object.entries(list.codes).filter(
		([name]) => !faultOfCode(name, field, list, today, parent),
	);
}

/** A register keeps it, and nobody has fetched it: its other codes are not known here. */
function isExcerpt({ from_register, edition }: CodeList): boolean {
	return from_register !== undefined && edition === undefined;
}

/** Why a code cannot be chosen on a day; undefined when it can. */
export function faultOfCode(
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
