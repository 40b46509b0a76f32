import type { ProposalAsked, ProposedView } from "../../api/proposals.ts";
import { lookAtChange, proposeChange } from "../../host/api.ts";
import { hearAgain } from "../../proposals/use-proposals.ts";

/** Announces once more what was sent: a proposal of no further files, on what is published and proposed by now. */
export async function tellReviewers(
	asked: Omit<ProposalAsked, "files" | "seen">,
): Promise<ProposedView> {
	const { procedure } = asked;
	const look = { procedure, chosen: [], accepted: {} };
	const { seen } = await lookAtChange(look, new AbortController().signal);
	const done = await proposeChange({ ...asked, files: {}, seen, accepted: {} });
	hearAgain();
	return done;
}
