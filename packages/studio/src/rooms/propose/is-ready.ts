import type { LookView } from "../../api/proposals.ts";

/** Whether it can be proposed as it was looked at: something to send, nothing broken, nothing left to choose. */
export function isReady(view: LookView): boolean {
	const { files, check, incoming } = view;
	const hasChosen = files.some(({ isChosen }) => isChosen);
	return (
		(hasChosen || hasRest(view)) && check.errors.length === 0 && incoming.overlaps.length === 0
	);
}

/** Something of the proposal has not gone out yet: a commit that was not sent, a request that can be made from here. */
export function hasRest({ open, to }: Pick<LookView, "open" | "to">): boolean {
	if (open === undefined) return false;
	return (!open.isSent && to.remote !== undefined) || (to.canAsk && open.request === undefined);
}
