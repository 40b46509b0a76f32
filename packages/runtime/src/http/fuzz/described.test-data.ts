/** JSON Schema 2020-12. */
export type Schema = Readonly<Record<string, unknown>>;

/** What the description of the API says, as far as whoever calls by it needs to know. */
export interface Described {
	readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
	readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface Operation {
	readonly operationId: string;
	readonly security: readonly unknown[];
	readonly parameters: readonly Parameter[];
	readonly requestBody?: { readonly content: Content };
	readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

export interface Parameter {
	readonly name: string;
	readonly in: "path" | "query" | "header";
	readonly required: boolean;
	readonly schema: Schema;
}

/** By media type. */
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

/** One way to call: the place in the description and what stands there. */
export interface Way {
	readonly method: string;
	readonly path: string;
	readonly operation: Operation;
}

export function waysIn({ paths }: Described): readonly Way[] {
	return Object.entries(paths).flatMap(([path, operations]) =>
		Object.entries(operations).map(([method, operation]) => ({
			method: method.toUpperCase(),
			path,
			operation,
		})),
	);
}
