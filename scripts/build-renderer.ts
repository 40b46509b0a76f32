import { cpSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "vite";

import { declareTypes } from "./build-package.ts";
import { intoPlace } from "./into-place.ts";

/**
 * Builds what a host's bundler takes of `@onedoor/form-renderer`: every module as a file of its own, as among the
 * sources, so that what comes on demand stays apart and `formsOnDemand()` finds what it exchanges. What rules are worked
 * out by is in it, for the same reason.
 */
const PACKAGE = "packages/form-renderer";
const DOORS: Readonly<Record<string, string>> = {
	index: "src/index.ts",
	form: "src/form.ts",
	parts: "src/parts/index.ts",
	vite: "src/vite/index.ts",
};
/** Nothing imports these: the plugin puts them in the place of others. */
const EXCHANGED: readonly string[] = ["src/on-demand", "src/vite/of-rjsf"].flatMap((folder) =>
	readdirSync(`${PACKAGE}/${folder}`)
		.filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
		.map((file) => `${folder}/${file}`),
);

// A test that builds it must get what everybody gets.
Object.assign(process.env, { NODE_ENV: "production" });
await intoPlace(`${PACKAGE}/dist/modules`, (outDir) =>
	build({
		root: PACKAGE,
		configFile: false,
		logLevel: "warn",
		ssr: { noExternal: [/^@onedoor\//] },
		build: {
			ssr: true,
			target: "es2022",
			outDir: resolve(outDir),
			minify: false,
			rollupOptions: {
				input: [...Object.values(DOORS), ...EXCHANGED],
				preserveEntrySignatures: "strict",
				// What seems to do nothing here is exchanged later.
				treeshake: false,
				output: {
					preserveModules: true,
					preserveModulesRoot: "packages",
					// An archive has no folder of that name.
					entryFileNames: ({ name }) =>
						`${name.replace(/^node_modules\/\.pnpm\/.*\/node_modules\//, "others/")}.js`,
				},
			},
		},
	}),
);
// A form without a page is started by a test, which needs no types.
if (process.argv.includes("--types"))
	declareTypes({
		folder: PACKAGE,
		doors: { ...DOORS, element: "src/element/index.ts", server: "src/server/index.ts" },
	});
for (const sheet of readdirSync(`${PACKAGE}/src/theme`).filter((file) => file.endsWith(".css")))
	cpSync(`${PACKAGE}/src/theme/${sheet}`, `${PACKAGE}/dist/theme/${sheet}`);
