import type { Bundle, Form } from "../bundle/index.ts";

/** File name → text. */
export type Artefacts = Readonly<Record<string, string>>;

/** What `onedoor compile` writes for one procedure. Names are relative, with `/`. */
export async function artefactsOf(bundle: Bundle): Promise<Artefacts> {
	const { typesOf } = await import("./types/types.ts");
	const forms = Object.entries(bundle.forms).map(([key, form]) => formFiles(key, form));
	const files: Record<string, string> = {
		[`${bundle.definition.procedure}.onedoor.json`]: json(bundle),
		"machine.json": json(bundle.machine),
		"types.d.ts": await typesOf(bundle),
		...Object.assign({}, ...forms),
	};
	return Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function formFiles(key: string, form: Form): Artefacts {
	return {
		[`forms/${key}.schema.json`]: json(form.schema),
		[`forms/${key}.ui.json`]: json(form.ui),
		[`validators/${key}.mjs`]: form.validator,
	};
}

function json(value: unknown): string {
	return `${JSON.stringify(value, null, "\t")}\n`;
}
