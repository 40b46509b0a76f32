import { useEffect, useState } from "react";

import { textOf } from "../document/open-file.ts";
import { type MadeOf, Refused } from "./api.ts";
import { useLibrary, useWorkspace } from "./Library.tsx";

export interface Made<View> {
	readonly status: "making" | "made" | "faulty" | "failed";
	/** The last one that could be made. */
	readonly view?: View;
	/** Why the newest one could not be made. */
	readonly error?: unknown;
}

export interface Making<View> {
	/** A call to the server. */
	readonly make: (procedure: string, texts: MadeOf, signal: AbortSignal) => Promise<View>;
	/** How long the texts have to stay as they are first. */
	readonly pauseMs: number;
}

/** Has the server make something of the texts on screen, and again after they have changed: only while somebody looks. */
export function useMade<View>(procedure: string, { make, pauseMs }: Making<View>): Made<View> {
	const workspace = useWorkspace();
	const { version } = workspace;
	const { alone } = useLibrary();
	const [made, setMade] = useState<Made<View>>({ status: "making" });
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the texts have changed.
	useEffect(() => {
		const leaving = new AbortController();
		setMade((before) => ({ ...before, status: "making" }));
		const ask = async () => {
			const changed = workspace.changed.map((file) => [file.path, textOf(file)] as const);
			try {
				const texts = { changed: Object.fromEntries(changed), opened: workspace.opened };
				const view = await make(procedure, { ...texts, ...(alone && { alone }) }, leaving.signal);
				setMade({ status: "made", view });
			} catch (error) {
				if (leaving.signal.aborted) return;
				// A text with errors leaves the last view standing.
				const isFaulty = error instanceof Refused && error.status === 422;
				setMade((before) => ({ ...before, status: isFaulty ? "faulty" : "failed", error }));
			}
		};
		const timer = setTimeout(() => void ask(), pauseMs);
		return () => {
			clearTimeout(timer);
			leaving.abort();
		};
	}, [workspace, version, procedure, make, pauseMs, alone]);
	return made;
}
