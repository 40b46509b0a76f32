import type { Definition, StepName } from "@onedoor/dsl/bundle";
import { type ActorKind, flatOutline, layout, toSvg } from "@onedoor/dsl/diagram";
import { directionOf } from "@onedoor/form-renderer/parts";
import {
	type MouseEvent,
	type ReactElement,
	useContext,
	useLayoutEffect,
	useMemo,
	useRef,
} from "react";

import { parseDrawing } from "../../shell/trusted.ts";
import { LanguageContext, useWords } from "../../words/index.ts";

export interface DiagramProps {
	readonly definition: Definition;
	readonly found: ReadonlySet<StepName>;
	readonly selected: StepName | undefined;
	readonly onChoose: (step: StepName) => void;
}

/** The procedure as a picture, the same that reviews and documents show. It scrolls; it is never scaled down. */
export function Diagram({ definition, found, selected, onChoose }: DiagramProps): ReactElement {
	const { diagram } = useWords();
	const language = useContext(LanguageContext);
	const canvas = useRef<HTMLDivElement>(null);
	const drawing = useMemo(
		() => layout(definition, { language, direction: directionOf(language) }),
		[definition, language],
	);
	const svg = useMemo(
		() => toSvg(drawing, { findings: found, ...(selected !== undefined && { selected }) }),
		[drawing, found, selected],
	);
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
		<section className="od-pane st-diagram" id="diagram" aria-labelledby="diagram-title">
			<div className="od-pane__head">
				<h2 id="diagram-title">{diagram.title}</h2>
				<Legend definition={definition} />
			</div>
			{/* biome-ignore-start lint/a11y: clicks are those of the links inside, which the keyboard makes as well. */}
			<section
				ref={canvas}
				className="od-canvas"
				aria-label={diagram.region}
				// It scrolls, so the keyboard must reach it.
				tabIndex={0}
				onClick={choose}
			/>
			{/* biome-ignore-end lint/a11y: as above. */}
		</section>
	);
}

function Legend({ definition }: { readonly definition: Definition }): ReactElement {
	const { diagram } = useWords();
	const kinds = useMemo(() => {
		const used = new Set(flatOutline(definition).map((item) => item.actor.kind));
		return (Object.keys(diagram.actors) as ActorKind[]).filter((kind) => used.has(kind));
	}, [definition, diagram]);
	return (
		<div className="od-legend-row">
			{kinds.map((kind) => (
				<span key={kind} className={`od-actor-${kind}`}>
					<i className="od-swatch" />
					{diagram.actors[kind]}
				</span>
			))}
		</div>
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
