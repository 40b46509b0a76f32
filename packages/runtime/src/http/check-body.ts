import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

import { HttpProblem } from "./problem.ts";
import type { Schema } from "./route.ts";
import { schemas } from "./schemas/index.ts";

// That the schemas are schemas is asked by tests: asked at each start, it took longer than everything else of a start.
const ajv = new Ajv2020({ strict: false, allErrors: false, meta: false, validateSchema: false });
ajv.addSchema({ $id: "onedoor", components: { schemas } });
const compiled = new WeakMap<Schema, ValidateFunction>();

/**
 * Compares a body with the schema its route publishes.
 * @throws HttpProblem 400 `wrong_shape`, with the place
 */
export function checkBody(schema: Schema, body: unknown): void {
	let validate = compiled.get(schema);
	if (validate === undefined) {
		validate = ajv.compile(absolute(schema));
		compiled.set(schema, validate);
	}
	if (validate(body)) return;
	const [error] = validate.errors ?? [];
	throw new HttpProblem(400, "wrong_shape", {
		values: { at: error?.instancePath ?? "", keyword: error?.keyword ?? "", ...error?.params },
	});
}

/** In OpenAPI a reference starts at the document; here at the schema set of the same shape. */
function absolute(schema: Schema): Schema {
	return JSON.parse(
		JSON.stringify(schema).replaceAll('"#/components/', '"onedoor#/components/'),
	) as Schema;
}
