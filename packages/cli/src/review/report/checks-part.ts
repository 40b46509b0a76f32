import { sharedSaid } from "@onedoor/dsl/diff";

import { nameOfStory, otherIn, sameIn } from "../../diff/replay.ts";
import { differenceSaid, replayWords } from "../../diff/replay-words.ts";
import { sentence, tag, text } from "./html.ts";
import type { Page } from "./page.ts";

/** Whether the new text holds, and who else is concerned by what they share. */
export function checksPart(page: Page): string {
	return `${usesOf(page)}${checksOf(page)}${tryOf(page)}`;
}

function usesOf({ review, words, language }: Page): string {
	const { shared } = review.report;
	if (shared.length === 0) return "";
	const items = shared.map(
		(one) =>
			`<li>${text(sharedSaid(one, language))} <bdi><code class="small">${text(words.line(one.file.split("/").at(-1) ?? one.file, one.line))}</code></bdi></li>`,
	);
	return `<section class="rv-part" aria-labelledby="uses"><h2 id="uses">${text(words.uses)}</h2><ul class="rv-list">${items.join("\n")}</ul></section>\n`;
}

function checksOf(page: Page): string {
	const { review, words, nameOf } = page;
	const { checks, report } = review;
	const { scenarios } = checks;
	const fresh = checks.findings.filter(({ isNew, severity }) => isNew && severity !== "info");
	const isValid = checks.errors + checks.warnings === 0;
	const all = scenarios ? scenarios.passed + scenarios.failed.length : 0;
	const rows = [
		rowOf(
			words.definition,
			checks.errors > 0 ? "bad" : checks.warnings > 0 ? "warn" : "ok",
			isValid ? words.noFindings : words.findings(checks.errors, checks.warnings, fresh.length),
		),
		scenarios === undefined
			? rowOf(words.scenarios, "warn", words.scenariosNotRun)
			: rowOf(
					words.scenarios,
					scenarios.failed.length > 0 ? "bad" : "ok",
					all === 0 ? words.noScenarios : words.scenariosPass(scenarios.passed, all),
				),
		...replayRows(page),
		...translationRows(page),
		...report.sides
			.filter(({ errors }) => errors > 0)
			.map(({ name, errors }) => rowOf(name, "bad", words.sideErrors(name, errors))),
	];
	const failed = (scenarios?.failed ?? []).map(
		({ procedure, id, why }) =>
			`<li>${text(nameOf(procedure))}: <code>${text(id)}</code>: ${sentence(why)}</li>`,
	);
	const found = checks.findings
		.filter(({ isNew, severity }) => severity === "error" || (isNew && severity === "warning"))
		.map(
			({ severity, message, file, start, code }) =>
				`<li>${tag(severity === "error" ? "bad" : "warn", code)} ${sentence(message)} <bdi><code class="small">${text(words.line(file.split("/").at(-1) ?? file, start.line))}</code></bdi></li>`,
		);
	const list = [...failed, ...replayItems(page), ...found];
	return `<section class="rv-part" aria-labelledby="checks"><h2 id="checks">${text(words.checks)}</h2><dl class="rv-checks">${rows.join("\n")}</dl>${list.length === 0 ? "" : `<ul class="rv-list">${list.join("\n")}</ul>`}</section>\n`;
}

function replayRows({ review, words, language }: Page): readonly string[] {
	const all = review.checks.replay.flatMap(({ replayed }) => replayed);
	if (all.length === 0) return [];
	const same = sameIn(all);
	const kind = same === all.length ? "ok" : "warn";
	return [rowOf(words.replay, kind, replayWords(language).same(same, all.length))];
}

/** Each story that goes otherwise under the new edition, with how. */
function replayItems({ review, language, nameOf }: Page): readonly string[] {
	const said = replayWords(language);
	return review.checks.replay.flatMap(({ procedure, replayed }) =>
		otherIn(replayed).map((one) => {
			const how = one.differences
				.map((each) => `<li><bdi>${text(differenceSaid(each, said))}</bdi></li>`)
				.join("");
			return `<li>${text(nameOf(procedure))}: <code>${text(nameOfStory(one))}</code><ul class="small muted rv-why">${how}</ul></li>`;
		}),
	);
}

function translationRows({ review, words }: Page): readonly string[] {
	const { translations } = review.checks;
	const missing = translations.filter((one) => one.missing > 0);
	if (translations.length === 0) return [];
	const languages = [...new Set(translations.map(({ language }) => language))];
	if (missing.length === 0)
		return [rowOf(words.translations, "ok", words.complete(languages.join(", ")))];
	const said = languages.flatMap((language) => {
		const own = missing.filter((one) => one.language === language);
		const sum = (of: (one: (typeof own)[number]) => number): number =>
			own.reduce((total, one) => total + of(one), 0);
		return own.length === 0
			? []
			: [
					words.missing(
						language,
						sum((one) => one.missing),
						sum((one) => one.before ?? one.missing),
					),
				];
	});
	return [rowOf(words.translations, "warn", said.join("; "))];
}

function rowOf(name: string, kind: "ok" | "warn" | "bad", said: string): string {
	return `<div><dt>${text(name)}</dt><dd>${tag(kind, said)}</dd></div>`;
}

function tryOf({ review, words }: Page): string {
	const [before, after] = review.report.sides;
	const command = (words_: string): string => `<code dir="ltr">${text(words_)}</code>`;
	return `<section class="rv-part" aria-labelledby="try"><h2 id="try">${text(words.tryIt)}</h2><ul class="rv-list"><li>${text(words.tryHere)}: ${command(`onedoor dev ${after.name} --clock test`)}</li><li>${text(words.compareHere)}: ${command(`onedoor diff ${before.name} ${after.name}`)}</li></ul></section>`;
}
