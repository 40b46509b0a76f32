import { useEffect, useState } from "react";

import type { BurdenView } from "../../../api/answers.ts";
import { textOf } from "../../../document/open-file.ts";
import { getBurden, Refused } from "../../../host/api.ts";
import { useWorkspace } from "../../../host/Library.tsx";

/** Nobody reads a table between two letters. */
const PAUSE_MS = 600;

export interface Counted {
	readonly status: "counting" | "counted" | "faulty" | "failed";
	/** The last one that could be made. */
	readonly view?: BurdenView;
}

/** Counts in full what the texts on screen ask, and again after they have changed: only while somebody looks. */
export function useBurden(procedure: string): Counted {
	const workspace = useWorkspace();
	const { version } = workspace;
	const [counted, setCounted] = useState<Counted>({ status: "counting" });
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the texts have changed.
	useEffect(() => {
		const leaving = new AbortController();
		setCounted((before) => ({ ...before, status: "counting" }));
		const count = async () => {
			const changed = workspace.changed.map((file) => [file.path, textOf(file)] as const);
			try {
				const view = await getBurden(procedure, Object.fromEntries(changed), leaving.signal);
				setCounted({ status: "counted", view });
			} catch (error) {
				if (leaving.signal.aborted) return;
				const isFaulty = error instanceof Refused && error.status === 422;
				setCounted((before) => ({ ...before, status: isFaulty ? "faulty" : "failed" }));
			}
		};
		const timer = setTimeout(() => void count(), PAUSE_MS);
		return () => {
			clearTimeout(timer);
			leaving.abort();
		};
	}, [workspace, version, procedure]);
	return counted;
}
