import { useEffect, useState } from "react";

import type { HistoryView, Revision } from "../../api/comparison.ts";
import type { ComparisonWords } from "../../comparison/words/en.ts";
import { getHistory } from "../../host/api.ts";

/** What is saved, as a state to compare with. */
export const SAVED = "disk";

/** Undefined while it is being read. A history that cannot be read now leaves what is saved. */
export function useHistory(): HistoryView | undefined {
	const [history, setHistory] = useState<HistoryView>();
	useEffect(() => {
		const leaving = new AbortController();
		getHistory(leaving.signal).then(
			setHistory,
			() =>
				leaving.signal.aborted ||
				setHistory({ why: "no_repository", branches: [], tags: [], commits: [] }),
		);
		return () => leaving.abort();
	}, []);
	return history;
}

/** What people call a state. */
export function nameOf(rev: string, history: HistoryView, say: ComparisonWords): string {
	if (rev === SAVED) return say.saved;
	if (rev === history.published?.rev) return say.published;
	const all: readonly Revision[] = [...history.branches, ...history.tags, ...history.commits];
	return all.find((one) => one.rev === rev)?.name ?? rev;
}
