import { Note } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { useLoad } from "../host/use-load.ts";
import { casesWaiting } from "../host/waiting.ts";
import { useWords } from "../words/index.ts";

/** What was sent on this device and has had no way out yet: it goes on once its page is open. */
export function Waiting(): ReactElement | null {
	const { mine } = useWords();
	const { value = [] } = useLoad("waiting", casesWaiting);
	if (value.length === 0) return null;
	return (
		<Note kind="warn" icon="wifi">
			{value.map((id) => (
				<p key={id}>
					{mine.waits} <a href={`/cases/${encodeURIComponent(id)}/check`}>{mine.sendNow}</a>
				</p>
			))}
		</Note>
	);
}
