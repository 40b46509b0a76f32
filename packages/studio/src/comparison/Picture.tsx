import type { Definition, StepName } from "@onedoor/dsl/bundle";
import { layoutOf, toSvg, unionOf } from "@onedoor/dsl/diagram";
import type { Change } from "@onedoor/dsl/diff";
import { directionOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useMemo } from "react";

import { Canvas } from "../drawing/Canvas.tsx";
import { LanguageContext } from "../words/index.ts";
import { inOrder, type Sign } from "./order.ts";
import { useComparisonWords } from "./words/index.ts";

export interface PictureProps {
	readonly definitions: { readonly before: Definition; readonly after: Definition };
	readonly changes: readonly Change[];
	readonly chosen: Change | undefined;
	readonly onChoose: (change: Change) => void;
}

/** Both states in one drawing: each step in the same place before and after, with a sign and a word where it differs. */
export function Picture({ definitions, changes, chosen, onChoose }: PictureProps): ReactElement {
	const say = useComparisonWords();
	const language = useContext(LanguageContext);
	const { before, after } = definitions;
	const drawing = useMemo(() => {
		const changed = new Set(changes.flatMap(({ side, steps }) => (side === "after" ? steps : [])));
		const drawable = unionOf(before, after, changed);
		return layoutOf(drawable, { language, direction: directionOf(language) });
	}, [before, after, changes, language]);
	const selected = chosen?.steps.find((step) => drawing.nodes.some((node) => node.step === step));
	const svg = useMemo(
		() => toSvg(drawing, selected === undefined ? {} : { selected }),
		[drawing, selected],
	);
	const choose = (step: StepName) => {
		const change = inOrder(changes).find(({ steps }) => steps.includes(step));
		if (change) onChoose(change);
	};
	return (
		<section className="od-pane st-diagram" id="picture" aria-labelledby="picture-title">
			<div className="od-pane__head">
				<h2 id="picture-title">{say.picture}</h2>
				<div className="od-legend-row">
					{(["added", "removed", "changed"] as const satisfies readonly Sign[]).map((sign) => (
						<span key={sign}>
							<i className={`od-swatch od-diff-${sign}`} />
							{say.legend[sign]}
						</span>
					))}
				</div>
			</div>
			<Canvas svg={svg} label={say.pictureRegion} selected={selected} onChoose={choose} />
		</section>
	);
}
