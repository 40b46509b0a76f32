import fc, { type Arbitrary } from "fast-check";

import type { Schema } from "./described.test-data.ts";

/** Strings that have broken something somewhere. */
const AWKWARD = [
	"",
	" ",
	"0",
	"-1",
	"null",
	"__proto__",
	"../../etc/passwd",
	"%2e%2e%2f",
	"a\u0000b",
	"\u202Egnp.exe",
	"' OR 1=1 --",
	"{{constructor}}",
	"ố".repeat(40),
	"x".repeat(5_000),
	"9999-12-31",
	"2024-02-30",
	"1e400",
];

export const awkward: Arbitrary<string> = fc.oneof(
	fc.constantFrom(...AWKWARD),
	fc.string({ unit: "binary", maxLength: 12 }),
);

/** Deeper than any form asks; what is nested further is left out. */
const DEEPEST = 5;

/** What schemas do not say. */
export interface Knowledge {
	/** Schemas that others refer to. */
	readonly schemas: Readonly<Record<string, Schema>>;
	/** A value that the service knows under a name, at each draw anew; undefined: it knows none. */
	readonly known: (name: string, draw: number) => unknown;
}

/** Values that fit a schema, as far as schemas of the API and of forms go. */
export function valuesOf(schema: Schema, knowledge: Knowledge, depth = 0): Arbitrary<unknown> {
	const inside = (part: unknown): Arbitrary<unknown> =>
		typeof part === "object" && part !== null
			? valuesOf(part as Schema, knowledge, depth + 1)
			: fc.jsonValue({ maxDepth: 1 });
	if (typeof schema.$ref === "string")
		return inside(knowledge.schemas[schema.$ref.replace("#/components/schemas/", "")]);
	if ("const" in schema) return fc.constant(schema.const);
	if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
	const either = schema.anyOf ?? schema.oneOf;
	if (Array.isArray(either)) return fc.oneof(...either.map(inside));
	if (Array.isArray(schema.type))
		return fc.oneof(...schema.type.map((type) => inside({ ...schema, type })));
	switch (schema.type) {
		case "object":
			return depth > DEEPEST ? fc.constant({}) : objectsOf(schema, inside, knowledge);
		case "array":
			return depth > DEEPEST
				? fc.constant([])
				: fc.array(inside(schema.items), {
						minLength: numberIn(schema.minItems) ?? 0,
						maxLength: Math.max(numberIn(schema.minItems) ?? 0, 2),
					});
		case "string":
			return stringsOf(schema);
		case "integer":
			return fc.integer(boundsOf(schema));
		case "number":
			return fc.double({ noNaN: true, noDefaultInfinity: true, ...boundsOf(schema) });
		case "boolean":
			return fc.boolean();
		case "null":
			return fc.constant(null);
		default:
			return fc.jsonValue({ maxDepth: 2 });
	}
}

function objectsOf(
	{ properties = {}, required = [], additionalProperties }: Schema,
	inside: (part: unknown) => Arbitrary<unknown>,
	{ known }: Knowledge,
): Arbitrary<unknown> {
	const own = Object.entries(properties as Readonly<Record<string, Schema>>);
	const members: Readonly<Record<string, Arbitrary<unknown>>> = Object.fromEntries(
		own.map(([name, part]) => [name, knownOr(inside(part), (draw) => known(name, draw))]),
	);
	const requiredKeys = own
		.map(([name]) => name)
		.filter((name) => (required as readonly string[]).includes(name));
	const fewer = Object.entries(members).filter(
		([name]) => requiredKeys.includes(name) || typeof known(name, 0) === "object",
	);
	// Most members may be left out, and most calls do so.
	const fixed = fc.oneof(
		{ weight: 1, arbitrary: fc.record(members, { requiredKeys }) },
		{ weight: 2, arbitrary: fc.record(Object.fromEntries(fewer), { requiredKeys }) },
	);
	if (typeof additionalProperties !== "object" || own.length > 0) return fixed;
	return fc.dictionary(fc.stringMatching(/^[a-z][a-z_]{0,8}$/), inside(additionalProperties), {
		maxKeys: 2,
	});
}

/** Most often what the service knows, where it knows any. */
function knownOr(values: Arbitrary<unknown>, known: (draw: number) => unknown): Arbitrary<unknown> {
	return fc
		.tuple(values, fc.nat(), fc.nat({ max: 3 }))
		.map(([value, draw, rarely]) => (rarely === 0 ? value : (known(draw) ?? value)));
}

function stringsOf({ pattern, format, minLength, maxLength }: Schema): Arbitrary<string> {
	if (format === "date") return fc.constantFrom("2026-11-20", "2024-02-29", "1990-01-01");
	if (typeof format === "string" && format.startsWith("date-time"))
		return fc.constantFrom("2026-11-23T10:00:00+07:00", "2026-12-31T23:59:59Z");
	if (typeof pattern === "string") {
		try {
			return fc.stringMatching(new RegExp(pattern, "u"));
		} catch {
			return fc.constantFrom("0", "a");
		}
	}
	const least = numberIn(minLength) ?? 0;
	return fc.string({
		minLength: least,
		maxLength: Math.max(least, Math.min(numberIn(maxLength) ?? 20, 20)),
	});
}

function boundsOf({ minimum, maximum }: Schema): { min?: number; max?: number } {
	const min = numberIn(minimum);
	const max = numberIn(maximum);
	return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function numberIn(value: unknown): number | undefined {
	return typeof value === "number" ? value : undefined;
}

/** The same value with one thing wrong in it. */
export function spoilt(values: Arbitrary<unknown>): Arbitrary<unknown> {
	const junk = fc.oneof(awkward, fc.jsonValue({ maxDepth: 1 }), fc.constant(deep(200)));
	return fc
		.tuple(values, fc.nat(), junk, fc.constantFrom("replace", "remove", "add", "instead"))
		.map(([value, at, other, how]) => spoil(value, at, other, how));
}

function spoil(value: unknown, at: number, other: unknown, how: string): unknown {
	if (how === "instead" || typeof value !== "object" || value === null) return other;
	const names = Object.keys(value);
	const name = names[at % Math.max(names.length, 1)];
	if (how === "add" || name === undefined) return withMember(value, "__proto__ ".trim(), other);
	const inner = (value as Record<string, unknown>)[name];
	if (how === "remove")
		return Array.isArray(value)
			? value.slice(1)
			: Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
	const next =
		typeof inner === "object" && inner !== null && at % 3 > 0
			? spoil(inner, Math.floor(at / 3), other, how)
			: other;
	return withMember(value, name, next);
}

/** Also a name that assigning would not make a member of. */
function withMember(value: object, name: string, member: unknown): unknown {
	const copy: object = Array.isArray(value) ? [...value] : { ...value };
	return Object.defineProperty(copy, name, { value: member, enumerable: true, configurable: true });
}

function deep(levels: number): unknown {
	let value: unknown = 1;
	for (let level = 0; level < levels; level++) value = [value];
	return value;
}
