import { fileURLToPath } from "node:url";

const own = (file: string): string =>
	fileURLToPath(
		new URL(`../packages/form-renderer/src/element/on-preact/${file}`, import.meta.url),
	);

/** What stands for React and RJSF where our pages are built on Preact. */
export const ON_PREACT: readonly { readonly find: RegExp; readonly replacement: string }[] = [
	{ find: /^react$/, replacement: own("react.ts") },
	{ find: /^react\/jsx(-dev)?-runtime$/, replacement: own("jsx-runtime.ts") },
	{ find: /^react-dom\/client$/, replacement: own("react-dom.ts") },
	{ find: /^(\.\.?\/)+(theme\/)?leaf-schema\.ts$/, replacement: own("leaf-schema.ts") },
	{ find: /^\.\/leaf-schema-utils\.ts$/, replacement: own("leaf-schema-utils.ts") },
	{ find: /^@rjsf\/utils$/, replacement: own("rjsf-utils.ts") },
	{ find: /^@rjsf\/core\/.*\/SchemaField\.js$/, replacement: own("SchemaField.tsx") },
	{ find: /^@rjsf\/core\/.*$/, replacement: own("no-field.ts") },
];
