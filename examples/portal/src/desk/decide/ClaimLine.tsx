import type { TaskView } from "@onedoor/dsl/bundle";
import { Note } from "@onedoor/form-renderer/parts";
import { type ReactElement, useState } from "react";

import { client } from "../../host/client.ts";
import { refusalWords } from "../../host/refusal.ts";
import { useSession } from "../../host/Session.tsx";
import { useDeskWords } from "../../words/index.ts";

/** Whether somebody works on it. Acting claims by itself; taking it beforehand keeps colleagues away. */
export function ClaimLine({
	task,
	onChanged,
}: {
	readonly task: TaskView;
	readonly onChanged: () => void;
}): ReactElement {
	const words = useDeskWords();
	const { who } = useSession();
	const [problem, setProblem] = useState<string>();
	const mine = task.claimed_by === who?.id;
	const run = async (act: () => Promise<unknown>): Promise<void> => {
		try {
			await act();
			setProblem(undefined);
		} catch (error) {
			setProblem(refusalWords(error, words));
		}
		onChanged();
	};
	return (
		<>
			{task.claimed_by !== undefined && !mine ? (
				<Note kind="warn" icon="user">
					<p>{words.refusals.claimed_by_another}</p>
				</Note>
			) : (
				<button
					type="button"
					className="pt-link od-line-link small"
					onClick={() => void run(() => (mine ? client.release(task.id) : client.claim(task.id)))}
				>
					{mine ? `${words.desk.takenByYou} · ${words.desk.release}` : words.desk.claim}
				</button>
			)}
			<p role="status" className="small pt-alert">
				{problem}
			</p>
		</>
	);
}
