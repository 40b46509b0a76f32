import { type Change, noticedBy } from "@onedoor/dsl/diff";

import type { Review } from "../review.ts";
import { type SaidChange, saidIn } from "../said.ts";
import { sentence, sign, tag, text } from "./html.ts";
import type { Page } from "./page.ts";

const GROUPS = [["citizen"], ["open-cases"], ["office", "integrator"]] as const;

/** As they are read: by the question that they answer, the worst first. */
export function readingOrder({ changes }: Pick<Review, "changes">): readonly SaidChange[] {
	return GROUPS.flatMap((audiences) => changesFor(changes, audiences));
}

function changesFor(
	changes: readonly SaidChange[],
	audiences: readonly Change["audience"][],
): readonly SaidChange[] {
	return changes.filter(({ change }) => audiences.includes(change.audience));
}

/** What these notice too, and stands in full where the first of all notice it. */
function alsoFor(
	changes: readonly SaidChange[],
	audiences: readonly Change["audience"][],
): readonly SaidChange[] {
	return changes.filter(
		({ change }) =>
			!audiences.includes(change.audience) &&
			noticedBy(change).some((one) => audiences.includes(one)),
	);
}

/** The changes in words, in groups. Numbers go through all of them. */
export function changesPart(page: Page): string {
	const { review, words } = page;
	const group = (title: string, audiences: readonly Change["audience"][], none: string): string => {
		const first = changesFor(review.changes, audiences).map((said) => itemOf(said, page));
		const again = alsoFor(review.changes, audiences).map((said) => againOf(said, page));
		const items = [...first, ...again];
		const body =
			items.length === 0
				? `<p class="rv-none muted">${text(none)}</p>`
				: `<ol class="od-changes">${items.join("\n")}</ol>`;
		return `<h3 class="rv-group">${text(title)}</h3>\n${body}`;
	};
	const cases = review.changes.some(({ change }) => change.audience === "open-cases");
	return `<section class="od-pane" id="changes" tabindex="-1" aria-labelledby="changes-title">
<div class="od-pane__head"><h2 id="changes-title">${text(words.words(review.changes.length))}</h2>
<span class="od-row rv-walk" hidden><button type="button" class="od-btn od-btn--quiet od-btn--icon" id="rv-back" aria-label="${text(words.previous)}">${sign("back", " od-i--flip")}</button><button type="button" class="od-btn od-btn--quiet od-btn--icon" id="rv-on" aria-label="${text(words.next)}">${sign("on", " od-i--flip")}</button></span></div>
<p class="rv-keys small muted" hidden>${text(words.keys)}</p>
<div id="rv-list">
${group(words.citizens, GROUPS[0], words.noCitizens)}
${cases ? group(words.cases, GROUPS[1], "") : ""}
${group(words.others, GROUPS[2], words.noOthers)}
</div>
</section>`;
}

const TAGS = { breaking: "bad", decision: "warn", safe: "ok" } as const;

function itemOf(said: SaidChange, page: Page): string {
	const { language, words, texts, pictured, numberOf } = page;
	const { change, procedures, places } = said;
	const is = kindOf(change);
	const anchor = texts.anchorOf(change);
	const place = words.line(change.file.split("/").at(-1) ?? change.file, change.line);
	const shown = said.all.flatMap((one) => pictured(one) ?? []).at(0);
	const named =
		procedures.length === 1 && page.review.report.procedures.length > 1
			? `<p class="small muted" dir="auto">${text(page.nameOf(change.procedure))}</p>`
			: "";
	const many =
		places > 1
			? ` <span class="small muted">${text(words.inProcedures(procedures.length, places))}</span>`
			: "";
	const said_ = sentence(saidIn(said, language));
	return `<li id="${changeId(numberOf(said))}"><span class="od-diff od-diff-${is}">${sign(is)}</span>
<div class="rv-change">${named}<h4 class="small" dir="auto">${anchor ? `<a data-change href="#${anchor}">${said_}</a>` : `<span data-change tabindex="0">${said_}</span>`}</h4>
<p class="od-row small">${tag(TAGS[change.severity], words.severities[change.severity])}${many}</p>
<p class="small rv-links"><bdi><code>${text(place)}</code></bdi>${shown === undefined ? "" : ` <a href="#${shown}">${text(words.showInPicture)}<span class="od-hidden">: ${said_}</span></a>`}</p></div></li>`;
}

/** In short, with the way to where it stands in full. */
function againOf(said: SaidChange, page: Page): string {
	const { language, numberOf } = page;
	const is = kindOf(said.change);
	return `<li><span class="od-diff od-diff-${is}">${sign(is)}</span>
<div class="rv-change"><p class="small" dir="auto"><a href="#${changeId(numberOf(said))}">${sentence(saidIn(said, language))}</a></p></div></li>`;
}

export function changeId(number: number): string {
	return `change-${number}`;
}

function kindOf({ kind }: Change): "added" | "removed" | "changed" {
	if (kind.endsWith("_added")) return "added";
	return kind.endsWith("_removed") ? "removed" : "changed";
}
