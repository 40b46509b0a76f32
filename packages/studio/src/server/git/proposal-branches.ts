import { BRANCHES } from "./remote.ts";
import { commitOf, forkOf, isAncestor, type Repository } from "./repository.ts";
import { lineOf, linesOf } from "./run-git.ts";
import type { Base, Remote } from "./standing.ts";

/** A proposal as git knows it. */
export interface ProposalBranch {
	/** `onedoor/birth_registration/no-fee` */
	readonly name: string;
	readonly procedure: string;
	readonly title: string;
	readonly reason: string;
	readonly law: string;
	readonly at: string;
	/** Its last commit here, and the last one that the remote has. */
	readonly here: string;
	readonly there: string | undefined;
	/** What a further commit is built on: the newer of both; that of the remote where both have gone on. */
	readonly tip: string;
	/** What is published, as the proposal knows it. */
	readonly fork: string | undefined;
}

/** Proposals that were made on this machine and are not taken yet, the newest first. */
export async function proposalBranches(
	repository: Repository,
	base: Base,
	remote: Remote | undefined,
): Promise<readonly ProposalBranch[]> {
	const { git } = repository;
	const names = await linesOf(git, [
		"for-each-ref",
		"--sort=-committerdate",
		"--format=%(refname:lstrip=2)",
		`refs/heads/${BRANCHES}/`,
	]);
	const found = await Promise.all(
		names.map(async (name) => await branchOf(repository, name, base, remote)),
	);
	return found.filter((one) => one !== undefined);
}

async function branchOf(
	repository: Repository,
	name: string,
	base: Base,
	remote: Remote | undefined,
): Promise<ProposalBranch | undefined> {
	const [, procedure] = new RegExp(`^${BRANCHES}/([a-z0-9_]+)/`).exec(name) ?? [];
	const here = await commitOf(repository, `refs/heads/${name}`);
	if (procedure === undefined || here === undefined) return undefined;
	const there = remote && (await commitOf(repository, `refs/remotes/${remote.name}/${name}`));
	const isAhead = there === undefined || (await isAncestor(repository, there, here));
	const tip = isAhead ? here : there;
	if (await isAncestor(repository, tip, base.commit)) return undefined;
	const [first] = await linesOf(repository.git, [
		"rev-list",
		"--reverse",
		"--first-parent",
		`${base.commit}..${here}`,
	]);
	const said = await saidIn(repository, first ?? here);
	const at = await lineOf(repository.git, ["show", "-s", "--format=%cI", tip]);
	const fork = await forkOf(repository, tip, base.commit);
	return { name, procedure, ...said, at: at ?? "", here, there, tip, fork };
}

/** What a proposal's first commit says is what the proposal says. */
async function saidIn(
	{ git }: Repository,
	commit: string,
): Promise<Pick<ProposalBranch, "title" | "reason" | "law">> {
	const { out } = await git(["show", "-s", "--format=%s%x00%b", commit]);
	const [title = "", body = ""] = out.toString("utf8").split("\0");
	const [, reason = body, law = ""] = /^([\s\S]*?)(?:^|\n)Legal-basis: (.*)\s*$/.exec(body) ?? [];
	return { title, reason: reason.trim(), law: law.trim() };
}

/** The message of a commit: what is proposed, why, and by which law. */
export function messageOf(title: string, reason: string, law: string): string {
	const plain = (text: string) => text.replace(/\s+/g, " ").trim();
	return [plain(title), reason.trim(), law.trim() === "" ? "" : `Legal-basis: ${plain(law)}`]
		.filter((part) => part !== "")
		.join("\n\n");
}

/** A free name for a proposal: readable, and the same on every machine. */
export async function branchNameFor(
	repository: Repository,
	{
		procedure,
		slug,
		remote,
	}: { readonly procedure: string; readonly slug: string; readonly remote: Remote | undefined },
): Promise<string> {
	const root = `${BRANCHES}/${procedure}/${slug === "" ? "change" : slug}`;
	for (let n = 1; ; n++) {
		const name = n === 1 ? root : `${root}-${n}`;
		const refs = [`refs/heads/${name}`, ...(remote ? [`refs/remotes/${remote.name}/${name}`] : [])];
		const taken = await Promise.all(refs.map(async (ref) => await commitOf(repository, ref)));
		if (taken.every((commit) => commit === undefined)) return name;
	}
}
