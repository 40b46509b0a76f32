import { useEffect, useState } from "react";

import type { CompareView } from "../../api/answers.ts";
import { textOf } from "../../document/open-file.ts";
import { getCompared, Refused } from "../../host/api.ts";
import { useWorkspace } from "../../host/Library.tsx";

export type Compared =
	| { readonly kind: "comparing" }
	| { readonly kind: "there"; readonly view: CompareView }
	/** Never taken for "no change". */
	| { readonly kind: "failed"; readonly why: string };

const PAUSE_MS = 250;

/** The texts on screen against the disk, or against a state of the history. */
export function useCompared(procedure: string, against: string | undefined): Compared {
	const workspace = useWorkspace();
	const { version } = workspace;
	const [compared, setCompared] = useState<Compared>({ kind: "comparing" });
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the texts have changed.
	useEffect(() => {
		const leaving = new AbortController();
		const ask = async () => {
			const changed = workspace.changed.map((file) => [file.path, textOf(file)] as const);
			const asked = { procedure, against, changed: Object.fromEntries(changed) };
			try {
				setCompared({ kind: "there", view: await getCompared(asked, leaving.signal) });
			} catch (error) {
				if (leaving.signal.aborted) return;
				const why = error instanceof Refused ? String(error.body.why ?? error.code) : "unreachable";
				setCompared({ kind: "failed", why });
			}
		};
		const timer = setTimeout(() => void ask(), PAUSE_MS);
		return () => {
			clearTimeout(timer);
			leaving.abort();
		};
	}, [workspace, version, procedure, against]);
	return compared;
}
