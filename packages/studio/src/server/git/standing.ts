import { commitOf, type Repository } from "./repository.ts";
import { lineOf, linesOf } from "./run-git.ts";

/** Where the copy on this machine stands, and what is published. */
export interface Standing {
	/** Undefined before the first commit. */
	readonly head: string | undefined;
	/** The branch that is checked out; undefined where the copy stands on a commit instead. */
	readonly branch: string | undefined;
	/** Where proposals go. */
	readonly remote: Remote | undefined;
	/** What is published: the branch into which proposals are taken. */
	readonly base: Base | undefined;
	/** Files that somebody has prepared for a commit of their own, from the root of the repository. */
	readonly staged: readonly string[];
}

export interface Remote {
	/** `origin` */
	readonly name: string;
	readonly url: string;
}

export interface Base {
	/** `main` */
	readonly name: string;
	/** By which git knows it here: `refs/remotes/origin/main`. */
	readonly ref: string;
	readonly commit: string;
}

export async function standingOf(repository: Repository): Promise<Standing> {
	const { git } = repository;
	const [head, branch, staged] = await Promise.all([
		commitOf(repository, "HEAD"),
		lineOf(git, ["symbolic-ref", "--quiet", "--short", "HEAD"]),
		stagedIn(repository),
	]);
	const remote = await remoteOf(repository, branch);
	return { head, branch, remote, base: await baseOf(repository, remote), staged };
}

async function stagedIn({ git }: Repository): Promise<readonly string[]> {
	const { out } = await git(["diff", "--cached", "--name-only", "-z"]);
	return out
		.toString("utf8")
		.split("\0")
		.filter((path) => path !== "");
}

/** That of the branch, else `origin`, else the only one. */
async function remoteOf(
	{ git }: Repository,
	branch: string | undefined,
): Promise<Remote | undefined> {
	const names = await linesOf(git, ["remote"]);
	const own =
		branch === undefined
			? undefined
			: await lineOf(git, ["config", "--get", `branch.${branch}.remote`]);
	const [only, ...more] = names;
	const name = [own, "origin", more.length === 0 ? only : undefined].find(
		(one) => one !== undefined && names.includes(one),
	);
	if (name === undefined) return undefined;
	const url = await lineOf(git, ["remote", "get-url", "--push", "--", name]);
	return url === undefined ? undefined : { name, url };
}

/** The remote's own choice; where it never said one, the usual names. Without a remote the branches are those here. */
async function baseOf(
	repository: Repository,
	remote: Remote | undefined,
): Promise<Base | undefined> {
	const root = remote === undefined ? "refs/heads/" : `refs/remotes/${remote.name}/`;
	const chosen =
		remote && (await lineOf(repository.git, ["symbolic-ref", "--quiet", `${root}HEAD`]));
	const refs = [...(chosen === undefined ? [] : [chosen]), `${root}main`, `${root}master`];
	for (const ref of refs) {
		const commit = await commitOf(repository, ref);
		if (commit !== undefined) return { name: ref.slice(root.length), ref, commit };
	}
	return undefined;
}
