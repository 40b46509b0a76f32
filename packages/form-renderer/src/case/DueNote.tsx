import type { TaskView } from "@onedoor/dsl/bundle";
import type { ReactElement, ReactNode } from "react";

import { Note } from "../parts/Note.tsx";
import { formatDueInside } from "../words/format.ts";
import { useSay, useSpeaking } from "../words/Speaking.tsx";

/** Until when one has to act, and what else hangs on that day. Nothing where there is no day. */
export function DueNote({
	task: { due },
	says,
	children,
}: {
	readonly task: TaskView;
	readonly says: "answer_by" | "pay_by";
	readonly children?: ReactNode;
}): ReactElement | null {
	const say = useSay();
	const speaking = useSpeaking();
	if (!due) return null;
	return (
		<Note kind="warn" icon="clock">
			<p>
				<strong>{say(says, { when: formatDueInside(due, speaking) })}</strong>
			</p>
			{children}
		</Note>
	);
}
