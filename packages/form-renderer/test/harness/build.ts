import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bundle } from "@onedoor/dsl/bundle";
import react from "@vitejs/plugin-react";
import { build } from "vite";

import { ON_PREACT } from "../../../../scripts/on-preact.ts";
import { compileBirthRegistration } from "../birth-registration.ts";
import { compileEveryKind } from "../every-kind.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

/**
 * Builds the harness with a procedure beside it. Gives the folder to serve.
 *
 * @param on what the pages stand on; Preact is what they have in the element
 * @param bundle default the real birth registration
 */
export async function buildHarness(
	on: "react" | "preact",
	bundle: Promise<Bundle> = compileBirthRegistration(),
): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "onedoor-harness-"));
	await build({
		root: here,
		configFile: false,
		logLevel: "warn",
		...(on === "react" ? { plugins: [react()] } : { resolve: { alias: [...ON_PREACT] } }),
		build: {
			outDir: folder,
			emptyOutDir: true,
			chunkSizeWarningLimit: 2000,
			target: "es2022",
			assetsInlineLimit: 0,
			modulePreload: { polyfill: false },
		},
	});
	const bundles = { bundle: await bundle, every_kind: await compileEveryKind() };
	for (const [name, each] of Object.entries(bundles)) {
		await writeFile(join(folder, `${name}.json`), JSON.stringify(each));
		const beside = join(folder, "validators", each.definition.procedure);
		await mkdir(beside, { recursive: true });
		for (const [form, { validator }] of Object.entries(each.forms))
			await writeFile(join(beside, `${form}.mjs`), validator);
	}
	return folder;
}
