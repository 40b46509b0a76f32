import type { CaseView, ConfirmStep, TaskView } from "@onedoor/dsl/bundle";
import { Choice } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { useDeskWords } from "../../words/index.ts";
import { own } from "../case/paths.ts";
import { PaperFile } from "./PaperFile.tsx";
import { fieldId } from "./task-panel.ts";
import type { Decision } from "./use-decision.ts";

export interface MethodChoiceProps {
	readonly view: CaseView;
	readonly step: ConfirmStep;
	readonly task: TaskView;
	readonly decision: Decision;
}

/** A confirmation on paper is entered by an officer, who says how it came. */
export function MethodChoice({ view, step, task, decision }: MethodChoiceProps): ReactElement {
	const { desk } = useDeskWords();
	const methods = step.methods.filter((method) => method !== "app");
	return (
		<div>
			<fieldset>
				<legend className="od-label small od-under">{desk.method}</legend>
				<div className="od-choices">
					{methods.map((method, at) => (
						<Choice
							key={method}
							id={at === 0 ? fieldId(task, "method") : undefined}
							type="radio"
							name={`method-${task.step}`}
							checked={decision.choice.method === method}
							onChange={() => decision.change({ method })}
							label={own(desk.methods, method) ?? method}
						/>
					))}
				</div>
			</fieldset>
			<PaperFile view={view} task={task} decision={decision} />
		</div>
	);
}
