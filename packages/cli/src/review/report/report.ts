import { htmlPage } from "@onedoor/dsl/publish";

import { picturesOf } from "../pictures.ts";
import type { Review } from "../review.ts";
import { verdictInWords } from "../verdict-said.ts";
import { type ReviewLanguage, reviewWords } from "../words/words.ts";
import { casesPart } from "./cases-part.ts";
import { changesPart, readingOrder } from "./changes-part.ts";
import { checksPart } from "./checks-part.ts";
import { headPart } from "./head-part.ts";
import { text } from "./html.ts";
import { reportLook } from "./look.ts";
import type { Page } from "./page.ts";
import { picturesPart, stepId } from "./pictures-part.ts";
import { SCRIPT } from "./script.ts";
import { textPart } from "./text-part.ts";
import { textsOf } from "./texts.ts";

/**
 * The review as one file that needs nothing else: the words beside the picture, what becomes of cases, the checks, and
 * the texts side by side. It is read without script, printed for a file, and lets nothing of others in.
 */
export function reportPage(review: Review, language: ReviewLanguage): string {
	const words = reviewWords(language);
	const page = pageOf(review, language);
	const title =
		review.verdict.is === "nothing" ? words.noOthers : verdictInWords(review.verdict, words);
	return htmlPage({
		language,
		title: `${title} – ${words.title}`,
		look: "od od--dense",
		style: reportLook(),
		script: SCRIPT,
		body: `<a class="od-skip" href="#changes">${text(words.skip)}</a>
${headPart(page)}
<main>
<div class="od-compare">
${changesPart(page)}
${picturesPart(page)}
</div>
${casesPart(page)}
${checksPart(page)}
${textPart(page.texts, words)}
<p class="rv-note">${text(words.fileNote)}</p>
</main>`,
	});
}

function pageOf(review: Review, language: ReviewLanguage): Page {
	const pictures = picturesOf(review);
	const order = readingOrder(review);
	const titles = new Map(review.report.procedures.map(({ id, title }) => [id, title]));
	return {
		review,
		language,
		words: reviewWords(language),
		texts: textsOf(review),
		pictures,
		pictured: ({ procedure, steps }) => {
			const index = pictures.findIndex(({ id }) => id === procedure);
			const marks = pictures[index]?.drawable.compared?.marks;
			const step = steps.find((one) => marks?.has(one));
			return step === undefined ? undefined : stepId(index, step);
		},
		numberOf: (said) => order.indexOf(said) + 1,
		saidOf: (procedure, step) =>
			order.find(({ all }) =>
				all.some((one) => one.procedure === procedure && one.steps.includes(step)),
			),
		nameOf: (id) => {
			const title = titles.get(id) ?? {};
			return title[language] ?? title["en"] ?? Object.values(title)[0] ?? id;
		},
	};
}
