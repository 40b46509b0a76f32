import type { Definition, Outcome, TaskView } from "@onedoor/dsl/bundle";
import { Choice, Said, useTextOf } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { useDeskWords } from "../../words/index.ts";
import { followOf } from "./follow.ts";
import { fieldId } from "./task-panel.ts";
import type { Decision } from "./use-decision.ts";

export interface OutcomeChoiceProps {
	readonly definition: Definition;
	readonly task: TaskView;
	readonly outcomes: readonly Outcome[];
	readonly decision: Decision;
}

/** The outcomes as cards, each with what follows from it. */
export function OutcomeChoice({
	definition,
	task,
	outcomes,
	decision,
}: OutcomeChoiceProps): ReactElement {
	const { desk } = useDeskWords();
	return (
		<div>
			<fieldset>
				<legend className="od-label small od-under">{desk.outcome}</legend>
				<div className="od-choices">
					{outcomes.map((outcome, at) => (
						<Choice
							key={outcome.id}
							id={at === 0 ? fieldId(task, "outcome") : undefined}
							type="radio"
							name={`outcome-${task.step}`}
							checked={decision.choice.outcome?.id === outcome.id}
							onChange={() => decision.choose(outcome)}
							label={<Said text={outcome.title} />}
							hint={<Hint definition={definition} task={task} outcome={outcome} />}
						/>
					))}
				</div>
			</fieldset>
		</div>
	);
}

function Hint({
	definition,
	task,
	outcome,
}: {
	readonly definition: Definition;
	readonly task: TaskView;
	readonly outcome: Outcome;
}): ReactElement {
	const { desk, results } = useDeskWords();
	const textOf = useTextOf();
	const follow = followOf(definition, outcome);
	const titles =
		follow.kind === "steps"
			? follow.steps.map((name) => textOf(definition.steps[name]?.title)).join(" / ")
			: "";
	const left = task.left?.[outcome.id];
	const beyond =
		outcome.beyond === undefined ? undefined : textOf(definition.roles[outcome.beyond]?.title);
	const parts = [
		follow.kind === "end"
			? desk.ends(results[follow.result])
			: follow.backToApplicant
				? desk.backTo(titles)
				: titles === ""
					? ""
					: desk.goesTo(titles),
		left === undefined ? "" : desk.timesLeft(left),
		left === 0 && beyond !== undefined ? desk.beyond(beyond) : "",
	];
	return <>{parts.filter((part) => part !== "").join(" · ")}</>;
}
