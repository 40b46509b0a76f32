import type { ItemView } from "@onedoor/dsl/assist";
import { useEffect, useState } from "react";

import { useLibrary, useWorkspace } from "../../../host/Library.tsx";
import { type ItemPlace, inAddress } from "./place.ts";

export interface LookedAt {
	readonly status: "looking" | "there" | "gone";
	/** The last one that could be read. */
	readonly view?: ItemView;
}

const PAUSE_MS = 250;

/** What an item says, always by the texts as they are now. */
export function useItem({ file, path }: ItemPlace): LookedAt {
	const { checker } = useLibrary();
	const workspace = useWorkspace();
	const { version } = workspace;
	const [looked, setLooked] = useState<LookedAt>({ status: "looking" });
	const address = inAddress(path);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the address says the path, the version when texts changed.
	useEffect(() => {
		let isOld = false;
		// While somebody types in the text, the check goes first.
		const pause = workspace.undoable?.kind === "typing" ? PAUSE_MS : 0;
		const timer = setTimeout(() => void ask(), pause);
		const ask = async () => {
			const view = await checker.ask({ what: "item", path: file, at: path });
			if (!isOld) setLooked(view === undefined ? { status: "gone" } : { status: "there", view });
		};
		return () => {
			isOld = true;
			clearTimeout(timer);
		};
	}, [checker, file, address, version]);
	return looked;
}
