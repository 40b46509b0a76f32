import type { CaseView, TaskView } from "@onedoor/dsl/bundle";
import { FileButton, Icon } from "@onedoor/form-renderer/parts";
import { type ReactElement, useState } from "react";

import { client } from "../../host/client.ts";
import { refusalWords } from "../../host/refusal.ts";
import { useDeskWords } from "../../words/index.ts";
import { fieldId } from "./task-panel.ts";
import type { Decision } from "./use-decision.ts";

export interface PaperFileProps {
	readonly view: CaseView;
	readonly task: TaskView;
	readonly decision: Decision;
}

/** The form or letter on which somebody confirmed: it goes into the file as it came. */
export function PaperFile({ view, task, decision }: PaperFileProps): ReactElement {
	const words = useDeskWords();
	const [trouble, setTrouble] = useState<string>();
	const id = fieldId(task, "files");

	const send = async (file: File | undefined) => {
		if (file === undefined) return;
		const { name, type } = file;
		try {
			const sent = await client.upload(file, { case: view.id, field: task.step, name, type });
			decision.change({ files: [...decision.choice.files, sent] });
			setTrouble(undefined);
		} catch (error) {
			setTrouble(refusalWords(error, words));
		}
	};

	return (
		<div className={trouble === undefined ? "od-field" : "od-field is-bad"}>
			{trouble === undefined ? null : (
				<p className="od-error" role="alert">
					<Icon name="bad" />
					{trouble}
				</p>
			)}
			<FileButton
				id={id}
				accept="application/pdf,image/jpeg,image/png"
				icon="upload"
				label={words.desk.paperFile}
				onFiles={([file]) => void send(file)}
			/>
			{decision.choice.files.length === 0 ? null : (
				<p role="status">{words.desk.filesSent(decision.choice.files.length)}</p>
			)}
		</div>
	);
}
