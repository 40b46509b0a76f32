import type { Dice } from "./dice.ts";

type Json = Record<string, unknown>;

/** A form as somebody might describe it: every kind of question, groups, lists, and what depends on what. */
export function randomSchema(dice: Dice): object {
	return { title: "Random", ...objectOf(dice, 0) };
}

function objectOf(dice: Dice, depth: number): Json {
	const count = 1 + dice.upTo(depth === 0 ? 7 : 4);
	const names = Array.from({ length: count }, (_name, at) => `${dice.one(NAMES)}${at}`);
	const properties = Object.fromEntries(names.map((name) => [name, schemaOf(dice, depth)]));
	const required = names.filter(() => dice.chance(55));
	const rules = Array.from({ length: dice.upTo(3) }, () => ruleOver(properties, dice, depth));
	return {
		type: "object",
		properties,
		required,
		allOf: rules.filter((rule) => rule !== undefined),
	};
}

const NAMES = ["name", "Zahl", "isLate", "x-y", "ngày", "case", "2nd"];

function schemaOf(dice: Dice, depth: number): Json {
	const kind = dice.one(depth < 2 ? KINDS : KINDS.slice(0, -2));
	switch (kind) {
		case "text":
			return {
				type: dice.chance(15) ? ["string", "null"] : "string",
				...(dice.chance(60) && { maxLength: 1 + dice.upTo(30) }),
				...(dice.chance(20) && { minLength: dice.upTo(3) }),
			};
		case "pattern":
			return { type: "string", pattern: dice.one(["^\\d{5}$", "^[A-Z]{2}-?\\d{1,4}$", "^(A|B)$"]) };
		case "format":
			return { type: "string", format: dice.one(["date", "email", "uri", "time", "date-time"]) };
		case "whole":
			return {
				type: "integer",
				...(dice.chance(50) && { minimum: dice.upTo(5), maximum: 5 + dice.upTo(20) }),
				...(dice.chance(20) && { multipleOf: 1 + dice.upTo(4) }),
			};
		case "number":
			return {
				type: "number",
				...(dice.chance(40) && { exclusiveMinimum: dice.upTo(3) }),
				...(dice.chance(40) && { multipleOf: dice.one([0.01, 0.5, 1]) }),
			};
		case "yes_no":
			return dice.chance(15) ? { const: true } : { type: "boolean" };
		case "choice":
			return { type: "string", enum: CODES.slice(0, 1 + dice.upTo(CODES.length)) };
		case "choices":
			return {
				type: "array",
				uniqueItems: true,
				items: { enum: CODES },
				...(dice.chance(40) && { minItems: 1 + dice.upTo(2) }),
			};
		case "group":
			return objectOf(dice, depth + 1);
		default:
			return {
				type: "array",
				items: dice.chance(60) ? objectOf(dice, 2) : { type: "string", maxLength: 9 },
				maxItems: 1 + dice.upTo(4),
				...(dice.chance(40) && { minItems: 1 }),
			};
	}
}

const KINDS = [
	...["text", "pattern", "format", "whole", "number", "yes_no", "choice", "choices"],
	...["group", "list"],
] as const;
/** A word of JSON Schema, which as a key would make a promise of the object. */
const THEN = "then";
const CODES = ["red", "green", "N/A", "0"];

/** What one answer means for others. */
function ruleOver(properties: Json, dice: Dice, depth: number): Json | undefined {
	const names = Object.keys(properties);
	const deciding = names.filter((name) => {
		const { type, enum: codes } = properties[name] as Json;
		return type === "boolean" || (type === "string" && codes !== undefined);
	});
	const name = dice.one(names);
	if (deciding.length === 0)
		return dice.chance(50) ? { dependentRequired: { [name]: [dice.one(names)] } } : undefined;
	const key = dice.one(deciding);
	const { type, enum: codes = [] } = properties[key] as { type: string; enum?: readonly string[] };
	const value = type === "boolean" ? dice.chance(50) : dice.one(codes);
	const when = {
		properties: { [key]: { const: value } },
		...(dice.chance(60) && { required: [key] }),
	};
	const more = {
		properties: { [`more_${key}`]: schemaOf(dice, Math.max(1, depth)) },
		required: dice.chance(50) ? [`more_${key}`] : [],
	};
	switch (dice.upTo(5)) {
		case 0:
			return Object.fromEntries([
				["if", when],
				[THEN, more],
			]);
		case 1:
			return Object.fromEntries([
				["if", when],
				[THEN, { required: [name] }],
				["else", more],
			]);
		case 2:
			return { dependencies: { [name]: more } };
		case 3:
			return { anyOf: [{ required: [name] }, { required: [dice.one(names)] }] };
		default:
			return {
				oneOf: (type === "boolean" ? [true, false] : codes).map((one, at) => ({
					properties: { [key]: { const: one }, [`${key}_${at}`]: schemaOf(dice, 2) },
				})),
			};
	}
}
