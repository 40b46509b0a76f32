import type { CaseView, Definition } from "@onedoor/dsl/bundle";
import { documentAt, fieldAt, valueAt } from "@onedoor/dsl/form";
import { type FormEvent, type ReactElement, useMemo } from "react";
import { type Correction, type Corrections, correctionsOf } from "../form/corrections.ts";
import { overlaps } from "../form/data-path.ts";
import { groupsAround } from "../form/fields.ts";
import { isLine } from "../form/plan.ts";
import { Button } from "../parts/Button.tsx";
import { ErrorSummary } from "../parts/ErrorSummary.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Note } from "../parts/Note.tsx";
import { daysBetween, formatDayInside, lastDayOf } from "../words/format.ts";
import { Said, useSay, useSpeaking, useTextOf } from "../words/Speaking.tsx";
import { valueText } from "../words/value-text.ts";
import { Answers } from "./Answers.tsx";
import { DocumentField } from "./DocumentField.tsx";
import { Frame } from "./Frame.tsx";
import { Leaf } from "./Leaf.tsx";
import { PageHeading } from "./PageHeading.tsx";
import { usePlanning, useStep, useStore } from "./StepContext.tsx";
import { TroubleNote } from "./TroubleNote.tsx";
import { UploadedFiles } from "./UploadedFiles.tsx";
import { useErrors } from "./use-errors.ts";
import { useSubmit } from "./use-submit.ts";

export interface CorrectionPageProps {
	readonly onSubmitted: (view: CaseView) => void;
}

/** What the office wants corrected, in its words, and nothing else: the rest was accepted and stays closed. */
export function CorrectionPage({ onSubmitted }: CorrectionPageProps): ReactElement {
	const { session } = useStep();
	const store = useStore();
	const say = useSay();
	const textOf = useTextOf();
	const errors = useErrors();
	const submitting = useSubmit(onSubmitted, (findings) => errors.show(findings));
	const corrections = useCorrections();
	const n = corrections.asked.length;
	const title = say("correct_title", { n });
	const isOpen = (path: string) =>
		[...corrections.asked.flatMap((each) => each.opens), ...corrections.appeared].some((open) =>
			overlaps(open, path),
		);

	const send = async (event: FormEvent) => {
		event.preventDefault();
		if (submitting.isBusy) return;
		await session.drafts.flush();
		if (errors.check((path) => path === "" || isOpen(path)))
			await submitting.submit(store.submission());
	};

	return (
		<Frame
			back={{}}
			backTitle={
				<>
					{say("case")} <bdi>{session.view.number}</bdi>
				</>
			}
		>
			<div className="od-stack od-stack--5">
				{errors.lines.length > 0 ? (
					<ErrorSummary errors={errors.lines} attempt={errors.attempt} />
				) : null}
				<div className="od-stack od-stack--2">
					<PageHeading
						title={`${title} – ${textOf(session.bundle.definition.title)}`}
						hasErrors={errors.lines.length > 0}
						arrival="correction"
					>
						{title}
					</PageHeading>
					<p className="od-lede">{say("correct_lede", { n })}</p>
				</div>
				<UntilWhen />
				{session.task.reason ? (
					<p className="od-source od-source--old od-source--item">
						<Icon name="flag" />
						<span>
							<b className="strong">{say("officer_says")}</b>{" "}
							<span dir="auto">{session.task.reason}</span>
						</span>
					</p>
				) : null}
				<form className="od-stack od-stack--5" noValidate onSubmit={(event) => void send(event)}>
					{corrections.asked.map((each, at) => (
						<Asked key={each.path} correction={each} number={at + 1} />
					))}
					{corrections.appeared.length > 0 ? (
						<section className="od-card od-stack">
							<h2>{say("correct_appeared")}</h2>
							<Open paths={corrections.appeared} />
						</section>
					) : null}
					<Accepted corrections={corrections} />
					{submitting.trouble ? <TroubleNote trouble={submitting.trouble} /> : null}
					<div className="od-actions">
						<Button big type="submit" busy={submitting.isBusy ? say("sending") : undefined}>
							{say("correct_send")}
						</Button>
					</div>
				</form>
			</div>
		</Frame>
	);
}

function useCorrections(): Corrections {
	const { session } = useStep();
	const store = useStore();
	const { shape } = usePlanning();
	const { marks = [] } = session.task;
	// biome-ignore lint/correctness/useExhaustiveDependencies: what opens depends on the shape that the store holds.
	return useMemo(
		() => correctionsOf(store, marks, session.before.shape),
		[store, marks, session, shape],
	);
}

function UntilWhen(): ReactElement | null {
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

function Asked({
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
function Open({ paths }: { readonly paths: readonly string[] }): ReactElement {
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

function Accepted({ corrections }: { readonly corrections: Corrections }): ReactElement | null {
	const { session } = useStep();
	const store = useStore();
	const say = useSay();
	const { shape, given } = usePlanning();
	const n = new Set(corrections.accepted.map((path) => rowOf(store.definition, path))).size;
	if (n === 0) return null;
	return (
		<details className="od-card od-reveal">
			<summary>
				<Icon name="lock" />
				<span>
					<strong>{say("accepted_n", { n })}</strong>
					{say("accepted_closed")}
				</span>
			</summary>
			<div className="od-stack">
				<Answers
					definition={store.definition}
					form={store.form}
					shape={shape}
					data={session.before.data}
					sources={given.sources}
					only={(path) => corrections.accepted.some((accepted) => overlaps(accepted, path))}
					files={(ids) => <UploadedFiles ids={ids} />}
				/>
			</div>
		</details>
	);
}

/** An address counts as one item, as it is read. */
function rowOf(definition: Definition, path: string): string {
	return groupsAround(definition, path).find(isLine)?.path ?? path;
}
