import type { SharedItem, SharedKind, SharedView } from "@onedoor/dsl/assist";
import { useEffect, useState } from "react";

import { useLibrary, useWorkspace } from "../../../host/Library.tsx";

/** Everything of a kind that is shared, by the texts as they are now. Undefined while nobody knows yet. */
export function useCatalogue(kind: SharedKind): readonly SharedItem[] | undefined {
	const { checker } = useLibrary();
	const { version } = useWorkspace();
	const [known, setKnown] = useState<Known<readonly SharedItem[]>>();
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the texts have changed.
	useEffect(() => {
		let isOld = false;
		void checker.ask({ what: "catalogue", path: "", of: kind }).then((found) => {
			if (!isOld && found) setKnown({ of: kind, found });
		});
		return () => {
			isOld = true;
		};
	}, [checker, kind, version]);
	return known?.of === kind ? known.found : undefined;
}

/** One of them with all who use it; nothing is asked without an id. */
export function useShared(kind: SharedKind, id: string | undefined): SharedView | undefined {
	const { checker } = useLibrary();
	const { version } = useWorkspace();
	const [known, setKnown] = useState<Known<SharedView | undefined>>();
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the texts have changed.
	useEffect(() => {
		let isOld = false;
		if (!id) return setKnown(undefined);
		void checker.ask({ what: "shared", path: "", of: kind, id }).then((found) => {
			if (!isOld) setKnown({ of: kind, found });
		});
		return () => {
			isOld = true;
		};
	}, [checker, kind, id, version]);
	return known?.of === kind && known.found?.id === id ? known.found : undefined;
}

interface Known<Found> {
	readonly of: SharedKind;
	readonly found: Found;
}
