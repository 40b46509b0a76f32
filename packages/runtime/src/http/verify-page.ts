import { dateIn } from "../letters/format-value.ts";
import { directionOf } from "../letters/letter-page.ts";
import { escapeHtml } from "../letters/markdown.ts";
import { type LetterWords, letterWords } from "../letters/words/index.ts";
import type { CheckedCopy, ShownSignature } from "./check-copy.ts";
import type { FoundResult } from "./find-result.ts";
import { readerLanguage } from "./reader-language.ts";

export interface VerifyPage {
	readonly basePath: string;
	/** What the reader would like to read: an `Accept-Language` header. */
	readonly wanted: string;
	/** Undefined: no result has this code. */
	readonly found: FoundResult | undefined;
	/** Of a copy that was sent. */
	readonly checked?: CheckedCopy | undefined;
}

/** One page without script: what is known of a result, and a form to compare a copy with it. */
export function verifyPage({ basePath, wanted, found, checked }: VerifyPage): string {
	const language = readerLanguage(wanted, found?.case.language ?? "en");
	const words = letterWords(language);
	const says = found === undefined ? words.unknownCode : sayingOf(found, words);
	const base = escapeHtml(basePath);
	return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(says)}</title><link rel="stylesheet" href="${base}/api/letter.css"></head>
<body><main class="letter">${found ? `<h1>${escapeHtml(titleOf(found, language))}</h1>` : ""}
<p class="state ${found?.status ?? "unknown"}"><strong>${escapeHtml(says)}</strong></p>
${found ? factsOf(found, words, language) : ""}
${checked ? checkedOf(checked, words, language) : ""}
${found ? formOf(words) : ""}
</main></body>
</html>
`;
}

function sayingOf({ status }: FoundResult, words: LetterWords): string {
	switch (status) {
		case "in_force":
			return words.genuine;
		case "revoked":
			return words.revoked;
		case "expired":
			return words.expired;
	}
}

function factsOf(
	{ paper, issuedOn, lastDay, revokedOn }: FoundResult,
	words: LetterWords,
	language: string,
): string {
	const days = [
		[words.date, issuedOn],
		[words.validUntil, lastDay],
		[words.revokedOn, revokedOn],
	] as const;
	const rows = [
		`<dt>${escapeHtml(words.number)}</dt><dd><bdi>${escapeHtml(paper.number)}</bdi></dd>`,
		...days.flatMap(([name, day]) =>
			day === undefined
				? []
				: [`<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(dateIn(day, language))}</dd>`],
		),
	];
	return `<dl>${rows.join("")}</dl>`;
}

function checkedOf(checked: CheckedCopy, words: LetterWords, language: string): string {
	const says = checked.same
		? { letter: words.sameLetter, signed_data: words.sameData }[checked.as]
		: words.notTheSame[checked.why];
	return `<h2>${escapeHtml(words.checkedTitle)}</h2><p role="status" class="state ${checked.same ? "in_force" : "revoked"}"><strong>${escapeHtml(says)}</strong></p>${(checked.signatures ?? []).map((one) => signatureOf(one, words, language)).join("")}`;
}

/** Who signed is named only where the signature holds: anybody can write a name into a file. */
function signatureOf(
	{ faults, signer, at }: ShownSignature,
	words: LetterWords,
	language: string,
): string {
	if (signer === undefined || faults.length > 0) return "";
	const name = [signer.name, signer.organisation].filter((part) => part !== undefined).join(", ");
	const rows = [
		[words.signedBy, name],
		[words.signedOn, at && dateIn(at.slice(0, 10), language)],
		[words.vouchedBy, signer.issuer],
	].flatMap(([title = "", value]) =>
		value === undefined || value === ""
			? []
			: [`<dt>${escapeHtml(title)}</dt><dd><bdi>${escapeHtml(value)}</bdi></dd>`],
	);
	return `<dl>${rows.join("")}</dl>`;
}

/** It is sent to the very address of the page. */
function formOf(words: LetterWords): string {
	return `<form method="post" enctype="multipart/form-data">
<h2>${escapeHtml(words.check)}</h2><p>${escapeHtml(words.checkHint)}</p>
<p><label for="file">${escapeHtml(words.checkFile)}</label><br><input id="file" name="file" type="file"></p>
<p><label for="text">${escapeHtml(words.checkText)}</label><br><textarea id="text" name="text" rows="4" dir="ltr" autocomplete="off" spellcheck="false"></textarea></p>
<p><button>${escapeHtml(words.checkButton)}</button></p>
</form>`;
}

function titleOf({ title, paper }: FoundResult, language: string): string {
	return title[language] ?? Object.values(title)[0] ?? paper.of;
}
