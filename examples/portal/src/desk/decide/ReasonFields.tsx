import type { Definition, Outcome, TaskView } from "@onedoor/dsl/bundle";
import { codesInOrder } from "@onedoor/dsl/form";
import { Check, Icon, Said, wholeInSight } from "@onedoor/form-renderer/parts";
import { type ReactElement, useId } from "react";

import { useDeskWords } from "../../words/index.ts";
import { fieldId } from "./task-panel.ts";
import type { Decision } from "./use-decision.ts";

export interface ReasonFieldsProps {
	readonly definition: Definition;
	readonly task: TaskView;
	readonly outcome: Outcome;
	readonly decision: Decision;
}

/** Reasons of the list, and words of one's own, because the applicant reads them. */
export function ReasonFields({
	definition,
	task,
	outcome,
	decision,
}: ReasonFieldsProps): ReactElement {
	const { desk, refusals } = useDeskWords();
	const hint = useId();
	const { reason } = decision.choice;
	const bad = decision.lacks.includes("reason");
	const id = fieldId(task, "reason");
	return (
		<div className="od-stack od-stack--2">
			<ReasonList definition={definition} outcome={outcome} decision={decision} />
			{outcome.reason === undefined ? null : (
				<div className={bad ? "od-field is-bad" : "od-field"}>
					<label className="od-label small" htmlFor={id}>
						{desk.reason}{" "}
						<span className="muted plain">
							({outcome.reason === "required" ? desk.required : desk.optional})
						</span>
					</label>
					<p className="od-hint" id={hint}>
						{desk.reasonGoes}
					</p>
					{bad ? (
						<p className="od-error" id={`${id}-error`}>
							<Icon name="bad" />
							{refusals.reason_required}
						</p>
					) : null}
					<textarea
						onFocus={wholeInSight}
						className={bad ? "od-input od-input--2 is-wrong" : "od-input od-input--2"}
						id={id}
						rows={2}
						dir="auto"
						maxLength={2000}
						required={outcome.reason === "required"}
						aria-invalid={bad || undefined}
						aria-describedby={bad ? `${hint} ${id}-error` : hint}
						value={reason}
						onChange={({ target }) => decision.change({ reason: target.value })}
					/>
				</div>
			)}
		</div>
	);
}

function ReasonList({
	definition,
	outcome,
	decision,
}: Omit<ReasonFieldsProps, "task">): ReactElement | null {
	const { desk } = useDeskWords();
	const list = outcome.reasons === undefined ? undefined : definition.lists[outcome.reasons];
	if (list === undefined) return null;
	const { reasons } = decision.choice;
	const toggle = (code: string): void =>
		decision.change({
			reasons: reasons.includes(code)
				? reasons.filter((each) => each !== code)
				: [...reasons, code],
		});
	return (
		<fieldset>
			<legend className="od-label small">
				{desk.reasonsPick} <span className="muted plain">({desk.optional})</span>
			</legend>
			{codesInOrder(list).map(([code, { title }]) => (
				<Check
					key={code}
					checked={reasons.includes(code)}
					onChange={() => toggle(code)}
					label={<Said text={title} />}
				/>
			))}
		</fieldset>
	);
}
