import type { Bundle, CaseView, Outcome, Step, TaskView } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import { OutcomeFormFields } from "@onedoor/form-renderer";
import { Button, Said, SigningNotes, useTextOf } from "@onedoor/form-renderer/parts";
import type { FormEvent, ReactElement } from "react";

import { useDeskWords, useLanguage, type Words } from "../../words/index.ts";
import { useMarks } from "../case/marks.ts";
import { ClaimLine } from "./ClaimLine.tsx";
import { CorrectionList } from "./CorrectionList.tsx";
import { MethodChoice } from "./MethodChoice.tsx";
import { OutcomeChoice } from "./OutcomeChoice.tsx";
import { Problems } from "./Problems.tsx";
import { ReasonFields } from "./ReasonFields.tsx";
import { StepBrief } from "./StepBrief.tsx";
import { fieldId, outcomesOf } from "./task-panel.ts";
import { useDecision } from "./use-decision.ts";
import { WhyHere } from "./WhyHere.tsx";

export interface TaskPanelProps {
	readonly bundle: Bundle;
	readonly view: CaseView;
	readonly task: TaskView;
	/** The server's clock, in milliseconds. */
	readonly now: number;
	readonly onDone: (view: CaseView, said: string) => void;
	readonly onRefused: () => void;
}

/** One task: what is decided, what follows, what goes to the applicant, and one filled button that says how much. */
export function TaskPanel({
	bundle,
	view,
	task,
	now,
	onDone,
	onRefused,
}: TaskPanelProps): ReactElement | null {
	const words = useDeskWords();
	const language = useLanguage();
	const textOf = useTextOf();
	const marks = useMarks();
	const { definition } = bundle;
	const step = stepAt(definition, task.step);
	const outcomes = step === undefined ? [] : outcomesOf(step, task);
	const decision = useDecision({
		bundle,
		now,
		view,
		task,
		step: step as Step,
		only: outcomes.length === 1 ? outcomes[0] : undefined,
		marks,
		onDone: (next, outcome) => onDone(next, words.desk.sentOutcome(textOf(outcome.title))),
		onRefused,
	});
	if (step === undefined) return null;
	const { outcome } = decision.choice;
	const send = (event: FormEvent): void => {
		event.preventDefault();
		void decision.send();
	};
	return (
		<form className="od-panel" noValidate onSubmit={send}>
			<div className="od-stack od-stack--2">
				<h2>
					<Said text={step.title} />
				</h2>
				{outcomes.length > 1 ? <ClaimLine task={task} onChanged={onRefused} /> : null}
			</div>
			<Problems decision={decision} task={task} />
			<WhyHere task={task} />
			{step.does === "sign" ? <SigningNotes view={view} /> : null}
			<StepBrief definition={definition} view={view} step={step} />
			{outcomes.length > 1 ? (
				<OutcomeChoice
					definition={definition}
					task={task}
					outcomes={outcomes}
					decision={decision}
				/>
			) : null}
			{outcome?.marks === undefined ? null : (
				<CorrectionList id={fieldId(task, "marks")} definition={definition} outcome={outcome} />
			)}
			{decision.asked.forms.map((form) => (
				<OutcomeFormFields key={form.key} form={form} language={language} />
			))}
			{step.does === "confirm" && step.methods.some((method) => method !== "app") ? (
				<MethodChoice view={view} step={step} task={task} decision={decision} />
			) : null}
			{outcome?.reason === undefined && outcome?.reasons === undefined ? null : (
				<ReasonFields definition={definition} task={task} outcome={outcome} decision={decision} />
			)}
			<div className="pt-decide-now">
				<div className="od-stack">
					<Button type="submit" busy={decision.busy ? words.desk.sending : undefined}>
						{labelOf(step, outcome, marks.list.length, view, words, textOf)}
					</Button>
				</div>
			</div>
		</form>
	);
}

/** A verb and how much. */
function labelOf(
	step: Step,
	outcome: Outcome | undefined,
	marks: number,
	view: CaseView,
	{ desk }: Words,
	textOf: ReturnType<typeof useTextOf>,
): string {
	if (outcome === undefined) return desk.decide;
	if (outcome.marks !== undefined && marks > 0) return desk.send(marks);
	if (step.does === "sign" && outcome.id === "signed") return desk.signNow(step.signs.length);
	if (step.does === "hand_over") return outcome.id === "received" ? desk.receive : desk.handOver;
	if (step.does === "deliver")
		return desk.handOut(
			Math.max(1, step.results.length, view.papers.filter(({ kind }) => kind === "result").length),
		);
	return desk.confirmOutcome(textOf(outcome.title));
}
