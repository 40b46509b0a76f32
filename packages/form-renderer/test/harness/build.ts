import { fileURLToPath } from "node:url";
import type { Bundle } from "@onedoor/dsl/bundle";
import react from "@vitejs/plugin-react";
import { build, type Rolldown } from "vite";

import { ON_PREACT } from "../../../../scripts/on-preact.ts";
import { compileBirthRegistration } from "../birth-registration.ts";
import { compileEveryKind } from "../every-kind.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

/** What is served, by its path: `/index.html`. */
export type Pages = ReadonlyMap<string, string | Uint8Array>;

/**
 * Builds the harness with the real birth registration beside it.
 *
 * @param on what the pages stand on; Preact is what they have in the element
 */
export async function buildHarness(on: "react" | "preact"): Promise<Pages> {
	const { output } = (await build({
		root: here,
		configFile: false,
		logLevel: "warn",
		...(on === "react" ? { plugins: [react()] } : { resolve: { alias: [...ON_PREACT] } }),
		build: {
			write: false,
			chunkSizeWarningLimit: 2000,
			target: "es2022",
			assetsInlineLimit: 0,
			modulePreload: { polyfill: false },
		},
	})) as Rolldown.RolldownOutput;
	return new Map([
		...output.map(
			(file) => [`/${file.fileName}`, file.type === "chunk" ? file.code : file.source] as const,
		),
		...pagesOf("bundle", await compileBirthRegistration()),
		...pagesOf("every_kind", await compileEveryKind()),
	]);
}

/** What is loaded of a procedure: the birth registration has the name `bundle`, and so has what takes its place. */
export function pagesOf(name: string, bundle: Bundle): Pages {
	const { procedure } = bundle.definition;
	return new Map([
		[`/${name}.json`, JSON.stringify(bundle)],
		...Object.entries(bundle.forms).map(
			([form, { validator }]) => [`/validators/${procedure}/${form}.mjs`, validator] as const,
		),
	]);
}
