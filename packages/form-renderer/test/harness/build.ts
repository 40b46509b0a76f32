import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { checkFiles, compile } from "@onedoor/dsl";
import type { Bundle } from "@onedoor/dsl/bundle";
import react from "@vitejs/plugin-react";
import { build } from "vite";

const here = fileURLToPath(new URL(".", import.meta.url));
const library = fileURLToPath(new URL("../../../../procedures/", import.meta.url));

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

async function compileBirthRegistration(): Promise<Bundle> {
	const names = (await readdir(library, { recursive: true })).filter((name) =>
		name.endsWith(".yaml"),
	);
	const files = await Promise.all(
		names.map(async (name) => ({
			path: relative(library, join(library, name)),
			text: await readFile(join(library, name), "utf8"),
		})),
	);
	return compile(checkFiles(files).library, "birth_registration").bundle;
}
