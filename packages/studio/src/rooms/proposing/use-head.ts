import { useEffect, useState } from "react";

import { getHistory } from "../../host/api.ts";

/** The last state of the history: what a proposal differs from. Undefined while it is not known, or there is none. */
export function useHead(): string | undefined {
	const [head, setHead] = useState<string>();
	useEffect(() => {
		const leaving = new AbortController();
		getHistory(leaving.signal).then(
			({ revisions }) => setHead(revisions[0]?.id),
			() => undefined,
		);
		return () => leaving.abort();
	}, []);
	return head;
}
