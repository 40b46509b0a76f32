import { type BurdenRow, burdenRows } from "../burden-rows.ts";
import type { Review } from "../review.ts";
import { verdictInWords } from "../verdict-said.ts";
import { type Sign, sign, text } from "./html.ts";
import type { Page } from "./page.ts";

const SIGNS: Readonly<Record<Review["verdict"]["is"], readonly [kind: string, sign: Sign]>> = {
	errors: ["bad", "bad"],
	breaks: ["bad", "bad"],
	blocked: ["bad", "bad"],
	decide: ["warn", "look"],
	fine: ["ok", "good"],
	nothing: ["ok", "good"],
};

/** The verdict first, then what it is about and what it does to people. */
export function headPart(page: Page): string {
	const { review, words, nameOf } = page;
	const { report, repository, verdict } = review;
	const [kind, icon] = SIGNS[verdict.is];
	const names = report.procedures.map(
		({ id, before, after }) =>
			`<bdi>${text(nameOf(id))}</bdi> (<bdi dir="ltr">${text(before === after ? `${after}` : `${before ?? words.new} → ${after ?? words.gone}`)}</bdi>)`,
	);
	const short = (commit: string | undefined, name: string): string => commit?.slice(0, 9) ?? name;
	const head = `${short(repository.head, report.sides[1].name)}${repository.dirty ? ` (${words.uncommitted})` : ""}`;
	const said = verdict.is === "nothing" ? words.noOthers : verdictInWords(verdict, words);
	return `<header class="rv-head od-stack"><div>
<p class="small muted">${text(words.title)}</p>
<h1 class="rv-verdict is-${kind}">${sign(icon)} ${text(said)}</h1>
<p class="rv-measure">${text(words.ofChanges(review.changes.length, report.procedures.length))}${names.length === 0 ? "" : `: ${names.slice(0, 5).join(", ")}${names.length > 5 ? `, ${text(words.more(names.length - 5))}` : ""}`}.</p>
<p class="small muted"><bdi>${text(words.sides(short(repository.base, report.sides[0].name), head))}</bdi></p></div>
${burdens(page)}</header>`;
}

function burdens({ review, words, nameOf }: Page): string {
	const all = review.report.procedures.map(({ id, burden }) => ({
		id,
		rows: burdenRows(burden.before, burden.after, words),
	}));
	const moved = all.filter(({ rows }) =>
		rows.some(({ direction, before }) => direction !== "same" || before === "–"),
	);
	if (moved.length === 0)
		return all.length === 0 ? "" : `<p class="small">${text(words.burdenSame)}</p>`;
	return moved
		.map(({ id, rows }) => {
			const title =
				all.length === 1 ? "" : `<p class="small"><strong>${text(nameOf(id))}</strong></p>`;
			return `${title}<dl class="od-burden small">${rows.map((row) => numberOf(row, words)).join("")}</dl>`;
		})
		.join("\n");
}

function numberOf({ number, before, after, direction }: BurdenRow, words: Page["words"]): string {
	const name = words.numbers[number];
	if (direction === "same" && before !== "–")
		return `<div><dt>${text(`${name}, ${words.same}`)}</dt><dd>${figure(after)}</dd></div>`;
	const kind = direction === "less" ? ' class="less"' : "";
	return `<div><dt>${text(name)}</dt><dd><s><span class="od-hidden">${text(words.before)}: </span>${figure(before)}</s> <span${kind}><span class="od-hidden">${text(words.after)}: </span>${figure(after)}</span></dd></div>`;
}

/** From the least to the most, in every direction of writing. */
function figure(said: string): string {
	return `<bdi dir="ltr">${text(said)}</bdi>`;
}
