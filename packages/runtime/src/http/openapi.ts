import type { Bundle } from "@onedoor/dsl/bundle";

import { actPaths, formSchemas } from "./openapi-acts.ts";
import { operationOf } from "./openapi-operation.ts";
import type { Route } from "./route.ts";
import { schemas } from "./schemas/index.ts";

type Json = Readonly<Record<string, unknown>>;

export interface OpenApiOptions {
	readonly basePath: string;
	/** Whether development calls exist on this server. */
	readonly dev: boolean;
}

/**
 * OpenAPI 3.1 of the calls that are registered, and of each step and outcome of the procedures in force. Made from
 * the same table as the handler, so it cannot say what is not so.
 */
export function openApiOf(
	routes: readonly Route[],
	bundles: readonly Bundle[],
	{ basePath, dev }: OpenApiOptions,
): Json {
	const paths: Record<string, Record<string, unknown>> = {};
	const shown = routes.filter((route) => dev || route.access !== "development");
	for (const route of shown)
		paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
	return {
		openapi: "3.1.0",
		info: {
			title: "Onedoor case API",
			version: "1",
			description:
				"Cases of administrative procedures. Errors are RFC 9457 problems with a stable `code`.",
			license: { name: "Apache-2.0", identifier: "Apache-2.0" },
		},
		servers: [{ url: basePath === "" ? "/" : basePath }],
		paths: { ...paths, ...actPaths(bundles, shown) },
		components: {
			schemas: { ...schemas, ...formSchemas(bundles) },
			securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
		},
	};
}
