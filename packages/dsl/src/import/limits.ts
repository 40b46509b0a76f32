import { below, isObject, isSame, type Json } from "./json.ts";
import type { Part, Place } from "./parts.ts";

/** Something a schema says, and where. */
export interface Said<Value> {
	readonly value: Value;
	readonly pointer: string;
}

/** What all parts of a schema say of one value, taken together: the strictest of each. */
export interface Limits {
	readonly types: ReadonlySet<string> | undefined;
	readonly typeAt: string;
	/** The values of `const` and `enum`, those that every part allows. */
	readonly values: Said<readonly unknown[]> | undefined;
	readonly names: readonly unknown[] | undefined;
	readonly title: string | undefined;
	readonly description: string | undefined;
	readonly default: Said<unknown> | undefined;
	readonly numbers: Readonly<Partial<Record<Counted, Said<number>>>>;
	/** Every other word, each time it is said. */
	readonly others: readonly (Said<unknown> & { readonly keyword: string; readonly part: Part })[];
}

const LEASTS = ["minimum", "exclusiveMinimum", "minLength", "minItems"] as const;
const MOSTS = ["maximum", "exclusiveMaximum", "maxLength", "maxItems"] as const;
type Counted = (typeof LEASTS)[number] | (typeof MOSTS)[number];

export function limitsOf(parts: readonly Part[]): Limits {
	let types: Set<string> | undefined;
	let typeAt = parts[0]?.pointer ?? "#";
	let values: Said<readonly unknown[]> | undefined;
	let names: readonly unknown[] | undefined;
	const words: { title?: string; description?: string } = {};
	let start: Said<unknown> | undefined;
	const numbers: Partial<Record<Counted, Said<number>>> = {};
	const others: Limits["others"][number][] = [];

	for (const part of parts) {
		for (const [keyword, value] of Object.entries(asLater(part.schema))) {
			const pointer = below(part.pointer, keyword);
			if (keyword === "type") {
				const own = typesIn(value);
				types = types ? both(types, own) : own;
				typeAt = pointer;
			} else if (keyword === "const" || (keyword === "enum" && Array.isArray(value))) {
				const own = keyword === "const" ? [value] : (value as unknown[]);
				const kept = values?.value.filter((one) => own.some((two) => isSame(one, two)));
				values = { value: kept ?? own, pointer };
			} else if (keyword === "enumNames" && Array.isArray(value)) names ??= value;
			else if (keyword === "title" || keyword === "description") {
				if (typeof value === "string") words[keyword] ??= value;
			} else if (keyword === "default") start ??= { value, pointer };
			else if (isCounted(keyword) && typeof value === "number") {
				const before = numbers[keyword]?.value ?? value;
				const isLeast = (LEASTS as readonly string[]).includes(keyword);
				if (isLeast ? value >= before : value <= before) numbers[keyword] = { value, pointer };
			} else others.push({ keyword, value, pointer, part });
		}
	}
	return {
		types,
		typeAt,
		values,
		names,
		title: words.title,
		description: words.description,
		default: start,
		numbers,
		others,
	};
}

/** Draft 4 says `exclusiveMinimum: true` beside `minimum`. */
function asLater(schema: Json): Json {
	const { exclusiveMinimum, exclusiveMaximum, minimum, maximum } = schema;
	if (typeof exclusiveMinimum !== "boolean" && typeof exclusiveMaximum !== "boolean") return schema;
	const changed: Record<string, unknown> = { ...schema };
	if (typeof exclusiveMinimum === "boolean") {
		delete changed.exclusiveMinimum;
		if (exclusiveMinimum && minimum !== undefined) {
			delete changed.minimum;
			changed.exclusiveMinimum = minimum;
		}
	}
	if (typeof exclusiveMaximum === "boolean") {
		delete changed.exclusiveMaximum;
		if (exclusiveMaximum && maximum !== undefined) {
			delete changed.maximum;
			changed.exclusiveMaximum = maximum;
		}
	}
	return changed;
}

/** Schemas that stand under this word, each where it stands. */
export function placesUnder(limits: Limits, keyword: string): readonly Place[] {
	return limits.others.flatMap((said) =>
		said.keyword === keyword
			? [{ schema: said.value, pointer: said.pointer, refs: said.part.refs }]
			: [],
	);
}

/** Schemas in the map that stands under this word, by name. */
export function placesByName(
	limits: Limits,
	keyword: string,
): ReadonlyMap<string, readonly Place[]> {
	const found = new Map<string, Place[]>();
	for (const { schema, pointer, refs } of placesUnder(limits, keyword))
		for (const [key, inner] of isObject(schema) ? Object.entries(schema) : []) {
			const known = found.get(key) ?? [];
			found.set(key, [...known, { schema: inner, pointer: below(pointer, key), refs }]);
		}
	return found;
}

export function hasWord(limits: Limits, ...keywords: readonly string[]): boolean {
	return limits.others.some(({ keyword }) => keywords.includes(keyword));
}

function isCounted(keyword: string): keyword is Counted {
	return ([...LEASTS, ...MOSTS] as readonly string[]).includes(keyword);
}

function typesIn(value: unknown): Set<string> {
	return new Set((Array.isArray(value) ? value : [value]).map(String));
}

function both(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
	const wider = (set: ReadonlySet<string>, type: string) =>
		set.has(type) || (type === "integer" && set.has("number"));
	return new Set([
		...[...one].filter((type) => wider(other, type)),
		...[...other].filter((type) => wider(one, type)),
	]);
}
