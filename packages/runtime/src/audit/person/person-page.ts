import type { Provenance } from "@onedoor/dsl/form";

import { inLanguage } from "../../case/messages.ts";
import { escapeHtml } from "../../letters/markdown.ts";
import type { PersonCase, PersonData } from "./person-data.ts";
import { type PersonWords, personWords } from "./person-words.ts";

/** The data of a person as a page to read: plain markup, which needs nothing else and lets nothing else in. */
export function personPage(data: PersonData, language: string): string {
	const words = personWords(language);
	const consents = table(
		[words.what, words.who, words.date, words.case],
		data.consents.map(({ method, partner, asked_at, cases }) => [
			method,
			partner,
			asked_at,
			cases.join(", "),
		]),
	);
	return `<!doctype html>
<html lang="${escapeHtml(words === personWords("en") ? "en" : language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.title)}</title>
</head>
<body>
<main>
<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(data.person)}. ${escapeHtml(words.madeAt)} ${escapeHtml(data.made_at)}.</p>
${data.cases.length === 0 ? `<p>${escapeHtml(words.nothing)}</p>` : ""}
${data.cases.map((one) => section(one, words, language)).join("\n")}
${data.consents.length === 0 ? "" : `<h2>${escapeHtml(words.consents)}</h2>\n${consents}`}
</main>
</body>
</html>
`;
}

function section(one: PersonCase, words: PersonWords, language: string): string {
	const title = inLanguage(one.title, language) ?? one.procedure;
	const parts: readonly (readonly [string, string])[] = [
		[words.values, one.values.length === 0 ? "" : valuesOf(one, words, language)],
		[words.acts, one.acts.length === 0 ? "" : actsOf(one, words)],
		[words.files, one.files.length === 0 ? "" : filesOf(one, words)],
		[words.lookups, one.lookups.length === 0 ? "" : lookupsOf(one, words, language)],
		[words.erased, one.erased === undefined ? "" : erasedOf(one.erased, words)],
	];
	return `<section>
<h2>${escapeHtml(`${words.case} ${one.number}: ${title}`)}</h2>
${one.as === "named" ? `<p>${escapeHtml(words.named)}.</p>` : ""}
${parts
	.filter(([, content]) => content !== "")
	.map(([name, content]) => `<h3>${escapeHtml(name)}</h3>\n${content}`)
	.join("\n")}
</section>`;
}

function valuesOf({ values }: PersonCase, words: PersonWords, language: string): string {
	return table(
		[words.what, words.value, words.source, words.date],
		values.map(({ path, title, value, source, at = "" }) => [
			inLanguage(title, language) ?? path,
			shown(value),
			sourceOf(source),
			at,
		]),
	);
}

function actsOf({ acts }: PersonCase, words: PersonWords): string {
	return table(
		[words.date, words.what, words.value],
		acts.map(({ at, kind, step = "", outcome = "", reason = "" }) => [
			at,
			[kind, step, outcome].filter((word) => word !== "").join(" "),
			reason,
		]),
	);
}

function filesOf({ files }: PersonCase, words: PersonWords): string {
	return table(
		[words.what, words.value],
		files.map(({ name, type, size }) => [name, `${type}, ${size} B`]),
	);
}

function lookupsOf({ lookups }: PersonCase, words: PersonWords, language: string): string {
	return table(
		[words.date, words.who, words.source, words.what, words.purpose],
		lookups.map(({ at, by, register, record, fields, purpose, answer }) => [
			at,
			by,
			`${register}.${record}: ${answer}`,
			fields.join(", "),
			inLanguage(purpose, language) ?? "",
		]),
	);
}

function erasedOf(erased: NonNullable<PersonCase["erased"]>, words: PersonWords): string {
	return table([words.what, words.date], Object.entries(erased));
}

function sourceOf({ source: from, register = "", as_of = "" }: Provenance): string {
	return [from, register, as_of].filter((part) => part !== "").join(", ");
}

function shown(value: unknown): string {
	return typeof value === "string" ? value : JSON.stringify(value);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
	const row = (cells: readonly string[], tag: "th" | "td") =>
		`<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join("")}</tr>`;
	return `<table>\n<thead>${row(heads, "th")}</thead>\n<tbody>\n${rows
		.map((cells) => row(cells, "td"))
		.join("\n")}\n</tbody>\n</table>`;
}
