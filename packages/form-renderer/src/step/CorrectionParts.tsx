import { documentAt, fieldAt, valueAt } from "@onedoor/dsl/form";
import type { ReactElement } from "react";

import type { Correction } from "../form/corrections.ts";
import { Icon } from "../parts/Icon.tsx";
import { Note } from "../parts/Note.tsx";
import { daysBetween, formatDayInside, lastDayOf } from "../words/format.ts";
import { Said, useSay, useSpeaking } from "../words/Speaking.tsx";
import { valueText } from "../words/value-text.ts";
import { DocumentField } from "./DocumentField.tsx";
import { Leaf } from "./Leaf.tsx";
import { useStep, useStore } from "./StepContext.tsx";

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
	const left = daysBetween(store.facts().today, day);
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
	const { definition } = useStore();
	const say = useSay();
	const id = `correct-${number}`;
	const title = (fieldAt(definition, correction.path) ?? documentAt(definition, correction.path))
		?.title;
	return (
		<section className="od-card od-stack" aria-labelledby={id}>
			<h2 id={id}>
				{number}. <Said text={title} />
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

/** Open controls, each with what was entered before. */
export function Open({ paths }: { readonly paths: readonly string[] }): ReactElement {
	const { session } = useStep();
	const { definition } = useStore();
	const say = useSay();
	const speaking = useSpeaking();
	return (
		<>
			{paths.map((path) => {
				const document = definition.documents[path];
				if (document) return <DocumentField key={path} document={document} />;
				const field = fieldAt(definition, path);
				if (!field) return null;
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
