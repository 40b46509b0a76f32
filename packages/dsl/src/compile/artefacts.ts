import type { Bundle, Form } from "../bundle/index.ts";
import { directionOf } from "../diagram/direction.ts";
import { layout } from "../diagram/layout.ts";
import { toMermaid } from "../diagram/mermaid.ts";
import { toSvg } from "../diagram/svg.ts";

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
		"diagram.svg": diagram(bundle),
		"diagram.mmd": toMermaid(bundle.definition, sourceLanguage(bundle)),
		...Object.assign({}, ...forms),
	};
	return Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** In the source language, with its own style: the file is opened alone. */
function diagram(bundle: Bundle): string {
	const language = sourceLanguage(bundle);
	const direction = directionOf(language);
	return toSvg(layout(bundle.definition, { language, direction }), { standalone: true });
}

function sourceLanguage({ definition }: Bundle): string {
	return definition.languages[0] ?? "en";
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
