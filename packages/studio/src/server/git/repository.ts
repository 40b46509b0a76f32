import { realpath } from "node:fs/promises";
import { relative, sep } from "node:path";

import { type Git, gitIn, lineOf } from "./run-git.ts";

/** The repository in which the library lies. */
export interface Repository {
	/** Its work tree. */
	readonly root: string;
	/** The library's folder in it, from its root: `procedures/`, or nothing where the library is the whole of it. */
	readonly prefix: string;
	readonly git: Git;
}

/**
 * @returns undefined where the folder lies in no repository, or in a bare one
 * @throws GitMissing where there is no git on this machine
 */
export async function repositoryOf(dir: string): Promise<Repository | undefined> {
	const folder = await realpath(dir);
	const top = await lineOf(gitIn(folder), ["rev-parse", "--show-toplevel"]);
	if (top === undefined) return undefined;
	const root = await realpath(top);
	const inside = relative(root, folder).split(sep).join("/");
	return { root, prefix: inside === "" ? "" : `${inside}/`, git: gitIn(root) };
}

/** The commit that a name means: a branch, a tag, a commit. Undefined where git knows no such thing. */
export async function commitOf({ git }: Repository, name: string): Promise<string | undefined> {
	// A name that begins like an option would be one.
	if (name === "" || name.length > 250 || name.startsWith("-") || /[\0\n:]/.test(name))
		return undefined;
	return await lineOf(git, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
}

/** The last commit that both have; undefined where they have none. */
export async function forkOf(
	{ git }: Repository,
	one: string,
	other: string,
): Promise<string | undefined> {
	return await lineOf(git, ["merge-base", one, other]);
}

export async function isAncestor(
	{ git }: Repository,
	old: string,
	young: string,
): Promise<boolean> {
	return (await git(["merge-base", "--is-ancestor", old, young])).code === 0;
}
