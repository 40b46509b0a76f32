import type { Bundle, CaseView, ConfirmStep, Step, TaskView } from "@onedoor/dsl/bundle";
import { fieldIn, isList, stepAt, valueAt, visible } from "@onedoor/dsl/form";
import type { ReactElement } from "react";

import type { CaseClient } from "../form/case-client.ts";
import { factsOf, timeZoneOf } from "../form/facts.ts";
import { isGroup } from "../form/fields.ts";
import { sourceOf } from "../form/given.ts";
import { isLine } from "../form/plan.ts";
import { Card } from "../parts/Card.tsx";
import { Fact, Facts } from "../parts/Facts.tsx";
import { Answers } from "../step/Answers.tsx";
import { SourceOf, sourcesAmong } from "../step/SourceOf.tsx";
import { ValueShown } from "../step/ValueShown.tsx";
import { Said, SpeakingProvider, useSay } from "../words/Speaking.tsx";
import { StepHead } from "./CaseHead.tsx";
import { ConfirmAnswer } from "./ConfirmAnswer.tsx";
import { DueNote } from "./DueNote.tsx";
import { ItemsShown } from "./ItemsShown.tsx";

export interface ConfirmDraftProps {
	readonly bundle: Bundle;
	readonly view: CaseView;
	/** The open `confirm` task. */
	readonly task: TaskView;
	readonly client: CaseClient;
	readonly language: string;
	readonly onDone: (view: CaseView) => void;
	readonly now?: () => string;
}

/**
 * What is about to be written, or what a helper entered, to be agreed to or objected to with a reason.
 */
export function ConfirmDraft(props: ConfirmDraftProps): ReactElement | null {
	const { bundle, language, task } = props;
	const step = stepAt(bundle.definition, task.step);
	const [source] = bundle.definition.languages;
	if (!step) return null;
	return (
		<SpeakingProvider
			language={language}
			timeZone={timeZoneOf(bundle.definition)}
			{...(source ? { source } : {})}
		>
			{step.does === "confirm" ? (
				<Confirming {...props} step={step} />
			) : (
				<ConfirmingHelp {...props} step={step} />
			)}
		</SpeakingProvider>
	);
}

function Confirming(props: ConfirmDraftProps & { readonly step: ConfirmStep }): ReactElement {
	const { bundle, view, task, step } = props;
	const say = useSay();
	return (
		<div className="od-stack od-stack--5 od-top">
			<StepHead
				definition={bundle.definition}
				view={view}
				task={task}
				step={step}
				lede={step.help ? <Said text={step.help} /> : say("confirm_lede")}
			/>
			<DueNote task={task} says="answer_by">
				{isSilenceConsent(step) ? <p className="small">{say("silence_is_consent")}</p> : null}
			</DueNote>
			{step.shows.map((path) => (
				<Shown key={path} bundle={bundle} view={view} path={path} />
			))}
			<ConfirmAnswer {...props} needsReason={needsReason(step)} />
		</div>
	);
}

function isSilenceConsent(step: ConfirmStep): boolean {
	const late = step.deadline?.when_late;
	return late?.kind === "take" && late.outcome === "confirmed";
}

/** One field or group of what will be written. */
function Shown({
	bundle,
	view,
	path,
}: {
	readonly bundle: Bundle;
	readonly view: CaseView;
	readonly path: string;
}): ReactElement | null {
	const { definition } = bundle;
	const field = fieldIn(definition, path);
	if (!field || valueAt(view.data, path) === undefined) return null;
	if (isList(field) && field.group)
		return <ItemsShown definition={definition} view={view} list={field} />;
	const rows = isGroup(field) && !isLine(field) ? Object.values(field.group ?? {}) : [field];
	const there = rows.filter((row) => valueAt(view.data, row.path) !== undefined);
	const sources = sourcesAmong(there.map((row) => sourceOf(view.sources, row.path)));
	return (
		<Card title={<Said text={field.title} />}>
			<Facts wide>
				{there.map((row) => (
					<Fact key={row.path} name={<Said text={row.title} />}>
						<ValueShown definition={definition} field={row} value={valueAt(view.data, row.path)} />
					</Fact>
				))}
			</Facts>
			{sources.map((source) => (
				<SourceOf
					key={`${source.register}${source.as_of}`}
					definition={definition}
					source={source}
				/>
			))}
		</Card>
	);
}

function needsReason(step: ConfirmStep): boolean {
	return step.outcomes.find((each) => each.id === "objected")?.reason === "required";
}

/** A helper filled in the step; it counts once the person it is about has read it. */
function ConfirmingHelp(props: ConfirmDraftProps & { readonly step: Step }): ReactElement {
	const { bundle, view, task, step } = props;
	const say = useSay();
	const form = bundle.forms[task.step];
	const now = (props.now ?? (() => new Date().toISOString()))();
	const { definition } = bundle;
	const facts = factsOf({ definition, view, now, sources: view.sources }, view.data);
	return (
		<div className="od-stack od-stack--5 od-top">
			<StepHead
				definition={definition}
				view={view}
				task={task}
				step={step}
				lede={say("helper_lede")}
			/>
			{form ? (
				<Answers
					definition={definition}
					form={form}
					shape={visible(definition, form, view.data, facts)}
					data={view.data}
					sources={view.sources}
				/>
			) : null}
			<ConfirmAnswer {...props} needsReason={false} />
		</div>
	);
}
