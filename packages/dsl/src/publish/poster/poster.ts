import type { Certainty, Definition, Id } from "../../bundle/index.ts";
import { escapeXml } from "../../diagram/escape.ts";
import { textIn } from "../../diagram/ways-on.ts";
import { qrSvg } from "../../message/qr-svg.ts";
import { htmlPage } from "../html.ts";
import type { Mark } from "../sheet/marks.ts";
import { sheetOf } from "../sheet/sheet.ts";
import { PAPER } from "../style.ts";
import { publishWords } from "../words/words.ts";

export interface PosterOptions {
	readonly language: string;
	/** Of the portal, without a slash at its end: `https://one.example`. */
	readonly baseUrl: string;
	readonly marks: readonly Mark[];
}

const NONE: ReadonlyMap<Id, Certainty> = new Map();

/**
 * One printed page (A4) for the wall of an office: what it is, what to bring, what it costs and how long it takes, and
 * a QR symbol. The symbol opens the procedure and no edition, so a poster never shows the way to an old one.
 */
export function posterOf(definition: Definition, options: PosterOptions): string {
	const { language, baseUrl, marks } = options;
	const words = publishWords(language);
	const sheet = sheetOf(definition, { language, marks, certainties: NONE });
	const address = posterAddress(definition.procedure, baseUrl);
	const papers = Object.values(definition.documents).map((one) => {
		const title = textIn(one.title, language) ?? one.id;
		return one.when === undefined ? title : `${title} (${words.ifAsked})`;
	});
	const block = (title: string, lines: readonly string[], none: string) =>
		`<section><h2>${escapeXml(title)}</h2>${list(lines, none)}</section>`;
	return htmlPage({
		language,
		title: sheet.title,
		style: `${PAPER}${STYLE}`,
		body: [
			"<main>",
			`<header><h1>${escapeXml(sheet.title)}</h1>`,
			sheet.help === undefined ? "" : `<p class="lead">${escapeXml(sheet.help)}</p>`,
			"</header>",
			'<div class="blocks">',
			block(words.need, papers, words.noPapers),
			block(words.cost, sheet.fees, words.free),
			block(words.time, sheet.times, "–"),
			block(words.where, sheet.channels, "–"),
			"</div>",
			`<div class="scan">${qrSvg(address, `${words.scan}: ${address}`)}`,
			`<p><strong>${escapeXml(words.scan)}</strong><br>${escapeXml(address)}</p></div>`,
			`<footer>${escapeXml(footer(definition, marks, language))}</footer>`,
			"</main>",
		].join("\n"),
	});
}

/** Where a portal shows the edition in force. */
export function posterAddress(procedure: Id, baseUrl: string): string {
	return `${baseUrl.replace(/\/+$/, "")}/procedures/${encodeURIComponent(procedure)}`;
}

function footer({ code, edition }: Definition, marks: readonly Mark[], language: string): string {
	const words = publishWords(language);
	const isUnsettled = marks.some(({ certainty }) => certainty !== "likely");
	return [
		...(code === undefined ? [] : [`${words.code} ${code}`]),
		words.inForceFrom(edition),
		...(isUnsettled ? [words.draft] : []),
	].join(" · ");
}

function list(lines: readonly string[], none: string): string {
	if (lines.length === 0) return `<p>${escapeXml(none)}</p>`;
	return `<ul>${lines.map((line) => `<li>${escapeXml(line)}</li>`).join("")}</ul>`;
}

const STYLE = [
	"@page{size:A4;margin:0}",
	"main{width:210mm;min-height:297mm;max-width:100%;margin:0 auto;padding:12mm 16mm;display:flex;flex-direction:column;gap:5mm}",
	"header{border-bottom:1.5mm solid var(--od-brand);padding-bottom:6mm}",
	"h1{font-size:13mm;margin:0}.lead{font-size:5.6mm;margin:4mm 0 0;color:var(--od-ink-2)}",
	".blocks{columns:2 70mm;column-gap:10mm}section{break-inside:avoid;margin-bottom:6mm}",
	"h2{font-size:5.4mm;margin:0 0 1.5mm;color:var(--od-brand)}ul{margin:0;padding-inline-start:5mm}li,section p{font-size:4.4mm;line-height:1.45;margin:0 0 1mm}",
	".scan{display:flex;flex-wrap:wrap;align-items:center;gap:8mm;margin-top:auto;background:var(--od-brand-soft);border-radius:3mm;padding:6mm;print-color-adjust:exact}",
	".qr{width:52mm;height:52mm;flex:none}.scan p{flex:1;min-width:50mm;margin:0;font-size:4.6mm}.scan strong{font-size:6.4mm}",
	"footer{font-size:3.6mm;color:var(--od-ink-2)}",
].join("");
