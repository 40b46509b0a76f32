import { calendarOf } from "../case/calendars.ts";
import type { Paper } from "../case/case.ts";
import { directionOf } from "../letters/letter-page.ts";
import { escapeHtml } from "../letters/markdown.ts";
import { type LetterWords, letterWords } from "../letters/words/index.ts";
import { dueOn } from "../time/due.ts";
import { notFound } from "./problem.ts";
import { json } from "./responses.ts";
import { type Call, param } from "./route.ts";

interface Found {
	readonly paper: Paper;
	/** Neither revoked nor past its time. */
	readonly inForce: boolean;
	readonly title: string;
	/** Last day in force, where the result is valid for a time. */
	readonly lastDay?: string;
	readonly language: string;
}

/** Says that a result is genuine, and nothing about the person it is about. */
export async function verify(call: Call): Promise<Response> {
	const found = await find(call);
	const wantsPage = (call.request.headers.get("Accept") ?? "").includes("text/html");
	if (!wantsPage && found === undefined) throw notFound();
	if (wantsPage) return page(call, found);
	const { number, of, issued_at, signed_at, revoked_at, valid_until } = (found as Found).paper;
	return json({
		genuine: true,
		in_force: (found as Found).inForce,
		number,
		of,
		issued_at,
		...(signed_at === undefined ? {} : { signed_at }),
		...(revoked_at === undefined ? {} : { revoked_at }),
		...(valid_until === undefined ? {} : { valid_until }),
	});
}

async function find(call: Call): Promise<Found | undefined> {
	const { engine } = call.service;
	const file = await engine.store.fileByCode(param(call, "code").toUpperCase());
	const kase = file && (await engine.store.load(file.case));
	const paper = kase?.papers.find(({ id }) => id === file?.paper);
	if (kase === undefined || paper === undefined) return undefined;
	const bundle = await engine.procedures.of(kase);
	const title = bundle.definition.results[paper.of]?.title;
	const { language } = kase;
	const { revoked_at, valid_until } = paper;
	const isPast = valid_until !== undefined && engine.clock.now() >= Date.parse(valid_until);
	const inForce = revoked_at === undefined && !isPast;
	return {
		paper,
		inForce,
		language,
		...(valid_until !== undefined && { lastDay: dueOn(valid_until, calendarOf(bundle)) }),
		title: title?.[language] ?? Object.values(title ?? {})[0] ?? paper.of,
	};
}

function page(call: Call, found: Found | undefined): Response {
	const language = found?.language ?? preferred(call.request);
	const words = letterWords(language);
	const says =
		found === undefined ? words.unknownCode : found.inForce ? words.genuine : words.revoked;
	const facts = found ? factsOf(found, words) : "";
	const html = `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(says)}</title><link rel="stylesheet" href="${escapeHtml(call.service.basePath)}/api/letter.css"></head>
<body><main class="letter">${facts}<p>${escapeHtml(says)}</p></main></body>
</html>
`;
	return new Response(html, {
		status: found === undefined ? 404 : 200,
		headers: {
			"Content-Type": "text/html; charset=utf-8",
			"Content-Security-Policy":
				"default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
			"Cache-Control": "no-store",
		},
	});
}

function factsOf({ title, paper, lastDay }: Found, words: LetterWords): string {
	const facts = [
		[words.number, `<bdi>${escapeHtml(paper.number)}</bdi>`],
		[words.date, escapeHtml(paper.issued_at.slice(0, 10))],
		...(lastDay === undefined ? [] : [[words.validUntil, escapeHtml(lastDay)]]),
	].map(([name = "", value = ""]) => `<dt>${escapeHtml(name)}</dt><dd>${value}</dd>`);
	return `<h1>${escapeHtml(title)}</h1><dl>${facts.join("")}</dl>`;
}

function preferred(request: Request): string {
	return /^[a-z]{2}/.exec(request.headers.get("Accept-Language") ?? "")?.[0] ?? "en";
}
