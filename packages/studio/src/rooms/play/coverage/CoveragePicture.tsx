import type { Definition, StepName } from "@onedoor/dsl/bundle";
import { layout, toSvg } from "@onedoor/dsl/diagram";
import { itemTask } from "@onedoor/dsl/form";
import { directionOf } from "@onedoor/form-renderer/parts";
import type { Played } from "@onedoor/runtime/testing/play";
import { type ReactElement, useContext, useMemo } from "react";

import { Canvas } from "../../../drawing/Canvas.tsx";
import { LanguageContext, useWords } from "../../../words/index.ts";
import { usePlayWords } from "../words/index.ts";
import type { Covered, Visits } from "./covered.ts";

export interface CoveragePictureProps {
	readonly definition: Definition;
	readonly covered: Covered;
	readonly played: Played;
	readonly chosen: StepName | undefined;
	readonly onChoose: (step: StepName) => void;
}

/** The picture with a count at each step. What nobody walks is dashed; what this try has walked is drawn strongest. */
export function CoveragePicture({
	definition,
	covered,
	played,
	chosen,
	onChoose,
}: CoveragePictureProps): ReactElement {
	const say = usePlayWords();
	const { diagram } = useWords();
	const language = useContext(LanguageContext);
	const drawing = useMemo(
		() => layout(definition, { language, direction: directionOf(language) }),
		[definition, language],
	);
	const selected = chosen ?? standingIn(played);
	const svg = useMemo(() => {
		const steps = new Map(covered.steps.map((one) => [one.step, timesOf(one)]));
		const walks = {
			step: (step: StepName) => steps.get(step),
			link: (from: StepName, to: StepName) => {
				const visits = covered.link(from, to);
				return visits && timesOf(visits);
			},
		};
		return toSvg(drawing, { walks, ...(selected !== undefined && { selected }) });
	}, [drawing, covered, selected]);
	return (
		<div className="st-coverage__picture">
			<div className="od-legend-row">
				<span>
					<i className="od-swatch st-walked" />
					{say.legend.walked}
				</span>
				<span>
					<i className="od-swatch st-tried" />
					{say.legend.tried}
				</span>
				<span>
					<i className="od-swatch st-unwalked" />
					{say.legend.unwalked}
				</span>
			</div>
			<Canvas svg={svg} label={diagram.region} selected={selected} onChoose={onChoose} />
		</div>
	);
}

function timesOf({ scenarios, isTried }: Visits): {
	readonly times: number;
	readonly isTried: boolean;
} {
	return { times: scenarios.length, isTried };
}

/** Where the case that is tried stands. */
function standingIn({ world }: Played): StepName | undefined {
	const { definition } = world.bundle;
	const steps = world.case.active.map(({ step }) => itemTask(definition, step)?.each.step ?? step);
	return steps.findLast((step) => definition.steps[step]?.does !== "follow");
}
