import { useEffect, useState } from "react";

import type { PreviewView } from "../../api/answers.ts";
import { textOf } from "../../document/open-file.ts";
import { getPreview, Refused } from "../../host/api.ts";
import { useWorkspace } from "../../host/Library.tsx";

const PAUSE_MS = 250;

export interface Preview {
	readonly status: "making" | "made" | "faulty" | "failed";
	/** The last one that could be made. */
	readonly view?: PreviewView;
}

/** Follows the texts on screen. A text with errors leaves the last form standing. */
export function usePreview(procedure: string): Preview {
	const workspace = useWorkspace();
	const { version } = workspace;
	const [preview, setPreview] = useState<Preview>({ status: "making" });
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the texts have changed.
	useEffect(() => {
		const leaving = new AbortController();
		setPreview((before) => ({ ...before, status: "making" }));
		const make = async () => {
			const changed = workspace.changed.map((file) => [file.path, textOf(file)] as const);
			try {
				const view = await getPreview(procedure, Object.fromEntries(changed), leaving.signal);
				setPreview({ status: "made", view });
			} catch (error) {
				if (leaving.signal.aborted) return;
				const isFaulty = error instanceof Refused && error.status === 422;
				setPreview((before) => ({ ...before, status: isFaulty ? "faulty" : "failed" }));
			}
		};
		const timer = setTimeout(() => void make(), PAUSE_MS);
		return () => {
			clearTimeout(timer);
			leaving.abort();
		};
	}, [workspace, version, procedure]);
	return preview;
}
