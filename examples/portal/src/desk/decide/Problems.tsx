import type { TaskView } from "@onedoor/dsl/bundle";
import { ErrorSummary } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { useDeskWords } from "../../words/index.ts";
import { fieldId, type Lack } from "./task-panel.ts";
import type { Decision } from "./use-decision.ts";

/** What is missing, or why the server refused; takes focus. */
export function Problems({
	decision,
	task,
}: {
	readonly decision: Decision;
	readonly task: TaskView;
}): ReactElement | null {
	const { desk, refusals } = useDeskWords();
	const sentences: Readonly<Record<Lack, string>> = {
		outcome: desk.chooseOutcome,
		marks: refusals.marks_required,
		reason: refusals.reason_required,
		method: desk.method,
		files: refusals.files_required,
	};
	const lacks = decision.lacks.map((lack) => ({
		id: lack as string,
		href: `#${fieldId(task, lack)}`,
		text: sentences[lack],
	}));
	const errors = [...lacks, ...decision.asked.forms.flatMap(({ lines }) => lines)];
	const all = decision.refusal === undefined ? errors : [{ id: "refusal", text: decision.refusal }];
	if (all.length === 0) return null;
	return (
		<div>
			<ErrorSummary attempt={decision.attempt} errors={all} />
		</div>
	);
}
