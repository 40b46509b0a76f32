import type { Definition, StepName } from "@onedoor/dsl/bundle";
import {
	type ActorKind,
	directionOf,
	flatOutline,
	type Layout,
	layout,
	toSvg,
} from "@onedoor/dsl/diagram";
import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useMemo } from "react";

import { Canvas } from "../../drawing/Canvas.tsx";
import { LanguageContext, useWords } from "../../words/index.ts";
import { useItemWords } from "./item/words/index.ts";

export interface DiagramProps {
	readonly definition: Definition;
	/** Where everything stands, if that is known. */
	readonly drawing?: Layout;
	readonly found: ReadonlySet<StepName>;
	readonly selected: StepName | undefined;
	readonly onChoose: (step: StepName) => void;
	/** Asks for a step after the one that is chosen. */
	readonly onAdd?: () => void;
}

/** The procedure as a picture, the same that reviews and documents show. It scrolls; it is never scaled down. */
export function Diagram(props: DiagramProps): ReactElement {
	const { diagram } = useWords();
	const { definition, drawing: known, found, selected, onChoose, onAdd } = props;
	const item = useItemWords();
	const isEnd = selected !== undefined && definition.steps[selected]?.does === "end";
	const language = useContext(LanguageContext);
	const drawing = useMemo(
		() => known ?? layout(definition, { language, direction: directionOf(language) }),
		[known, definition, language],
	);
	const svg = useMemo(
		() => toSvg(drawing, { findings: found, ...(selected !== undefined && { selected }) }),
		[drawing, found, selected],
	);
	return (
		<section className="od-pane st-diagram" id="diagram" aria-labelledby="diagram-title">
			<div className="od-pane__head">
				<h2 id="diagram-title">{diagram.title}</h2>
				<Legend definition={definition} />
			</div>
			<Canvas svg={svg} label={diagram.region} selected={selected} onChoose={onChoose} />
			{onAdd === undefined || selected === undefined || isEnd ? null : (
				<div className="st-diagram__add">
					<Button kind="second" icon="plus" onClick={onAdd}>
						{item.addStepAfter}
					</Button>
				</div>
			)}
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
