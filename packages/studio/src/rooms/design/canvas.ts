import type { StepName } from "@onedoor/dsl/bundle";

import { parseDrawing } from "../../shell/trusted.ts";

/** Read as XML, so that a text that is not a drawing shows nothing rather than something else. */
export function show(canvas: HTMLElement, svg: string): void {
	const parsed = parseDrawing(svg);
	if (parsed.querySelector("parsererror") !== null) return;
	const focused = stepAt(document.activeElement);
	canvas.replaceChildren(document.importNode(parsed.documentElement, true));
	if (focused !== undefined) linkTo(canvas, focused)?.focus({ preventScroll: true });
}

/** The step whose link was pressed, or has the focus. */
export function stepAt(target: EventTarget | null): StepName | undefined {
	const link = target instanceof Element ? target.closest("a") : null;
	const href = link?.getAttribute("href") ?? "";
	return href.startsWith("#step=") ? decodeURIComponent(href.slice("#step=".length)) : undefined;
}

function linkTo(canvas: HTMLElement, step: StepName): SVGElement | undefined {
	return [...canvas.querySelectorAll<SVGElement>("a")].find((link) => stepAt(link) === step);
}

/** Moves the picture inside its own frame, never the page. */
export function bringIntoView(canvas: HTMLElement): void {
	const box = canvas.querySelector(".sel")?.getBoundingClientRect();
	if (box === undefined) return;
	const frame = canvas.getBoundingClientRect();
	if (box.top < frame.top || box.bottom > frame.bottom)
		canvas.scrollTop += box.top - frame.top - (frame.height - box.height) / 2;
	if (box.left < frame.left || box.right > frame.right)
		canvas.scrollLeft += box.left - frame.left - (frame.width - box.width) / 2;
}
