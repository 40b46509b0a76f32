import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkFiles, compile, type InputFile } from "@onedoor/dsl";
import type { Bundle, FormValidators } from "@onedoor/dsl/bundle";

const library = fileURLToPath(new URL("../../../procedures/", import.meta.url));

/** The real birth registration, compiled from the library as it stands. */
export async function compileBirthRegistration(): Promise<Bundle> {
	return compile(checkFiles(await yamlIn(library)).library, "birth_registration").bundle;
}

/** The texts of the library, which other test procedures use. */
export function libraryFiles(): Promise<readonly InputFile[]> {
	return yamlIn(library);
}

export async function yamlIn(folder: string): Promise<readonly InputFile[]> {
	const names = (await readdir(folder, { recursive: true })).filter((name) =>
		name.endsWith(".yaml"),
	);
	return await Promise.all(
		names.map(async (path) => ({ path, text: await readFile(join(folder, path), "utf8") })),
	);
}

/** A form's validators, loaded as the runtime loads them. */
export async function loadValidators(bundle: Bundle, form: string): Promise<FormValidators> {
	const text = Buffer.from(bundle.forms[form]?.validator ?? "").toString("base64");
	return (await import(`data:text/javascript;base64,${text}`)) as FormValidators;
}
