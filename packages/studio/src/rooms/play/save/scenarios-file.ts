import { findKey } from "../../../language/key-lines.ts";

/** The file of a procedure's scenarios: the first that names it, else a new one beside the procedure's own. */
export function scenariosFile(
	texts: readonly { readonly path: string; readonly text: string }[],
	procedure: string,
	file: string,
): string {
	const own = texts.find(
		({ path, text }) =>
			path.endsWith(".scenarios.yaml") && findKey(text, "scenarios_for")?.value === procedure,
	);
	return own?.path ?? `${file.slice(0, file.lastIndexOf("/") + 1)}${procedure}.scenarios.yaml`;
}
