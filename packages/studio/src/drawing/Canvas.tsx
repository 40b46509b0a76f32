import type { StepName } from "@onedoor/dsl/bundle";
import { type MouseEvent, type ReactElement, useLayoutEffect, useRef } from "react";

import { parseDrawing } from "../shell/trusted.ts";

export interface CanvasProps {
	/** As `toSvg` makes it. */
	readonly svg: string;
	/** Names the region for those who do not see it. */
	readonly label: string;
	readonly selected: StepName | undefined;
	readonly onChoose: (step: StepName) => void;
}

/** A drawing whose steps can be chosen. It scrolls; it is never scaled down. */
export function Canvas({ svg, label, selected, onChoose }: CanvasProps): ReactElement {
	const canvas = useRef<HTMLElement>(null);
	useLayoutEffect(() => {
		if (canvas.current) show(canvas.current, svg);
	}, [svg]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: a newly chosen step is brought into view.
	useLayoutEffect(() => {
		if (canvas.current) bringIntoView(canvas.current);
	}, [selected]);
	const choose = (event: MouseEvent) => {
		if (event.metaKey || event.ctrlKey || event.shiftKey) return;
		const step = stepAt(event.target);
		if (step === undefined) return;
		event.preventDefault();
		onChoose(step);
	};
	return (
		<>
			{/* biome-ignore-start lint/a11y: clicks are those of the links inside, which the keyboard makes as well. */}
			<section
				ref={canvas}
				className="od-canvas"
				aria-label={label}
				// It scrolls, so the keyboard must reach it.
				tabIndex={0}
				onClick={choose}
			/>
			{/* biome-ignore-end lint/a11y: as above. */}
		</>
	);
}

/** Read as XML, so that a text that is not a drawing shows nothing rather than something else. */
function show(canvas: HTMLElement, svg: string): void {
	const parsed = parseDrawing(svg);
	if (parsed.querySelector("parsererror") !== null) return;
	const focused = stepAt(document.activeElement);
	canvas.replaceChildren(document.importNode(parsed.documentElement, true));
	if (focused !== undefined) linkTo(canvas, focused)?.focus({ preventScroll: true });
}

function stepAt(target: EventTarget | null): StepName | undefined {
	const link = target instanceof Element ? target.closest("a") : null;
	const href = link?.getAttribute("href") ?? "";
	return href.startsWith("#step=") ? decodeURIComponent(href.slice("#step=".length)) : undefined;
}

function linkTo(canvas: HTMLElement, step: StepName): SVGElement | undefined {
	return [...canvas.querySelectorAll<SVGElement>("a")].find((link) => stepAt(link) === step);
}

/** Moves the picture inside its own frame, never the page. */
function bringIntoView(canvas: HTMLElement): void {
	const box = canvas.querySelector("a.sel")?.getBoundingClientRect();
	if (box === undefined) return;
	const frame = canvas.getBoundingClientRect();
	if (box.top < frame.top || box.bottom > frame.bottom)
		canvas.scrollTop += box.top - frame.top - (frame.height - box.height) / 2;
	if (box.left < frame.left || box.right > frame.right)
		canvas.scrollLeft += box.left - frame.left - (frame.width - box.width) / 2;
}
