import { useCallback, useEffect, useState } from "react";

import type { LookView, Seen } from "../../api/proposals.ts";
import { lookAtChange } from "../../host/api.ts";

export interface LookAsked {
	readonly chosen?: readonly string[];
	readonly accepted: Partial<Seen>;
}

const ALL: LookAsked = { accepted: {} };

export interface Looking {
	readonly isBusy: boolean;
	/** The last one that succeeded; missing while what is known now is that it cannot be looked at. */
	readonly view?: LookView;
	readonly error?: unknown;
	/** Looks again, at this; left out: at the same. */
	look(asked?: LookAsked): void;
	readonly asked: LookAsked;
}

/**
 * Has the server look at the change, while there is nothing unsaved.
 *
 * @param first what is looked at in the beginning; left out: what belongs to the change of itself
 */
export function useLook(procedure: string, isReady: boolean, first: LookAsked = ALL): Looking {
	const [asked, setAsked] = useState<LookAsked>(first);
	const [state, setState] = useState<Pick<Looking, "view" | "error" | "isBusy">>({ isBusy: true });
	useEffect(() => {
		if (!isReady) return;
		const leaving = new AbortController();
		setState(({ view }) => ({ isBusy: true, ...(view && { view }) }));
		lookAtChange({ procedure, ...asked }, leaving.signal).then(
			(view) => setState({ isBusy: false, view }),
			(error: unknown) => leaving.signal.aborted || setState({ isBusy: false, error }),
		);
		return () => leaving.abort();
	}, [procedure, asked, isReady]);
	const look = useCallback((next?: LookAsked) => setAsked((last) => ({ ...(next ?? last) })), []);
	return { ...state, asked, look };
}
