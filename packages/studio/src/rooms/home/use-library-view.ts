import { useEffect, useState } from "react";

import type { LibraryView } from "../../api/answers.ts";
import { getLibrary } from "../../host/api.ts";

export type Looked =
	| { readonly kind: "looking" }
	| { readonly kind: "there"; readonly view: LibraryView }
	| { readonly kind: "failed"; readonly error: unknown };

export function useLibraryView(attempt: number): Looked {
	const [looked, setLooked] = useState<Looked>({ kind: "looking" });
	// biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt asks again.
	useEffect(() => {
		const leaving = new AbortController();
		getLibrary(leaving.signal).then(
			(view) => setLooked({ kind: "there", view }),
			(error: unknown) => leaving.signal.aborted || setLooked({ kind: "failed", error }),
		);
		return () => leaving.abort();
	}, [attempt]);
	return looked;
}
