import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkFiles, compile } from "@onedoor/dsl";
import type { Bundle, FormValidators } from "@onedoor/dsl/bundle";

const library = fileURLToPath(new URL("../../../procedures/", import.meta.url));

/** The real birth registration, compiled from the library as it stands. */
export async function compileBirthRegistration(): Promise<Bundle> {
	const names = (await readdir(library, { recursive: true })).filter((name) =>
		name.endsWith(".yaml"),
	);
	const files = await Promise.all(
		names.map(async (path) => ({ path, text: await readFile(join(library, path), "utf8") })),
	);
	return compile(checkFiles(files).library, "birth_registration").bundle;
}

/** A form's validators, loaded as the runtime loads them. */
export async function loadValidators(bundle: Bundle, form: string): Promise<FormValidators> {
	const text = Buffer.from(bundle.forms[form]?.validator ?? "").toString("base64");
	return (await import(`data:text/javascript;base64,${text}`)) as FormValidators;
}
