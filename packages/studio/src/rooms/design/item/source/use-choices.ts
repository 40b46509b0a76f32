import type { SourceChoices } from "@onedoor/dsl/assist";
import { useEffect, useState } from "react";

import { useLibrary, useWorkspace } from "../../../../host/Library.tsx";
import { inAddress } from "../place.ts";

/** What can be chosen at a place, by the texts as they are now; null where the language has no source there. */
export function useChoices(
	file: string,
	at: readonly string[],
	procedure: string,
): SourceChoices | null | undefined {
	const { checker } = useLibrary();
	const { version } = useWorkspace();
	const [choices, setChoices] = useState<SourceChoices | null>();
	const address = inAddress(at);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the address says the path, the version when texts changed.
	useEffect(() => {
		let isOld = false;
		void checker.ask({ what: "sources", path: file, at, procedure }).then((answer) => {
			if (!isOld) setChoices(answer ?? null);
		});
		return () => {
			isOld = true;
		};
	}, [checker, file, address, procedure, version]);
	return choices;
}
