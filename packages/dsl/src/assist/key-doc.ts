import { entryText } from "../model/example.ts";
import type { Key } from "../model/shape.ts";

/** What a key is for, as Markdown: its sentence, what it takes, and an example. */
export function keyDoc(
	name: string,
	{ form, doc, required, fallback, example }: Key<unknown>,
): string {
	const takes = `Takes ${form.expected}.`;
	const needed = required ? ["Required."] : [];
	const otherwise = fallback === undefined ? [] : [`Default: \`${fallback}\`.`];
	const shown = entryText(name, form, example);
	return [doc, [takes, ...needed, ...otherwise].join(" "), `\`\`\`yaml\n${shown}\n\`\`\``].join(
		"\n\n",
	);
}
