import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { FuzzCall } from "./calls.test-data.ts";
import type { Described, Schema } from "./described.test-data.ts";

/** Says what is wrong with an answer, going by the description alone; undefined: nothing. */
export type Judge = (
	call: FuzzCall,
	answer: { readonly status: number; readonly type: string | undefined; readonly text: string },
) => string | undefined;

export function judgeOf({ components }: Described): Judge {
	const ajv = new Ajv2020({ strict: false, validateFormats: false });
	ajv.addSchema({ $id: "api", components });
	const validators = new Map<Schema, ValidateFunction>();

	function validatorOf(schema: Schema): ValidateFunction {
		const known = validators.get(schema);
		if (known) return known;
		const text = JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/');
		const validate = ajv.compile(JSON.parse(text) as object);
		validators.set(schema, validate);
		return validate;
	}

	return ({ way: { operation, method } }, { status, type, text }) => {
		if (status >= 500) return `a ${status}: ${text.slice(0, 300)}`;
		const described = operation.responses[status];
		if (described === undefined) return `an undocumented ${status}: ${text.slice(0, 300)}`;
		if (described.content === undefined || method === "HEAD") return undefined;
		const content =
			type === undefined ? undefined : (described.content[type] ?? described.content["*/*"]);
		if (content === undefined) return `a ${status} of an undocumented type: ${type}`;
		if (content.schema === undefined || !type?.endsWith("json")) return undefined;
		const validate = validatorOf(content.schema);
		return validate(JSON.parse(text))
			? undefined
			: `a ${status} that does not fit: ${ajv.errorsText(validate.errors)}`;
	};
}
