import type { ImportFinding } from "@onedoor/dsl/import";
import { Ajv, type ErrorObject } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";

type Json = Record<string, unknown>;

/** What a validator of JSON Schema says against data. */
export function judge(
	schema: object,
	data: unknown,
): readonly ErrorObject[] | "cannot be compiled" {
	const { $schema, ...rest } = schema as { readonly $schema?: string };
	const Kind = /2020-12/.test($schema ?? "")
		? Ajv2020
		: /2019-09/.test($schema ?? "")
			? Ajv2019
			: Ajv;
	const ajv = new Kind({
		strict: false,
		allErrors: true,
		validateSchema: false,
		validateFormats: false,
		multipleOfPrecision: 8,
		logger: false,
	});
	try {
		const validate = ajv.compile(rest);
		return validate(data) ? [] : (validate.errors ?? []);
	} catch {
		return "cannot be compiled";
	}
}

/** The schema without exactly what an import said it does not check: what is left has to hold of every answer. */
export function without(schema: object, findings: readonly ImportFinding[]): object {
	const copy = structuredClone(schema);
	const unchecked = findings.filter(
		({ code, pointer }) => code === "not_checked" && pointer.startsWith("#/"),
	);
	// What is said within alternatives is found there only while they stand where they stood.
	const isAround = ({ pointer }: ImportFinding) => pointer.endsWith("/oneOf");
	const ordered = [...unchecked.filter((one) => !isAround(one)), ...unchecked.filter(isAround)];
	for (const { pointer, keyword, values } of ordered) {
		const [around, key] = placeOf(copy, pointer);
		if (!around || key === undefined) continue;
		const said = around[key];
		if (Array.isArray(said) && typeof values.found === "string" && said.includes(values.found))
			around[key] = said.filter((name) => name !== values.found);
		else if (keyword === "oneOf" && values.why === "only_one") {
			// One of them still has to hold.
			around.allOf = [...((around.allOf as unknown[]) ?? []), { anyOf: said }];
			delete around.oneOf;
		} else delete around[key];
	}
	return copy;
}

function placeOf(schema: object, pointer: string): readonly [Json | undefined, string | undefined] {
	const keys = pointer
		.slice(2)
		.split("/")
		.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
	const last = keys.pop();
	const around = keys.reduce<unknown>(
		(value, key) =>
			typeof value === "object" && value !== null ? (value as Json)[key] : undefined,
		schema,
	);
	return [typeof around === "object" && around !== null ? (around as Json) : undefined, last];
}
