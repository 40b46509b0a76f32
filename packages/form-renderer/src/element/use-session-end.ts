import type { PageClient } from "@onedoor/runtime/client";
import { useCallback, useEffect, useState } from "react";

import { whenUsed } from "../parts/when-used.ts";

/** So long before it ends a person is told (WCAG 2.2, 2.2.1 asks for 20 seconds at least). */
const WARN_MS = 5 * 60_000;
/** Timers of browsers hold no more. */
const LONGEST_MS = 2 ** 31 - 1;

export interface SessionEnd {
	/** By this device's clock, in milliseconds; undefined while it is far away, or nobody knows. */
	readonly endsAt: number | undefined;
	/** Asks the server again. */
	readonly look: () => void;
}

/**
 * When the session of whoever is there ends, once that is near.
 *
 * @param turn rises when whoever is there may have changed
 */
export function useSessionEnd(client: PageClient, turn: number): SessionEnd {
	const [looks, setLooks] = useState(0);
	const [endsAt, setEndsAt] = useState<number>();
	// biome-ignore lint/correctness/useExhaustiveDependencies: another turn, or look, asks anew.
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		let isGone = false;
		const ask = async (): Promise<void> => {
			const who = await client.session().catch(() => undefined);
			if (isGone || who?.expires_in === undefined) return;
			const left = who.expires_in * 1000;
			const end = Date.now() + left;
			setEndsAt(undefined);
			// It may have been made longer meanwhile, in another window.
			if (left <= WARN_MS) setEndsAt(end);
			else timer = setTimeout(() => void ask(), Math.min(left - WARN_MS, LONGEST_MS));
		};
		// Nobody's session ends in the seconds in which a page opens; what somebody has just done is answered at once.
		const isOpening = turn + looks === 0;
		const stopWaiting = isOpening ? whenUsed(() => void ask()) : void ask();
		return () => {
			isGone = true;
			stopWaiting?.();
			clearTimeout(timer);
		};
	}, [client, turn, looks]);
	return { endsAt, look: useCallback(() => setLooks((before) => before + 1), []) };
}
