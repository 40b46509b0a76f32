/** What the built element has for `theme/leaf-schema-utils.ts`, which only RJSF's own fields ask. */
export function leafSchemaUtils(): undefined {
	return undefined;
}
