import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build } from "vite";

import { compileBirthRegistration } from "../birth-registration.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Builds the harness with the real birth registration beside it. Gives the folder to serve. */
export async function buildHarness(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "onedoor-harness-"));
	await build({
		root: here,
		configFile: false,
		logLevel: "warn",
		plugins: [react()],
		build: {
			outDir: folder,
			emptyOutDir: true,
			chunkSizeWarningLimit: 2000,
			target: "es2022",
			assetsInlineLimit: 0,
			modulePreload: { polyfill: false },
		},
	});
	const bundle = await compileBirthRegistration();
	await writeFile(join(folder, "bundle.json"), JSON.stringify(bundle));
	await mkdir(join(folder, "validators"));
	for (const [name, form] of Object.entries(bundle.forms)) {
		await writeFile(join(folder, "validators", `${name}.mjs`), form.validator);
	}
	return folder;
}
