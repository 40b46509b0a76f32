import type { Code, CodeList, Field } from "../bundle/index.ts";
import type { FormFinding } from "./facts.ts";

/** All codes of a list, in its order. */
export function codesInOrder({
	codes,
	order,
}: Pick<CodeList, "codes" | "order">): readonly (readonly [string, Code])[] {
	if (order === undefined) return Object.entries(codes);
	const ids = order === "by_code" ? Object.keys(codes).sort() : order;
	return ids.flatMap((id) => {
		const code = Object.hasOwn(codes, id) ? codes[id] : undefined;
		return code ? [[id, code] as const] : [];
	});
}

/** How a list says that its codes stand in this order. */
export function orderOf(ids: readonly string[], codes: CodeList["codes"]): CodeList["order"] {
	const isSame = (others: readonly string[]) => ids.every((id, at) => id === others[at]);
	const keys = Object.keys(codes);
	if (isSame(keys)) return undefined;
	return isSame(keys.sort()) ? "by_code" : ids;
}

/** The codes one may choose on a day, in the list's order; `parent` narrows a two-tier list. */
export function codesInForce(
	field: Field,
	list: CodeList,
	today: string,
	parent?: unknown,
): readonly (readonly [string, Code])[] {
	return codesInOrder(list).filter(([name]) => !faultOfCode(name, field, list, today, parent));
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
