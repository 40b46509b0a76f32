import { useEffect, useState } from "react";

import type { SearchView } from "../../api/answers.ts";
import { search } from "../../host/api.ts";

const PAUSE_MS = 180;

/** What was found with these words; `undefined` while it is being looked for, or when there is nothing to look for. */
export function useSearch(words: string): SearchView | undefined {
	const [found, setFound] = useState<{ readonly words: string; readonly view: SearchView }>();
	useEffect(() => {
		if (words.length < 2) return;
		const leaving = new AbortController();
		const timer = setTimeout(() => {
			search(words, leaving.signal).then(
				(view) => setFound({ words, view }),
				() => undefined,
			);
		}, PAUSE_MS);
		return () => {
			clearTimeout(timer);
			leaving.abort();
		};
	}, [words]);
	return found?.words === words ? found.view : undefined;
}
