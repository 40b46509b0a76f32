import { createHash } from "node:crypto";

import type { Instant } from "../../case/case.ts";
import { inLanguage } from "../../case/messages.ts";
import { dateIn } from "../../letters/format-value.ts";
import { escapeHtml } from "../../letters/markdown.ts";
import type { PersonCase, PersonData, PersonValue } from "./person-data.ts";
import { type PersonWords, personWords } from "./person-words.ts";

/** Colours and measures of the letters; on a phone each row stands as a card of its own. */
const CSS = `
body { margin: 0; background: #f4f4f1; color: #1a1a1a; font: 1rem/1.5 "Noto Sans", system-ui, sans-serif; }
main { box-sizing: border-box; max-inline-size: 72rem; margin: 2rem auto; padding: 2rem; background: #fff; border: 1px solid #d5d5cf; }
h1 { margin-block: 0 0.5rem; font-size: 1.75rem; line-height: 1.25; }
h2 { margin-block: 2.5rem 0.5rem; padding-block-start: 1.5rem; border-block-start: 2px solid #1a1a1a; font-size: 1.375rem; line-height: 1.3; }
h3 { margin-block: 2rem 0.5rem; font-size: 1.125rem; }
table { inline-size: 100%; border-collapse: collapse; }
th { color: #55554f; font-size: 0.875rem; font-weight: 600; text-align: start; }
th, td { padding: 0.5rem 0.75rem 0.5rem 0; border-block-end: 1px solid #d5d5cf; vertical-align: top; overflow-wrap: anywhere; }
@media (max-width: 48rem) {
	main { margin: 0; border: 0; padding: 1.25rem; }
	thead { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; }
	tr { display: block; padding-block: 0.625rem; border-block-end: 1px solid #d5d5cf; }
	td { display: grid; grid-template-columns: 7rem 1fr; gap: 0.75rem; padding: 0.125rem 0; border: 0; }
	td:empty { display: none; }
	td::before { content: attr(data-name); color: #55554f; font-size: 0.875rem; }
}
@media print { body { background: none; } main { margin: 0; border: 0; padding: 0; } }
`;

const STYLE = createHash("sha256").update(CSS).digest("base64");

/** The data of a person as a page to read, which needs nothing else and lets nothing else in. */
export function personPage(data: PersonData, language: string): string {
	const words = personWords(language);
	const consents = table(
		[words.what, words.who, words.date, words.case],
		data.consents.map(({ method, partner, asked_at, cases }) => [
			method,
			partner,
			instantIn(asked_at, language),
			cases.join(", "),
		]),
	);
	return `<!doctype html>
<html lang="${escapeHtml(words === personWords("en") ? "en" : language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${STYLE}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.title)}</title>
<style>${CSS}</style>
</head>
<body>
<main>
<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(data.person)}. ${escapeHtml(words.madeAt)} ${escapeHtml(instantIn(data.made_at, language))}.</p>
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
		[words.acts, one.acts.length === 0 ? "" : actsOf(one, words, language)],
		[words.files, one.files.length === 0 ? "" : filesOf(one, words)],
		[words.shares, one.shares.length === 0 ? "" : sharesOf(one, words, language)],
		[words.lookups, one.lookups.length === 0 ? "" : lookupsOf(one, words, language)],
		[words.erased, one.erased === undefined ? "" : erasedOf(one.erased, words, language)],
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
		values.map((value) => [
			nameOf(value, words, language),
			inLanguage(value.words, language) ?? shown(value.value),
			sourceOf(value, words, language),
			value.at === undefined ? "" : instantIn(value.at, language),
		]),
	);
}

function actsOf({ acts }: PersonCase, words: PersonWords, language: string): string {
	return table(
		[words.date, words.what, words.reason],
		acts
			.filter(({ kind }) => Object.hasOwn(words.kinds, kind))
			.map(({ at, kind, title, step = "", reason = "" }) => [
				instantIn(at, language),
				[words.kinds[kind] ?? kind, inLanguage(title, language) ?? step]
					.filter((word) => word !== "")
					.join(": "),
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
		lookups.map(({ at, by, register, title, fields, titles, purpose, answer, share }) => [
			instantIn(at, language),
			by,
			share === undefined
				? `${inLanguage(title, language) ?? register}: ${words.answers[answer]}`
				: words.seenByLink,
			fields.map((field, index) => inLanguage(titles[index], language) ?? field).join(", "),
			inLanguage(purpose, language) ?? "",
		]),
	);
}

function sharesOf({ shares }: PersonCase, words: PersonWords, language: string): string {
	return table(
		[words.date, words.who, words.purpose, words.what, words.until],
		shares.map(({ made_at, to, purpose, claims, stopped_at, expires_at }) => [
			instantIn(made_at, language),
			to,
			purpose,
			claims.join(", "),
			instantIn(stopped_at ?? expires_at, language),
		]),
	);
}

function erasedOf(
	erased: NonNullable<PersonCase["erased"]>,
	words: PersonWords,
	language: string,
): string {
	return table(
		[words.what, words.date],
		Object.entries(erased).map(([what, at]) => [what, instantIn(String(at), language)]),
	);
}

function nameOf(
	{ path, title, within }: PersonValue,
	words: PersonWords,
	language: string,
): string {
	const [first, fact = ""] = path.split(".");
	const identity = first === "applicant" ? words.identity[fact] : undefined;
	const name = inLanguage(title, language) ?? identity ?? path;
	const whose = inLanguage(within, language);
	return whose === undefined ? name : `${whose}: ${name}`;
}

function sourceOf(
	{ source: { source, register, from }, register: title }: PersonValue,
	words: PersonWords,
	language: string,
): string {
	const which = inLanguage(title, language) ?? register ?? from;
	return which === undefined ? words.sources[source] : `${words.sources[source]}: ${which}`;
}

/** Day and time as they were where it happened. */
function instantIn(instant: Instant, language: string): string {
	const zone = instant.endsWith("Z") ? " UTC" : "";
	return `${dateIn(instant.slice(0, 10), language)} ${instant.slice(11, 16)}${zone}`;
}

function shown(value: unknown): string {
	return typeof value === "string" ? value : JSON.stringify(value);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
	const head = heads.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("");
	const row = (cells: readonly string[]) =>
		`<tr>${cells.map((cell, at) => `<td data-name="${escapeHtml(heads[at] ?? "")}">${escapeHtml(cell)}</td>`).join("")}</tr>`;
	return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.map(row).join("\n")}\n</tbody>\n</table>`;
}
