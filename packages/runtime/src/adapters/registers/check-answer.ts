import type { Field, Id } from "@onedoor/dsl/bundle";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

import { plainData } from "../../case/plain.ts";
import { BadAnswerError, type PortAnswer, type RegisterList } from "../../ports/ports.ts";
import { typesOf } from "./types-of.ts";

type Data = Readonly<Record<string, unknown>>;
type Gives = Readonly<Record<Id, Field>>;

/** How far a register's clock may be ahead of ours, in milliseconds. */
const AHEAD_MS = 5 * 60_000;
/** Schemas follow from procedures, so there are few; forgotten, they are made again. */
const MOST_SCHEMAS = 500;

/** What is not declared is taken out while it is checked, also inside groups. */
const ajv = new Ajv2020({
	strict: false,
	allErrors: true,
	removeAdditional: true,
	meta: false,
	validateSchema: false,
});
const compiled = new Map<string, ValidateFunction>();

/**
 * What a register gave, cut down to what was asked and declared, of the declared types. `null` is no value.
 * @throws BadAnswerError with the places of what is of another type
 */
export function checkedValues(register: Id, gives: Gives, said: unknown): Data {
	if (typeof said !== "object" || said === null || Array.isArray(said))
		throw new BadAnswerError(register, ["/values"]);
	const values = plainData(said);
	check(register, typesOf(gives), values, "/values");
	return values;
}

/** @throws BadAnswerError when it is no instant, or one that has not been yet */
export function checkedAsOf(register: Id, said: unknown, now: number): string {
	if (said === undefined) return new Date(now).toISOString();
	const at = typeof said === "string" && INSTANT.test(said) ? Date.parse(said) : Number.NaN;
	if (Number.isNaN(at) || at > now + AHEAD_MS) throw new BadAnswerError(register, ["/as_of"]);
	return String(said);
}

/** RFC 3339, with an offset: a time of nowhere is no instant. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** @throws BadAnswerError for an answer that the service does not have, or that gives what it should not */
export function checkedAnswer(
	register: Id,
	answers: Readonly<Record<Id, { readonly gives: Gives }>>,
	said: { readonly answer: unknown; readonly data?: unknown },
): PortAnswer {
	const { answer, data = {} } = said;
	if (typeof answer !== "string" || !Object.hasOwn(answers, answer))
		throw new BadAnswerError(register, ["/answer"]);
	const gives = answers[answer]?.gives ?? {};
	const values = checkedValues(register, gives, data ?? {});
	return Object.keys(values).length === 0 ? { answer } : { answer, data: values };
}

/** @throws BadAnswerError for what is no code list */
export function checkedList(register: Id, said: unknown): RegisterList {
	const list = plainData(said);
	check(register, LIST, list, "");
	return list as unknown as RegisterList;
}

const day = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" } as const;
const LIST = {
	type: "object",
	required: ["edition", "codes"],
	additionalProperties: false,
	properties: {
		edition: { type: "string", minLength: 1, maxLength: 100 },
		codes: {
			type: "object",
			additionalProperties: {
				type: "object",
				required: ["title"],
				additionalProperties: false,
				properties: {
					title: { type: "object", minProperties: 1, additionalProperties: { type: "string" } },
					parent: { type: "string" },
					from: day,
					until: day,
					became: { type: "array", items: { type: "string" } },
				},
			},
		},
	},
};

function check(register: Id, schema: object, value: unknown, at: string): void {
	const text = JSON.stringify(schema);
	let validate = compiled.get(text);
	if (validate === undefined) {
		if (compiled.size >= MOST_SCHEMAS) compiled.clear();
		validate = ajv.compile(schema);
		compiled.set(text, validate);
	}
	if (validate(value)) return;
	const places = (validate.errors ?? []).map(({ instancePath }) => `${at}${instancePath}`);
	throw new BadAnswerError(register, [...new Set(places)].slice(0, 10));
}
