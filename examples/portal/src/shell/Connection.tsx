import { Note } from "@onedoor/form-renderer/parts";
import { type ReactElement, useSyncExternalStore } from "react";

import { useWords } from "../words/index.ts";
import { SessionEnds } from "./SessionEnds.tsx";

/**
 * Says that the network is gone, or that the session ends, for as long as it is so. The region is always there, so that
 * it is read out.
 */
export function Connection(): ReactElement {
	const { shell } = useWords();
	const online = useSyncExternalStore(subscribe, () => navigator.onLine);
	return (
		<div role="status" className="pt-connection">
			{online ? null : (
				<Note kind="warn" icon="wifi">
					<p>{shell.offline}</p>
				</Note>
			)}
			<SessionEnds />
		</div>
	);
}

function subscribe(changed: () => void): () => void {
	window.addEventListener("online", changed);
	window.addEventListener("offline", changed);
	return () => {
		window.removeEventListener("online", changed);
		window.removeEventListener("offline", changed);
	};
}
