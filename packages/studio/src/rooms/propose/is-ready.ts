import type { LookView } from "../../api/proposals.ts";

/** Whether it can be proposed as it was looked at: something to send, nothing broken, nothing left to choose. */
export function isReady({ files, open, check, incoming }: LookView): boolean {
	const hasChosen = files.some(({ isChosen }) => isChosen);
	const hasRest = open !== undefined && (!open.isSent || open.request === undefined);
	return (hasChosen || hasRest) && check.errors.length === 0 && incoming.overlaps.length === 0;
}
