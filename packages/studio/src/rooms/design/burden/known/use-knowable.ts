import type { Knowable } from "@onedoor/dsl/assist";
import { useEffect, useState } from "react";

import { useLibrary, useWorkspace } from "../../../../host/Library.tsx";

/** Nobody reads a list between two letters. */
const PAUSE_MS = 600;

/** What a procedure asks though it could be known, by the texts as they are now. Undefined until it is found. */
export function useKnowable(file: string): Knowable | undefined {
	const { checker } = useLibrary();
	const { version } = useWorkspace();
	const [known, setKnown] = useState<Knowable>();
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the texts have changed.
	useEffect(() => {
		let isOld = false;
		const ask = async () => {
			const answer = await checker.ask({ what: "knowable", path: file });
			if (!isOld && answer) setKnown(answer);
		};
		const timer = setTimeout(() => void ask(), PAUSE_MS);
		return () => {
			isOld = true;
			clearTimeout(timer);
		};
	}, [checker, file, version]);
	return known;
}
