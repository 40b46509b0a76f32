import { rmSync } from "node:fs";
import { build } from "vite";

/**
 * Builds what an installation in Node loads for a form without a page: sources have types, which Node does not take out
 * of what lies in `node_modules`. A browser's bundler takes the sources, as of every other door.
 */
const PACKAGE = "packages/form-renderer";

rmSync(`${PACKAGE}/dist/form`, { recursive: true, force: true });
await build({
	root: PACKAGE,
	configFile: false,
	logLevel: "warn",
	ssr: { noExternal: true, external: ["@onedoor/dsl"] },
	build: {
		ssr: true,
		target: "node22",
		outDir: "dist/form",
		minify: false,
		rollupOptions: {
			input: { form: "src/form.ts" },
			external: [/^@onedoor\/dsl/],
			output: { codeSplitting: false, entryFileNames: "[name].js" },
		},
	},
});
