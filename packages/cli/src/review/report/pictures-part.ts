import { directionOf, layoutOf, toSvg } from "@onedoor/dsl/diagram";

import { changeId } from "./changes-part.ts";
import { text } from "./html.ts";
import type { Page } from "./page.ts";

/**
 * Both editions in one picture of each procedure; a step of which something differs leads to the words about it. It
 * scrolls inside its frame; it is never scaled down on a screen.
 */
export function picturesPart(page: Page): string {
	const { review, pictures, words, language, nameOf, numberOf, saidOf } = page;
	const { added, removed, changed } = words.legend;
	const legend = `<div class="od-legend-row"><span><i class="od-swatch od-diff-added"></i>${text(added)}</span><span><i class="od-swatch od-diff-removed"></i>${text(removed)}</span><span><i class="od-swatch od-diff-changed"></i>${text(changed)}</span></div>`;
	const drawn = pictures.map(({ id, drawable }, index) => {
		const direction = directionOf(language);
		const drawing = layoutOf(drawable, { language, direction });
		const link = (step: string): string | undefined => {
			const said = saidOf(id, step);
			return said && `#${changeId(numberOf(said))}`;
		};
		const svg = toSvg(drawing, { link, idOf: (step) => stepId(index, step) });
		const name = nameOf(id);
		const title = pictures.length === 1 ? "" : `<h3 class="rv-group">${text(name)}</h3>`;
		return `${title}<div class="od-canvas" role="region" tabindex="0" aria-label="${text(`${drawing.title}, ${words.scrolls}`)}">${svg}</div>`;
	});
	const body =
		drawn.length === 0
			? `<p class="rv-none muted">${text(review.report.procedures.length === 0 ? words.noOthers : words.noPicture)}</p>`
			: drawn.join("\n");
	return `<section class="od-pane rv-pictures" aria-labelledby="picture-title">
<div class="od-pane__head"><h2 id="picture-title">${text(words.picture)}</h2>${drawn.length === 0 ? "" : legend}</div>
${body}
</section>`;
}

export function stepId(picture: number, step: string): string {
	return `p${picture}-${encodeURIComponent(step)}`;
}
