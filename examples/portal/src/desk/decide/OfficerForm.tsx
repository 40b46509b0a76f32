import type { Bundle, CaseView, DataPath, Outcome, TaskView } from "@onedoor/dsl/bundle";
import { fieldAt, leaves, withValue } from "@onedoor/dsl/form";
import { Said } from "@onedoor/form-renderer/parts";
import { type ReactElement, useState } from "react";

import { AskField } from "./AskField.tsx";
import type { Decision } from "./use-decision.ts";

export interface OfficerFormProps {
	readonly bundle: Bundle;
	readonly view: CaseView;
	readonly task: TaskView;
	readonly outcome: Outcome;
	readonly decision: Decision;
}

/** What the outcome asks of whoever chooses it, such as the commune that is to verify. */
export function OfficerForm({
	bundle,
	view,
	task,
	outcome,
	decision,
}: OfficerFormProps): ReactElement {
	const { definition } = bundle;
	const [data, setData] = useState<Readonly<Record<string, unknown>>>({});
	const set = (path: DataPath, value: unknown): void => {
		const next = withValue(data, path, value);
		setData(next);
		decision.setData(next);
	};
	return (
		<div className="od-stack">
			{outcome.ask
				.flatMap((path) => {
					const field = fieldAt(definition, path);
					return field === undefined ? [] : leaves(field);
				})
				.map((field) => (
					<AskField
						key={field.path}
						definition={definition}
						field={field}
						id={`${task.step}-${field.path}`}
						data={data}
						fileData={view.data}
						finding={decision.findings.find(({ path }) => path === field.path)}
						label={<Said text={field.title} />}
						onChange={(value) => set(field.path, value)}
					/>
				))}
		</div>
	);
}
