import { resolve } from "node:path";
import { build } from "vite";

import { intoPlace } from "./into-place.ts";
import { ON_PREACT } from "./on-preact.ts";

/**
 * Builds what a server makes pages with, as one file that needs nothing else: the same components as for React, with
 * what writes them once (docs/decisions/0103).
 */
const PACKAGE = "packages/form-renderer";
const once = (file: string): string => resolve(PACKAGE, "src/server/once", file);

// A test that builds it must get what everybody gets.
Object.assign(process.env, { NODE_ENV: "production" });
await intoPlace(`${PACKAGE}/dist/server`, (outDir) =>
	build({
		root: PACKAGE,
		configFile: false,
		logLevel: "warn",
		define: { "process.env.NODE_ENV": '"production"' },
		// What stands first counts: pages that are made once remember nothing.
		resolve: {
			alias: [
				{ find: /^react$/, replacement: once("react.ts") },
				{ find: /^react\/jsx(-dev)?-runtime$/, replacement: once("jsx-runtime.ts") },
				{ find: /^react-dom\/server$/, replacement: once("markup.ts") },
				...ON_PREACT,
			],
		},
		ssr: { noExternal: true },
		build: {
			ssr: true,
			target: "node22",
			outDir: resolve(outDir),
			minify: false,
			rollupOptions: {
				input: { server: "src/server/index.ts" },
				output: { codeSplitting: false, entryFileNames: "[name].js" },
			},
		},
	}),
);
