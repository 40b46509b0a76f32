import type { Certainty, Definition, Id } from "../bundle/index.ts";
import { toMermaid } from "../diagram/mermaid.ts";
import { marksIn } from "./sheet/marks.ts";
import { type Sheet, sheetOf } from "./sheet/sheet.ts";
import { type PublishWords, publishWords, SPOKEN } from "./words/words.ts";

export interface ReadmeOptions {
	/** The text of the procedure's own file, for its marks. */
	readonly file: { readonly path: string; readonly text: string };
	readonly certainties: ReadonlyMap<Id, Certainty>;
}

/**
 * A procedure in plain words as Markdown: in its first language and in English, where the generated words have that
 * language, with the steps as a Mermaid picture. The authors' words are escaped: they are text and nothing else.
 */
export function readmeOf(definition: Definition, { file, certainties }: ReadmeOptions): string {
	const marks = marksIn(file, definition);
	const languages = languagesOf(definition);
	const sheets = languages.map((language) => sheetOf(definition, { language, certainties, marks }));
	const [first] = sheets;
	const facts = [
		...(definition.code === undefined ? [] : [`\`${definition.code}\``]),
		`${definition.edition}`,
		`\`${definition.owner}\``,
	];
	return [
		`# ${escaped(first?.title ?? definition.procedure)}`,
		`<!-- \`pnpm run docs\` writes this file. -->\n${facts.join(" · ")}`,
		...(languages.length > 1 ? [languages.map(linkTo).join(" · ")] : []),
		...sheets.flatMap((sheet) => sections(sheet, definition)),
		"",
	].join("\n\n");
}

/** The first language and English, as far as there are words for them; English where there are none. */
function languagesOf({ languages }: Definition): readonly string[] {
	const wanted = [...new Set([languages[0] ?? "en", "en"])];
	return wanted.filter((language) => SPOKEN.includes(language));
}

function linkTo(language: string): string {
	const name = publishWords(language).language;
	return `[${name}](#${name.toLowerCase().replaceAll(" ", "-")})`;
}

function sections(sheet: Sheet, definition: Definition): readonly string[] {
	const words = publishWords(sheet.language);
	const section = (title: string, lines: readonly string[]) =>
		lines.length === 0 ? [] : [`### ${title}`, ...lines];
	const guidance = (text: string | undefined) => (text === undefined ? [] : [escaped(text.trim())]);
	return [
		`## ${words.language}`,
		`*${words.generated}*`,
		...section(words.what, [escaped(sheet.title), ...guidance(sheet.help)]),
		...section(words.prepare, guidance(sheet.guidance.before)),
		...section(words.who, [bullets(sheet.who)]),
		...section(words.where, [bullets(sheet.channels)]),
		...section(words.need, [sheet.needs.length === 0 ? words.noPapers : bullets(sheet.needs)]),
		...section(words.cost, [sheet.fees.length === 0 ? words.free : bullets(sheet.fees)]),
		...section(words.time, sheet.times.length === 0 ? [] : [bullets(sheet.times)]),
		...section(words.steps, [stepList(sheet), picture(definition, sheet.language)]),
		...section(words.result, sheet.results.length === 0 ? [] : [bullets(sheet.results)]),
		...section(words.during, guidance(sheet.guidance.during)),
		...section(words.after, guidance(sheet.guidance.after)),
		...section(words.sources, sheet.sources.length === 0 ? [] : [sourceList(sheet, words)]),
		...section(words.marks, markList(sheet, words)),
	];
}

function stepList({ steps }: Sheet): string {
	return steps
		.map(({ number, title, who }) => {
			const indent = "  ".repeat(number.split(".").length - 1);
			return `${indent}- ${number} ${escaped(title)}${who === "" ? "" : ` (${escaped(who)})`}`;
		})
		.join("\n");
}

function picture(definition: Definition, language: string): string {
	return `\`\`\`mermaid\n${toMermaid(definition, language)}\`\`\``;
}

function sourceList({ sources }: Sheet, { certainty: how }: PublishWords): string {
	return sources.map(({ cite, certainty }) => `- ${escaped(cite)} (${how[certainty]})`).join("\n");
}

function markList({ marks }: Sheet, words: PublishWords): readonly string[] {
	if (marks.length === 0) return [words.noMarks];
	const lines = marks.map(
		({ certainty, words: title, path }) =>
			`- ${escaped(title)} (\`${path}\`): ${words.certainty[certainty]}`,
	);
	return [words.marksWhy, lines.join("\n")];
}

function bullets(lines: readonly string[]): string {
	return lines.map((line) => `- ${escaped(line)}`).join("\n");
}

/** Nothing of Markdown or HTML survives in a text, except paragraphs and lists that begin with a dash. */
function escaped(text: string): string {
	return text.replaceAll(/[\\`*_[\]<>#|&]/g, (sign) =>
		sign === "<" ? "&lt;" : sign === ">" ? "&gt;" : sign === "&" ? "&amp;" : `\\${sign}`,
	);
}
