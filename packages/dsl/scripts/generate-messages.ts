/** Makes the typed functions and the pages of `onedoor explain` from `messages/*.md`. Run it after each change there. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { placeholders, withoutValues } from "../src/diagnostic/fill.ts";
import { type MessagePage, readPages } from "./message-pages.ts";

const root = join(import.meta.dirname, "..");
const NOTICE =
	"// Made from messages/*.md by scripts/generate-messages.ts. Change those, not this.\n\n";

/** Languages of the sentences besides English; each is a file of its own, which only its readers load. */
export const LANGUAGES: readonly string[] = ["vi", "ar"];

/** The generated files, by path from the package's folder. */
export function generate(): Readonly<Record<string, string>> {
	const pages = readAllPages();
	return {
		"src/diagnostic/messages.generated.ts": `${NOTICE}import type { Message } from "./finding.ts";\nimport { said } from "./said.ts";\n\n${pages.map(functionFor).join("\n")}`,
		"src/diagnostic/pages.generated.ts": `${NOTICE}import type { Page } from "./page.ts";\n\nexport const pages: Readonly<Record<string, Page>> = ${JSON.stringify(Object.fromEntries(pages.map(pageFor)), undefined, "\t")};\n`,
		// An editor says what a code means; the whole pages are for whoever asks why.
		"src/diagnostic/sentences.generated.ts": sentencesFile(
			pages.map(({ code, sentence }) => [code, sentence]),
		),
		...Object.fromEntries(LANGUAGES.map((language) => sentencesIn(language, pages))),
	};
}

export function readAllPages(): MessagePage[] {
	const folder = join(root, "messages");
	const names = readdirSync(folder)
		.filter((name) => name.endsWith(".md") && name !== "README.md")
		.sort();
	const pages = names.flatMap((name) => readPages(readFileSync(join(folder, name), "utf8")));
	const twice = pages.find(
		(page, index) => pages.findIndex((other) => other.code === page.code) !== index,
	);
	if (twice) throw new Error(`message code ${twice.code} stands twice`);
	return pages.sort((a, b) => (a.code < b.code ? -1 : 1));
}

function functionFor(page: MessagePage): string {
	const values = placeholders(page.sentence).map(({ name, optional }) =>
		optional ? `${name}?: string | number | undefined` : `${name}: string | number`,
	);
	const parameter =
		values.length > 0 ? `values: { ${values.map((value) => `readonly ${value}`).join("; ")} }` : "";
	const given = values.length > 0 ? "values" : "{}";
	return `/** ${withoutValues(page.sentence)} */\nexport function ${page.code}(${parameter}): Message {\n\treturn said("${page.code}", "${page.severity}", ${JSON.stringify(page.sentence)}, ${given});\n}\n`;
}

function sentencesIn(language: string, pages: readonly MessagePage[]): [string, string] {
	const sentences = pages.flatMap(({ code, translations }) =>
		translations[language] === undefined ? [] : [[code, translations[language]] as const],
	);
	return [`src/diagnostic/words/${language}.generated.ts`, sentencesFile(sentences)];
}

function sentencesFile(sentences: readonly (readonly [code: string, sentence: string])[]): string {
	return `${NOTICE}export const sentences: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(sentences), undefined, "\t")};\n`;
}

function pageFor(page: MessagePage): [string, unknown] {
	const text = (examples: MessagePage["wrong"]) => examples.map((example) => example.text);
	return [
		page.code,
		{
			sentence: withoutValues(page.sentence),
			severity: page.severity,
			why: page.why,
			wrong: text(page.wrong),
			right: text(page.right),
		},
	];
}

if (process.argv[1] === import.meta.filename) {
	for (const [path, text] of Object.entries(generate())) writeFileSync(join(root, path), text);
}
