import { type OpenCase, whySaid } from "@onedoor/dsl/diff";

import { casesOf } from "../cases.ts";
import { sentence, tag, text } from "./html.ts";
import type { Page } from "./page.ts";

const TAGS = { safe: "ok", "needs-mapping": "warn", blocked: "bad" } as const;

/** What becomes of open cases: first as things stand, then step by step if they went over. */
export function casesPart({ review, words, language, nameOf }: Page): string {
	const all = casesOf(review.report);
	const open = all.reduce((sum, { count = 0 }) => sum + count, 0);
	const rows = all.map(({ id, from, to, steps }) => {
		const head =
			all.length === 1
				? ""
				: `<tr><th colspan="3" scope="rowgroup">${text(nameOf(id))} (${text(from === to ? to : `${from} → ${to}`)})</th></tr>`;
		return `<tbody>${head}${steps.map((step) => rowOf(step, language, words)).join("\n")}</tbody>`;
	});
	const fates = all.map((one) =>
		one.planned > 0 ? words.planMoves(one.planned, one.to) : words.stay(one.from),
	);
	const said =
		all.length === 0
			? words.noOpenCases
			: [review.report.counted ? words.openNow(open) : words.notCounted, ...new Set(fates)].join(
					" ",
				);
	const table =
		rows.length === 0
			? ""
			: `<div class="rv-frame" role="region" tabindex="0" aria-label="${text(words.ifTheyMove)}"><table class="od-table"><thead><tr><th scope="col">${text(words.step)}</th><th scope="col" class="r">${text(words.open)}</th><th scope="col">${text(words.ifTheyMove)}</th></tr></thead>${rows.join("\n")}</table></div>`;
	return `<section class="rv-part" aria-labelledby="cases"><h2 id="cases">${text(words.cases)}</h2>
<p class="rv-measure">${text(said)}</p>
${table}</section>`;
}

function rowOf(
	{ title, step, count, verdict, why }: OpenCase,
	language: string,
	words: Page["words"],
): string {
	const name = title[language] ?? title["en"] ?? Object.values(title)[0] ?? step;
	const reasons = why.map((one) => `<li>${sentence(whySaid(one, language))}</li>`).join("");
	const list = reasons === "" ? "" : `<ul class="small muted rv-why">${reasons}</ul>`;
	return `<tr><th scope="row">${text(name)}</th><td class="r">${count ?? "–"}</td><td>${tag(TAGS[verdict], words.openVerdicts[verdict])}${list}</td></tr>`;
}
