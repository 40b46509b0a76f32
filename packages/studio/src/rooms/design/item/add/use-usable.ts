import type { ItemName } from "@onedoor/dsl/assist";
import { useEffect, useState } from "react";

import { useLibrary } from "../../../../host/Library.tsx";

/** What could be named at a place, asked once, when a form is opened. */
export function useUsable(file: string, at: readonly string[]): readonly ItemName[] {
	const { checker } = useLibrary();
	const [names, setNames] = useState<readonly ItemName[]>([]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the form is opened.
	useEffect(() => {
		void checker.ask({ what: "usable", path: file, at }).then((found) => setNames(found ?? []));
	}, []);
	return names;
}
