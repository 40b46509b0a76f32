import type { Bundle } from "@onedoor/dsl/bundle";

import { openApiOf } from "./openapi.ts";
import { routes } from "./routes/index.ts";

/**
 * OpenAPI 3.1 of the calls that a case service of one procedure answers, without running one: its steps and outcomes
 * as paths, the data of its forms as schemas. A running service says the same at `/api/openapi.json`.
 */
export function describeApi(bundle: Bundle): Readonly<Record<string, unknown>> {
	const { title, languages, edition } = bundle.definition;
	const description = openApiOf(routes, [bundle], { basePath: "", dev: false });
	const named = title[languages[0] ?? ""] ?? bundle.definition.procedure;
	return {
		...description,
		info: { ...(description.info as object), title: `${named}: case API`, version: edition },
	};
}
