import { isObject, isSame } from "./json.ts";
import { hasWord, type Limits, limitsOf } from "./limits.ts";
import { codesFor } from "./names.ts";
import { type Place, partsOf } from "./parts.ts";
import type { Reading, Unasked, Wanted } from "./reading.ts";
import type { Code, Leaf } from "./tree.ts";
import { uiWord } from "./ui.ts";

/** Values to choose from, with what people read. */
export interface Offered {
	readonly values: readonly unknown[];
	readonly titles: readonly (string | undefined)[];
	readonly pointer: string;
	readonly keyword: string;
}

/** `enum`, `const`, or alternatives that are nothing but values. */
export function offeredBy(limits: Limits, wanted: Wanted, reading: Reading): Offered | undefined {
	const branches = constants(limits, reading);
	if (limits.values) {
		const { value, pointer } = limits.values;
		const names = limits.names ?? uiWord(wanted.ui, "enumNames");
		const titles = value.map((one, index) => nameOf(names, one, index) ?? branches?.titleOf(one));
		const kept = branches ? value.filter((one) => branches.has(one)) : value;
		return { values: kept, titles: titlesOf(kept, value, titles), pointer, keyword: "enum" };
	}
	return branches?.offered;
}

function titlesOf(
	kept: readonly unknown[],
	values: readonly unknown[],
	titles: readonly (string | undefined)[],
): readonly (string | undefined)[] {
	return kept.map((one) => titles[values.indexOf(one)]);
}

function nameOf(names: unknown, value: unknown, index: number): string | undefined {
	const name = Array.isArray(names)
		? names[index]
		: isObject(names) && (typeof value === "string" || typeof value === "number")
			? names[String(value)]
			: undefined;
	return name === undefined || name === null ? undefined : String(name);
}

interface Constants {
	readonly offered: Offered;
	has(value: unknown): boolean;
	titleOf(value: unknown): string | undefined;
}

/** `oneOf: [{ const, title }, …]` */
function constants(limits: Limits, reading: Reading): Constants | undefined {
	const said = limits.others.find(
		({ keyword, value }) => (keyword === "oneOf" || keyword === "anyOf") && Array.isArray(value),
	);
	if (!said) return undefined;
	const branches = (said.value as unknown[]).map((schema, index): Limits | undefined => {
		const place: Place = {
			schema,
			pointer: `${said.pointer}/${index}`,
			refs: said.part.refs,
		};
		const { parts, deadEnd } = partsOf([place], reading.root);
		return deadEnd ? undefined : limitsOf(parts);
	});
	if (branches.length === 0 || !branches.every((branch) => branch?.values)) return undefined;
	const known = branches as Limits[];
	const values = known.flatMap((branch) => branch.values?.value ?? []);
	if (values.some((one) => isObject(one) && hasWord(limits, "properties"))) return undefined;
	const titles = known.flatMap((branch) =>
		(branch.values?.value ?? []).map((_one, index) =>
			branch.values?.value.length === 1 ? branch.title : nameOf(branch.names, undefined, index),
		),
	);
	const at = (value: unknown) => values.findIndex((one) => isSame(one, value));
	return {
		offered: { values, titles, pointer: said.pointer, keyword: said.keyword },
		has: (value) => at(value) >= 0,
		titleOf: (value) => titles[at(value)],
	};
}

/** One of these values. */
export function readChoice(
	offered: Offered,
	common: Pick<Leaf, "id" | "pointer" | "key" | "around" | "when">,
	limits: Limits,
	reading: Reading,
): Leaf | Unasked {
	const { pointer, keyword } = offered;
	const isOfType = (value: unknown) =>
		limits.types === undefined ||
		[...limits.types].some(
			(type) => type === typeOf(value) || (type === "number" && typeof value === "number"),
		);
	const values = offered.values.filter(
		(value, index, all) =>
			value !== null &&
			value !== "" &&
			isOfType(value) &&
			all.findIndex((one) => isSame(one, value)) === index,
	);
	if (values.length === 0)
		return {
			unasked: reading.findings.add("not_asked", pointer, keyword, { why: "nothing_fits" }),
		};
	if (offered.values.includes(""))
		reading.findings.add("narrowed", pointer, keyword, { found: '""' });
	const titleOf = (value: unknown): string =>
		offered.titles[offered.values.indexOf(value)] ?? textOf(value);
	if (values.every((value) => typeof value === "boolean")) {
		const [only] = values;
		if (values.length === 2 || only === true)
			return {
				...common,
				kind: "leaf",
				as: "yes_no",
				keys: values.length === 1 ? { must_be: "yes" } : {},
				checks: [],
			};
	}
	const codes = codesFor(values);
	const list: readonly Code[] = values.map((value, index) => ({
		code: codes[index] ?? "",
		title: titleOf(value),
		value,
	}));
	return { ...common, kind: "leaf", as: "choice", keys: {}, codes: list, checks: [] };
}

export function typeOf(value: unknown): string {
	if (value === null) return "null";
	if (Array.isArray(value)) return "array";
	return Number.isInteger(value) ? "integer" : typeof value;
}

function textOf(value: unknown): string {
	if (!isObject(value)) return typeof value === "string" ? value : JSON.stringify(value);
	const named = ["title", "name", "label"]
		.map((key) => value[key])
		.find((one) => typeof one === "string");
	return typeof named === "string" ? named : JSON.stringify(value);
}
