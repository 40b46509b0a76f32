import type { CaseView, Definition } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import { Said, StepStrip, useSpeaking, useTextOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, type ReactNode, useEffect, useRef } from "react";

import { tightDue, tightMoment } from "../../locale/tight.ts";
import { useDeskWords } from "../../words/index.ts";

export interface CaseStripProps {
	readonly definition: Definition;
	readonly view: CaseView;
}

/** The way of the case above its page. A long one is scrolled to where the case stands. */
export function CaseStrip({ definition, view }: CaseStripProps): ReactElement {
	const { desk } = useDeskWords();
	const box = useRef<HTMLDivElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: each new version may stand elsewhere.
	useEffect(() => {
		const here = box.current?.querySelector("[aria-current]");
		here?.scrollIntoView({ inline: "center", block: "nearest" });
	}, [view.version]);
	return (
		<div ref={box}>
			<StepStrip
				label={desk.steps}
				items={view.track.map((item, at) => ({
					// A step that was returned to stands there more than once.
					id: `${item.step} ${at}`,
					state: item.state,
					title: <Said text={stepAt(definition, item.step)?.title} />,
					detail: <Detail item={item} definition={definition} view={view} />,
				}))}
			/>
		</div>
	);
}

interface DetailProps extends CaseStripProps {
	readonly item: CaseView["track"][number];
}

/** Under a step's name: when it was done, or by when, and whose turn it is. */
function Detail({ item, definition, view }: DetailProps): ReactNode {
	const { desk } = useDeskWords();
	const speaking = useSpeaking();
	const textOf = useTextOf();
	if (item.state === "now" && item.branches !== undefined && item.branches.length > 0) {
		return item.branches.map(({ step }) => textOf(stepAt(definition, step)?.title)).join(", ");
	}
	if (item.state === "done") return item.at === undefined ? null : tightMoment(item.at, speaking);
	if (item.state !== "now")
		return item.due === undefined ? null : desk.byDay(tightDue(item.due, speaking));
	const mine = view.tasks.some(({ step }) => step === item.step);
	const parts = [
		mine ? desk.you : "",
		item.due === undefined ? "" : desk.byDay(tightDue(item.due, speaking)),
	];
	return parts.filter((part) => part !== "").join(", ");
}
