import type { Bundle, CaseView, ConfirmStep, TaskView } from "@onedoor/dsl/bundle";
import { fieldAt, valueAt } from "@onedoor/dsl/form";
import { type FormEvent, type ReactElement, useState } from "react";

import type { CaseClient, Trouble } from "../form/case-client.ts";
import { timeZoneOf } from "../form/facts.ts";
import { isGroup } from "../form/fields.ts";
import { sourceOf } from "../form/given.ts";
import { isLine } from "../form/plan.ts";
import { createAttempt } from "../form/submit.ts";
import { Button } from "../parts/Button.tsx";
import { Card } from "../parts/Card.tsx";
import { Fact, Facts } from "../parts/Facts.tsx";
import { Note } from "../parts/Note.tsx";
import { PageHeading } from "../step/PageHeading.tsx";
import { SourceOf, sourcesAmong } from "../step/SourceOf.tsx";
import { TroubleNote } from "../step/TroubleNote.tsx";
import { ValueShown } from "../step/ValueShown.tsx";
import { FieldError } from "../theme/templates/FieldTemplate.tsx";
import { formatDueInside } from "../words/format.ts";
import { Said, SpeakingProvider, useSay, useSpeaking, useTextOf } from "../words/Speaking.tsx";

export interface ConfirmDraftProps {
	readonly bundle: Bundle;
	readonly view: CaseView;
	/** The open `confirm` task. */
	readonly task: TaskView;
	readonly client: CaseClient;
	readonly language: string;
	readonly onDone: (view: CaseView) => void;
}

/** What is about to be written, to be agreed to or objected to with a reason. */
export function ConfirmDraft(props: ConfirmDraftProps): ReactElement | null {
	const { bundle, language, task } = props;
	const step = bundle.definition.steps[task.step];
	const [source] = bundle.definition.languages;
	if (step?.does !== "confirm") return null;
	return (
		<SpeakingProvider
			language={language}
			timeZone={timeZoneOf(bundle.definition)}
			{...(source ? { source } : {})}
		>
			<Confirming {...props} step={step} />
		</SpeakingProvider>
	);
}

function Confirming(props: ConfirmDraftProps & { readonly step: ConfirmStep }): ReactElement {
	const { bundle, view, task, step } = props;
	const say = useSay();
	const speaking = useSpeaking();
	const textOf = useTextOf();
	return (
		<div className="od-stack od-stack--5 od-top">
			<div className="od-stack od-stack--2">
				<p className="small muted">
					{say("case")} <bdi className="num">{view.number}</bdi>
				</p>
				<PageHeading
					title={`${textOf(step.title)} – ${textOf(bundle.definition.title)}`}
					arrival={task.id}
				>
					<Said text={step.title} />
				</PageHeading>
				<p className="od-lede">{step.help ? <Said text={step.help} /> : say("confirm_lede")}</p>
			</div>
			{task.due ? (
				<Note kind="warn" icon="clock">
					<p>
						<strong>{say("answer_by", { when: formatDueInside(task.due, speaking) })}</strong>
					</p>
					{isSilenceConsent(step) ? <p className="small">{say("silence_is_consent")}</p> : null}
				</Note>
			) : null}
			{step.shows.map((path) => (
				<Shown key={path} bundle={bundle} view={view} path={path} />
			))}
			<Decision {...props} />
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
	const field = fieldAt(definition, path);
	if (!field || valueAt(view.data, path) === undefined) return null;
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

function Decision({
	view,
	task,
	client,
	step,
	onDone,
}: ConfirmDraftProps & { readonly step: ConfirmStep }): ReactElement {
	const say = useSay();
	const [attempt] = useState(() => createAttempt());
	const [busy, setBusy] = useState<"confirmed" | "objected">();
	const [trouble, setTrouble] = useState<Trouble>();
	const [isObjecting, setObjecting] = useState(false);
	const [isMissing, setMissing] = useState(false);
	const mayObject = task.outcomes.includes("objected");
	const needsReason = step.outcomes.find((each) => each.id === "objected")?.reason === "required";

	async function answer(outcome: "confirmed" | "objected", reason = ""): Promise<void> {
		if (busy) return;
		setBusy(outcome);
		setTrouble(undefined);
		const settled = await attempt.run((key) =>
			client.act(view.id, task.step, outcome, reason === "" ? {} : { reason }, { key }),
		);
		setBusy(undefined);
		if (settled.kind === "done") onDone(settled.view);
		else setTrouble(settled.trouble);
	}

	const object = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
		setMissing(needsReason && reason === "");
		if (!needsReason || reason !== "") void answer("objected", reason);
	};

	return (
		<div className="od-stack od-stack--5">
			{trouble ? <TroubleNote trouble={trouble} /> : null}
			{isObjecting ? (
				<form className="od-card od-stack" noValidate onSubmit={object}>
					<div className={isMissing ? "od-field is-bad" : "od-field"}>
						<label className="od-label" htmlFor="objection">
							{say("objection_what")}
						</label>
						<p className="od-hint" id="objection-h">
							{say("objection_hint")}
						</p>
						{isMissing ? <FieldError id="objection-e">{say("trouble_reason")}</FieldError> : null}
						<textarea
							className={isMissing ? "od-input is-wrong" : "od-input"}
							id="objection"
							name="reason"
							dir="auto"
							// biome-ignore lint/a11y/noAutofocus: the field just appeared because the person asked for it.
							autoFocus
							aria-invalid={isMissing ? true : undefined}
							aria-describedby={isMissing ? "objection-h objection-e" : "objection-h"}
						/>
					</div>
					<div className="od-actions">
						<Button type="submit" busy={busy ? say("sending") : undefined}>
							{say("objection_send")}
						</Button>
						<Button kind="quiet" onClick={() => setObjecting(false)}>
							{say("cancel")}
						</Button>
					</div>
				</form>
			) : (
				<div className="od-actions">
					<Button
						big
						onClick={() => void answer("confirmed")}
						busy={busy ? say("sending") : undefined}
					>
						{say("confirm_all_right")}
					</Button>
					{mayObject ? (
						<Button kind="second" onClick={() => setObjecting(true)}>
							{say("confirm_not_right")}
						</Button>
					) : null}
				</div>
			)}
		</div>
	);
}
