import { layoutOf, toSvg, unionOf } from "@onedoor/dsl/diagram";
import type { Change } from "@onedoor/dsl/diff";
import { directionOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useLayoutEffect, useMemo, useRef } from "react";

import type { CompareView } from "../../api/answers.ts";
import { LanguageContext } from "../../words/index.ts";
import { bringIntoView, show } from "../design/canvas.ts";
import { useProposingWords } from "./words/index.ts";

export interface UnionPictureProps {
	readonly view: CompareView;
	/** The change that is looked at: its step is marked. */
	readonly current: Change | undefined;
}

/** Both editions laid out once, so that what did not change stands where it stood. */
export function UnionPicture({ view, current }: UnionPictureProps): ReactElement {
	const say = useProposingWords();
	const language = useContext(LanguageContext);
	const canvas = useRef<HTMLDivElement>(null);
	const { before, after, changes } = view;
	const drawing = useMemo(() => {
		if (before === undefined || after === undefined) return undefined;
		const steps = new Set(changes.flatMap(({ side, steps: at }) => (side === "after" ? at : [])));
		try {
			const union = unionOf(before.definition, after.definition, steps);
			return layoutOf(union, { language, direction: directionOf(language) });
		} catch {
			// A definition with holes may have no picture; its changes in words are there all the same.
			return undefined;
		}
	}, [before, after, changes, language]);
	const [selected] = current?.steps ?? [];
	const svg = useMemo(
		() =>
			drawing &&
			toSvg(drawing, { link: () => undefined, ...(selected !== undefined && { selected }) }),
		[drawing, selected],
	);
	useLayoutEffect(() => {
		if (canvas.current === null || svg === undefined) return;
		show(canvas.current, svg);
		bringIntoView(canvas.current);
	}, [svg]);
	return (
		<section className="od-pane st-diagram" aria-labelledby="picture-title">
			<div className="od-pane__head">
				<h2 id="picture-title">{say.picture}</h2>
				<div className="od-legend-row">
					{(["added", "removed", "changed"] as const).map((sign) => (
						<span key={sign}>
							<i className={`od-swatch od-diff-${sign}`} />
							{say.legend[sign]}
						</span>
					))}
				</div>
			</div>
			{svg === undefined ? (
				<p className="st-under muted">{say.noPicture}</p>
			) : (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
				<section ref={canvas} className="od-canvas" aria-label={say.pictureRegion} tabIndex={0} />
			)}
		</section>
	);
}
