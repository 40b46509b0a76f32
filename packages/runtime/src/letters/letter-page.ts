import { qrSvg } from "@onedoor/dsl/qr";

import { dateIn } from "./format-value.ts";
import { escapeHtml, markdownToHtml } from "./markdown.ts";
import { letterWords } from "./words/index.ts";

export interface LetterPage {
	readonly language: string;
	readonly subject: string;
	/** Markdown. */
	readonly body: string;
	readonly number: string;
	readonly caseNumber: string;
	/** `YYYY-MM-DD` */
	readonly date: string;
	/** Of a result: where and with what anybody may check it. */
	readonly verify?: {
		readonly code: string;
		readonly address: string;
		/** Only an address with its origin can be found from paper, by its QR symbol. */
		readonly hasOrigin: boolean;
	};
}

const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur"]);

/** One whole HTML document without script or style of its own: it can be kept, printed and read for decades. */
export function letterPage(letter: LetterPage): string {
	const words = letterWords(letter.language);
	const row = (name: string, value: string) =>
		`<dt>${escapeHtml(name)}</dt><dd><bdi>${escapeHtml(value)}</bdi></dd>`;
	return `<!doctype html>
<html lang="${escapeHtml(letter.language)}" dir="${directionOf(letter.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(letter.subject)}</title>
<link rel="stylesheet" href="../../../letter.css">
</head>
<body>
<main class="letter">
<dl>${factsOfLetter(letter)
		.map(([name, value]) => row(name, value))
		.join("")}</dl>
<h1>${escapeHtml(letter.subject)}</h1>
${markdownToHtml(letter.body)}
${letter.verify ? verifyLine(words.verify, letter.verify) : ""}
</main>
</body>
</html>
`;
}

/** What stands above its words: number, case and day, each with its name. */
export function factsOfLetter(
	letter: LetterPage,
): readonly (readonly [name: string, value: string])[] {
	const words = letterWords(letter.language);
	return [
		[words.number, letter.number],
		[words.caseNumber, letter.caseNumber],
		[words.date, dateIn(letter.date, letter.language)],
	];
}

export function directionOf(language: string): "rtl" | "ltr" {
	return RIGHT_TO_LEFT.has(language.split("-")[0] ?? "") ? "rtl" : "ltr";
}

function verifyLine(
	words: string,
	{ code, address, hasOrigin }: NonNullable<LetterPage["verify"]>,
): string {
	const symbol = hasOrigin ? qrSvg(address, `${words} ${code}`) : "";
	return `<footer>${symbol}<p>${escapeHtml(words)} <a href="${escapeHtml(address)}"><bdi>${escapeHtml(code)}</bdi></a></p></footer>`;
}
