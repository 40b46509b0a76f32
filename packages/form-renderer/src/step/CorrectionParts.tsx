import { documentAt, fieldAt, fieldIn, isList, itemPlace, valueAt } from "@onedoor/dsl/form";
import type { ReactElement } from "react";

import type { Correction } from "../form/corrections.ts";
import { planList } from "../form/plan.ts";
import { Icon } from "../parts/Icon.tsx";
import { Note } from "../parts/Note.tsx";
import { dayOf } from "../words/clock.ts";
import { daysBetween, formatDayInside, lastDayOf } from "../words/format.ts";
import { itemTitle } from "../words/item-text.ts";
import { Said, useSay, useSpeaking } from "../words/Speaking.tsx";
import { valueText } from "../words/value-text.ts";
import { Blocks } from "./Blocks.tsx";
import { DocumentField } from "./DocumentField.tsx";
import { FileField } from "./FileField.tsx";
import { Leaf } from "./Leaf.tsx";
import { usePlanning, useStep, useStore } from "./StepContext.tsx";
import { seenIn } from "./use-items.ts";

/** By when, and that the office's clock stands still meanwhile. */
export function UntilWhen(): ReactElement | null {
	const { session } = useStep();
	const store = useStore();
	const say = useSay();
	const speaking = useSpeaking();
	const { due } = session.task;
	const stops = session.bundle.definition.steps[session.task.step]?.stops ?? [];
	if (!due) return null;
	const day = lastDayOf(due, speaking.timeZone);
	// Rules read the day of receipt as today; whoever corrects counts from this one.
	const left = daysBetween(dayOf(store.facts().now, speaking.timeZone), day);
	return (
		<Note kind="warn" icon="clock">
			<p>
				<strong>{say("correct_until", { day: formatDayInside(day, speaking) })}</strong>{" "}
				{left >= 0 ? say("days_left", { n: left }) : null}
			</p>
			{stops.length > 0 ? <p className="small">{say("correct_clock_stopped")}</p> : null}
		</Note>
	);
}

/** One thing that was marked. */
export function Asked({
	correction,
	number,
}: {
	readonly correction: Correction;
	readonly number: number;
}): ReactElement {
	const say = useSay();
	const id = `correct-${number}`;
	return (
		<section className="od-card od-stack" aria-labelledby={id}>
			<h2 id={id}>
				{number}. <MarkTitle path={correction.path} />
			</h2>
			{correction.note ? (
				<div className="od-source od-source--old od-source--item">
					<Icon name="flag" />
					<span>
						<b className="strong">{say("officer_wrote")}</b>{" "}
						<span dir="auto">{correction.note}</span>
					</span>
				</div>
			) : null}
			<Open paths={correction.opens} />
		</section>
	);
}

/** What was marked; inside a list with the item it is about. */
function MarkTitle({ path }: { readonly path: string }): ReactElement {
	const store = useStore();
	const speaking = useSpeaking();
	const { definition } = store;
	const title = <Said text={(fieldAt(definition, path) ?? documentAt(definition, path))?.title} />;
	const place = itemPlace(path);
	const item = place && fieldIn(definition, place.item);
	if (!item) return title;
	const name = <bdi>{itemTitle(definition, item, seenIn(store), speaking).text}</bdi>;
	return place.item === path ? (
		name
	) : (
		<>
			{title} ({name})
		</>
	);
}

/** Open controls, each with what was entered before. */
export function Open({ paths }: { readonly paths: readonly string[] }): ReactElement {
	const { session } = useStep();
	const { definition } = useStore();
	const planning = usePlanning();
	const say = useSay();
	const speaking = useSpeaking();
	return (
		<>
			{paths.map((path) => {
				const document = definition.documents[path];
				if (document) return <DocumentField key={path} document={document} />;
				const field = fieldIn(definition, path);
				if (!field) return null;
				if (isList(field)) return <Blocks key={path} blocks={[planList(planning, field)]} />;
				if (field.as === "file") return <FileField key={path} field={field} />;
				const before = valueText(
					definition,
					field,
					valueAt(session.before.data, path),
					speaking,
				).text;
				return (
					<Leaf
						key={path}
						field={field}
						{...(before === "" ? {} : { hint: say("you_entered", { value: before }) })}
					/>
				);
			})}
		</>
	);
}
