import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";

import { formsOnDemand } from "../../packages/form-renderer/src/vite/index.ts";
import type { Subject } from "./subject.ts";
import { ELEMENT, ON_REACT, PLAIN } from "./subjects.ts";

/** Builds a subject's page as it would be put online. Gives the folder to serve. */
export async function buildPage(subject: Subject): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), "onedoor-form-page-"));
	const root = resolve(subject.folder);
	if (subject === ELEMENT) {
		execFileSync(process.execPath, ["scripts/build-element.ts"]);
		for (const from of [root, "packages/form-renderer/dist/element"])
			cpSync(from, folder, { recursive: true });
		return folder;
	}
	// In a process that tests, the libraries would be built with all their warnings.
	Object.assign(process.env, { NODE_ENV: "production" });
	await build({
		root,
		base: "./",
		configFile: false,
		logLevel: "error",
		...(subject === ON_REACT && { plugins: [formsOnDemand()] }),
		resolve: { alias: subject.folder.startsWith("bench/forms/") ? [...oursOfReact()] : [] },
		build: {
			target: "es2022",
			outDir: folder,
			emptyOutDir: true,
			assetsInlineLimit: 0,
			chunkSizeWarningLimit: 10_000,
			modulePreload: { polyfill: false },
			...(subject === PLAIN && {
				rollupOptions: {
					input: [join(root, "plain.ts"), join(root, "plain.css")],
					output: { entryFileNames: "[name].js", assetFileNames: "[name][extname]" },
				},
			}),
		},
	});
	return folder;
}

/** Our page has the React of the package that it shows. */
function oursOfReact(): readonly { readonly find: RegExp; readonly replacement: string }[] {
	const require = createRequire(resolve("packages/form-renderer/package.json"));
	const folderOf = (name: string) => resolve(require.resolve(`${name}/package.json`), "..");
	return ["react", "react-dom"].map((name) => ({
		find: new RegExp(`^${name}(?=/|$)`),
		replacement: folderOf(name),
	}));
}
