/** Makes the typed functions and the pages of `onedoor explain` from `messages/*.md`. Run it after each change there. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { type MessagePage, readPages } from "./message-pages.ts";

const root = join(import.meta.dirname, "..");
const NOTICE =
	"// Made from messages/*.md by scripts/generate-messages.ts. Change those, not this.\n\n";

/** The two generated files, by path from the package's folder. */
export function generate(): Readonly<Record<string, string>> {
	const pages = readAllPages();
	return {
		"src/diagnostic/messages.generated.ts": `${NOTICE}import type { Message } from "./finding.ts";\n\n${pages.map(functionFor).join("\n")}`,
		"src/diagnostic/pages.generated.ts": `${NOTICE}import type { Page } from "./page.ts";\n\nexport const pages: Readonly<Record<string, Page>> = ${JSON.stringify(Object.fromEntries(pages.map(pageFor)), undefined, "\t")};\n`,
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
	const optional = new Set(
		[...page.sentence.matchAll(/\[([^\]]*\{\w+\}[^\]]*)\]/g)].flatMap((match) =>
			names(match[1] ?? ""),
		),
	);
	const values = [...new Set(names(page.sentence))].map((name) =>
		optional.has(name) ? `${name}?: string | number | undefined` : `${name}: string | number`,
	);
	const parameter =
		values.length > 0 ? `values: { ${values.map((value) => `readonly ${value}`).join("; ")} }` : "";
	const sentence = page.sentence
		.split(/(\[[^\]]*\{\w+\}[^\]]*\])/)
		.filter((piece) => piece !== "")
		.map(pieceFor)
		.join(" + ");
	const given = values.length > 0 ? "{ ...values }" : "{}";
	return `/** ${page.sentence} */\nexport function ${page.code}(${parameter}): Message {\n\treturn { code: "${page.code}", severity: "${page.severity}", values: ${given}, message: ${sentence} };\n}\n`;
}

function pieceFor(piece: string): string {
	if (!/^\[.*\{\w+\}.*\]$/.test(piece)) return template(piece);
	const inner = piece.slice(1, -1);
	return `(values.${names(inner)[0]} === undefined ? "" : ${template(inner)})`;
}

function template(text: string): string {
	return `\`${text.replaceAll("`", "\\`").replaceAll(/\{(\w+)\}/g, "${values.$1}")}\``;
}

function names(text: string): string[] {
	return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
}

function pageFor(page: MessagePage): [string, unknown] {
	const text = (examples: MessagePage["wrong"]) => examples.map((example) => example.text);
	return [
		page.code,
		{
			sentence: page.sentence,
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
