import { type ChosenForge, chooseForge } from "../forge/choose-forge.ts";
import type { ForgeSettings } from "../forge/settings.ts";
import { type ProposalBranch, proposalBranches } from "../git/proposal-branches.ts";
import { refresh } from "../git/remote.ts";
import { forkOf, type Repository } from "../git/repository.ts";
import { type Base, type Standing, standingOf } from "../git/standing.ts";

/** Where a change of one procedure stands between this copy and what is published. */
export interface Situation {
	readonly repository: Repository;
	readonly standing: Standing;
	readonly base: Base;
	/** The last state that the copy and what is published share; undefined where they share none. */
	readonly fork: string | undefined;
	readonly forge: ChosenForge;
	/** The proposal that is open already, and would be added to. */
	readonly open: ProposalBranch | undefined;
	/** What the remote said where it could not be asked. */
	readonly unreachable: string | undefined;
}

export type Found =
	| Situation
	| { readonly refused: "no_commits" | "no_base"; readonly said?: string };

/** Asks the remote first, so that nothing is decided on what was known yesterday. */
export async function situationOf(
	repository: Repository,
	settings: ForgeSettings,
	procedure: string,
): Promise<Found> {
	const { remote } = await standingOf(repository);
	const refreshed = remote && (await refresh(repository, remote));
	const said = refreshed?.ok === false ? refreshed.said : undefined;
	const standing = await standingOf(repository);
	const { head, base } = standing;
	if (head === undefined && base === undefined) return { refused: "no_commits" };
	if (base === undefined) return { refused: "no_base", ...(said !== undefined && { said }) };
	const forge = chooseForge(remote?.url ?? "", settings);
	const branches = await proposalBranches(repository, base, remote);
	const own = branches.filter((branch) => branch.procedure === procedure);
	return {
		repository,
		standing,
		base,
		fork: head && (await forkOf(repository, head, base.commit)),
		forge,
		open: await firstOpen(own, forge),
		unreachable: said,
	};
}

/** One that the forge has taken or closed is over, even where git alone would not see it. */
async function firstOpen(
	branches: readonly ProposalBranch[],
	{ forge }: ChosenForge,
): Promise<ProposalBranch | undefined> {
	for (const branch of branches) {
		const request = await forge?.find(branch.name).catch(() => undefined);
		if (request === undefined || request.state === "open") return branch;
	}
	return undefined;
}
