import { fieldAt } from "@onedoor/dsl/form";

import { calendarOf } from "../case/calendars.ts";
import { inLanguage } from "../case/messages.ts";
import { dateIn, formatValue } from "../letters/format-value.ts";
import { directionOf } from "../letters/letter-page.ts";
import { escapeHtml } from "../letters/markdown.ts";
import { type LetterWords, letterWords } from "../letters/words/index.ts";
import type { Claim } from "../sharing/claims.ts";
import type { SeenShare } from "../sharing/see-share.ts";
import { dueOn } from "../time/due.ts";
import { dayOf, epoch } from "../time/zone.ts";
import { readerLanguage } from "./reader-language.ts";

/** What the page is asked to show. `ask`: nothing was sent yet; `over`, `too_often`: nothing is shown. */
export type SharedSaying = SeenShare | "ask" | "over" | "too_often";

export interface SharedPage {
	readonly basePath: string;
	/** An `Accept-Language` header. */
	readonly wanted: string;
	readonly says: SharedSaying;
}

/**
 * The page of a shared result. The code stands behind `#` of its address, where no server sees it: the page's script
 * puts it into the form and sends that; without script a person does.
 */
export function sharedPage({ basePath, wanted, says }: SharedPage): string {
	const otherwise = typeof says === "string" ? "en" : (says.bundle.definition.languages[0] ?? "en");
	const language = readerLanguage(wanted, otherwise);
	const words = letterWords(language);
	const base = escapeHtml(basePath);
	const title = typeof says === "string" ? words.shared.title : titleOf(says, language);
	return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><link rel="stylesheet" href="${base}/api/letter.css">${says === "ask" ? `<script src="${base}/api/shared.js" defer></script>` : ""}</head>
<body><main class="letter"><h1>${escapeHtml(title)}</h1>
${typeof says === "string" ? askOrRefuse(says, words) : resultOf(says, words, language)}
</main></body>
</html>
`;
}

/** Takes the code out of the address, so that it is in no history either, and sends it. */
export const SHARED_SCRIPT: string = `
const code = location.hash.slice(1);
const form = document.querySelector("form");
if (form && code !== "") {
	history.replaceState(null, "", location.pathname);
	form.elements.code.value = code;
	form.submit();
}
`.trimStart();

function askOrRefuse(says: "ask" | "over" | "too_often", { shared }: LetterWords): string {
	if (says === "ask")
		return `<form method="post"><p><label for="code">${escapeHtml(shared.code)}</label><br><input id="code" name="code" dir="ltr" autocomplete="off" spellcheck="false" maxlength="200" required></p>
<p><button>${escapeHtml(shared.show)}</button></p></form>`;
	const why = says === "over" ? shared.over : shared.tooOften;
	return `<p class="state unknown" role="status"><strong>${escapeHtml(why)}</strong></p>`;
}

function resultOf(seen: SeenShare, words: LetterWords, language: string): string {
	const { shared } = words;
	const says = { in_force: words.genuine, revoked: words.revoked, expired: words.expired };
	const claims = seen.claims.map(
		(claim) => [nameOf(claim, words, language), writtenOf(seen, claim, language)] as const,
	);
	return `<p class="state ${seen.status}"><strong>${escapeHtml(says[seen.status])}</strong></p>
${rows(factsOf(seen, words, language))}
<h2>${escapeHtml(shared.says)}</h2>
${claims.length === 0 ? `<p>${escapeHtml(shared.nothing)}</p>` : rows(claims)}
${seen.signed === undefined ? "" : signedOf(seen.signed, words)}
<p><a href="${escapeHtml(seen.verify)}">${escapeHtml(shared.check)}</a></p>
<p>${escapeHtml(shared.seen)}</p>`;
}

function factsOf(
	{ share, bundle, paper }: SeenShare,
	words: LetterWords,
	language: string,
): readonly (readonly [string, string])[] {
	const calendar = calendarOf(bundle);
	const dayThere = (at: string) => dateIn(dayOf(epoch(at), calendar.time_zone), language);
	const { number, issued_at, valid_until, revoked_at } = paper;
	return [
		[words.number, number],
		[words.date, dayThere(issued_at)],
		...(valid_until === undefined
			? []
			: [[words.validUntil, dateIn(dueOn(valid_until, calendar), language)] as const]),
		...(revoked_at === undefined ? [] : [[words.revokedOn, dayThere(revoked_at)] as const]),
		[words.shared.for, share.to],
		[words.shared.purpose, share.purpose],
		[words.shared.until, formatValue(bundle)(share.expires_at, "", language)],
	];
}

function signedOf(signed: string, { shared }: LetterWords): string {
	return `<details><summary>${escapeHtml(shared.signed)}</summary><p>${escapeHtml(shared.signedHint)}</p><textarea rows="6" dir="ltr" readonly aria-label="${escapeHtml(shared.signed)}">${escapeHtml(signed)}</textarea></details>`;
}

function rows(all: readonly (readonly [string, string])[]): string {
	const row = ([name, value]: readonly [string, string]) =>
		`<dt>${escapeHtml(name)}</dt><dd><bdi>${escapeHtml(value)}</bdi></dd>`;
	return `<dl>${all.map(row).join("")}</dl>`;
}

function titleOf({ bundle, paper }: SeenShare, language: string): string {
	return inLanguage(bundle.definition.results[paper.of]?.title, language) ?? paper.of;
}

function nameOf(
	{ name, title, within }: Pick<Claim, "name" | "title" | "within">,
	words: LetterWords,
	language: string,
): string {
	if (name === "holder") return words.shared.holder;
	const whose = inLanguage(within, language);
	const what = inLanguage(title, language) ?? name.slice(name.indexOf(".") + 1);
	return whose === undefined ? what : `${whose}: ${what}`;
}

/** As its letter writes it. */
function writtenOf({ bundle }: SeenShare, { name, value }: Claim, language: string): string {
	const path = name.slice(name.indexOf(".") + 1);
	const isField = fieldAt(bundle.definition, path) !== undefined;
	if (typeof value === "boolean" && !isField) {
		const { yes, no } = letterWords(language);
		return value ? yes : no;
	}
	const write = formatValue(bundle);
	const isList = Array.isArray(value) && fieldAt(bundle.definition, path)?.as !== "choices";
	const all: readonly unknown[] = isList ? value : [value];
	return all.map((one) => write(one, path, language)).join("; ");
}
