import type { RJSFSchema, SchemaUtilsType, ValidatorType } from "@rjsf/utils";

/**
 * RJSF never validates here: AJV's compiled functions do, through `@onedoor/dsl/form`. RJSF asks its validator only to
 * choose between alternatives of a schema, and leaf schemas have none.
 */
const validatesNothing: ValidatorType = {
	validateFormData: () => ({ errors: [], errorSchema: {} }),
	isValid: () => true,
	rawValidation: () => ({}),
};

/**
 * What RJSF's fields ask of a schema, for leaves that have no references, conditions or alternatives: nothing has to be
 * solved. RJSF's own version would bring a schema merger, a URI parser and deep comparison into every page.
 */
export function leafSchemaUtils(rootSchema: RJSFSchema): SchemaUtilsType {
	const isMultiSelect = (schema: RJSFSchema) =>
		schema.type === "array" && schema.uniqueItems === true && codesOf(schema.items) !== undefined;
	const utils = {
		getRootSchema: () => rootSchema,
		getValidator: () => validatesNothing,
		doesSchemaUtilsDiffer: () => false,
		retrieveSchema: (schema: RJSFSchema) => schema,
		isSelect: (schema: RJSFSchema) => codesOf(schema) !== undefined,
		isMultiSelect,
		isFilesArray: () => false,
		getDisplayLabel: () => true,
		getDefaultFormState: (_schema: RJSFSchema, value?: unknown) => value,
		toPathSchema: () => ({ $name: "" }),
		sanitizeDataForNewSchema: (_next?: RJSFSchema, _before?: RJSFSchema, data?: unknown) => data,
	};
	return utils as unknown as SchemaUtilsType;
}

function codesOf(schema: unknown): unknown {
	return typeof schema === "object" && schema !== null && "enum" in schema
		? schema.enum
		: undefined;
}
