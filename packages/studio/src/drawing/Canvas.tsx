import type { StepName } from "@onedoor/dsl/bundle";
import { type MouseEvent, type ReactElement, useLayoutEffect, useRef } from "react";

import { redraw } from "./redraw.ts";

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
	const shown = useRef<string>(undefined);
	useLayoutEffect(() => {
		if (canvas.current === null) return;
		const focused = stepAt(document.activeElement);
		redraw(canvas.current, svg, shown.current);
		shown.current = svg;
		// A step that is drawn anew is taken out with its focus.
		if (focused !== undefined && stepAt(document.activeElement) !== focused)
			linkTo(canvas.current, focused)?.focus({ preventScroll: true });
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
	// What may lie over its foot is no place to look at.
	const foot = Number.parseFloat(getComputedStyle(canvas).scrollPaddingBlockEnd) || 0;
	if (box.top < frame.top || box.bottom > frame.bottom - foot)
		canvas.scrollTop += box.top - frame.top - (frame.height - foot - box.height) / 2;
	if (box.left < frame.left || box.right > frame.right)
		canvas.scrollLeft += box.left - frame.left - (frame.width - box.width) / 2;
}
