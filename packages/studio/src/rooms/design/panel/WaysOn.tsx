import type { Definition, Outcome, Step } from "@onedoor/dsl/bundle";
import type { OutlineItem, WayOn } from "@onedoor/dsl/diagram";
import { Said, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";
import { Link } from "wouter";
import { useQuery } from "../../../shell/use-query.ts";
import { LanguageContext, useWords, type Words } from "../../../words/index.ts";
import { PartLabel } from "../help/PartLabel.tsx";
import type { ItemPlace } from "../item/place.ts";

export interface WaysOnProps {
	/** Where the step is written. */
	readonly place: ItemPlace | undefined;
	readonly definition: Definition;
	readonly item: OutlineItem;
	readonly step: Step;
}

/** Every way a case may leave the step, and what each asks of whoever takes it. */
export function WaysOn({ definition, place, item, step }: WaysOnProps): ReactElement | null {
	const { step: say } = useWords();
	if (item.ways.length === 0) return null;
	return (
		<div className="od-prop">
			<PartLabel label={say.next} topic="outcomes" place={place} />
			<ul className="od-stack od-stack--2 small">
				{item.ways.map((way) => (
					<li
						key={`${way.kind} ${way.id ?? ""} ${way.rule?.id ?? ""} ${way.to ?? ""}`}
						className="st-way"
					>
						<Way definition={definition} way={way} step={step} />
					</li>
				))}
			</ul>
		</div>
	);
}

interface WayProps {
	readonly definition: Definition;
	readonly way: WayOn;
	readonly step: Step;
}

function Way({ definition, way, step }: WayProps): ReactElement {
	const { step: say } = useWords();
	const language = useContext(LanguageContext);
	const query = useQuery();
	const notes = notesOf(way, outcomeOf(step, way), say);
	const to = way.to === undefined ? undefined : definition.steps[way.to];
	return (
		<>
			<span>
				{way.title ? (
					<>
						<strong>
							<Said text={way.title} />
						</strong>
						{way.rule?.title ? (
							<>
								: <Said text={way.rule.title} />
							</>
						) : null}
						{language === "ar" ? "، " : ", "}
					</>
				) : null}
				{to === undefined ? (
					say.endsHere
				) : (
					<Link href={query.href({ step: to.name })} replace>
						{say.goesOn(textOf(to.title, language) || to.name)}
					</Link>
				)}
			</span>
			{notes.length > 0 ? <span className="muted">{notes.join(" · ")}</span> : null}
		</>
	);
}

function notesOf(way: WayOn, outcome: Outcome | undefined, say: Words["step"]): readonly string[] {
	return [
		...(way.kind === "late" && way.after
			? [say.after(say.duration(way.after.n, way.after.unit))]
			: []),
		...(outcome?.reason === "required" ? [say.reason] : []),
		...(outcome?.at_most === undefined ? [] : [say.atMost(outcome.at_most)]),
	];
}

function outcomeOf(step: Step, way: WayOn): Outcome | undefined {
	if (way.kind !== "outcome" || !("outcomes" in step)) return undefined;
	return step.outcomes.find(({ id }) => id === way.id);
}
