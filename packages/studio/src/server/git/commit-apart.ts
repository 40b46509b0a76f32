import { copyFile, lstat, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";

import { merge } from "../../document/merge.ts";
import { told } from "./remote.ts";
import type { Repository } from "./repository.ts";
import { type Git, lineOf } from "./run-git.ts";
import { textsOf } from "./tree.ts";

export interface CommitAsked {
	/** What it is built on, and what else it takes in. */
	readonly parents: readonly [string, ...string[]];
	/** What is published now, where the first parent does not have it yet; and the last state that both had. */
	readonly base?: { readonly commit: string; readonly fork: string };
	/** Files of the library, from its folder: as they stand on disk, or as published. */
	readonly files: ReadonlyMap<string, "as_on_disk" | "as_published">;
	/** The library's folder on disk, from which files are taken byte by byte. */
	readonly dir: string;
	readonly published: string;
	readonly message: string;
	readonly author?: { readonly name: string; readonly email: string };
}

export type CommitTrouble =
	| "hook_or_git_refused"
	| "conflict_elsewhere"
	| "tree_refused"
	| "file_refused";

export type Committed =
	| { readonly kind: "committed"; readonly commit: string }
	| { readonly kind: "nothing" }
	| { readonly kind: "refused"; readonly why: CommitTrouble; readonly said: string };

/**
 * Makes a commit in a work tree of its own, which is taken away afterwards: whatever is checked out, changed or prepared
 * in the copy stays as it is, and only the files named go into the commit. The repository's hooks run as for every commit.
 */
export async function commitApart(repository: Repository, asked: CommitAsked): Promise<Committed> {
	const folder = await mkdtemp(join(tmpdir(), "onedoor-proposal-"));
	const tree = join(await realpath(folder), "tree");
	try {
		const [built] = asked.parents;
		const made = await repository.git([
			"worktree",
			"add",
			"--quiet",
			"--detach",
			"--",
			tree,
			built,
		]);
		if (made.code !== 0) return { kind: "refused", why: "tree_refused", said: told(made.err) };
		return await commitIn(tree, repository, asked);
	} finally {
		await repository.git(["worktree", "remove", "--force", "--", tree]);
		await rm(folder, { recursive: true, force: true });
		await repository.git(["worktree", "prune"]);
	}
}

async function commitIn(
	tree: string,
	repository: Repository,
	asked: CommitAsked,
): Promise<Committed> {
	const env = authorOf(asked);
	const hooks = await hooksOf(repository);
	const git: Git = async (args, options) =>
		await repository.git([...hooks, ...args], { ...options, cwd: tree, env });
	const [, ...others] = asked.parents;
	const refused = (why: CommitTrouble, said: string): Committed => ({
		kind: "refused",
		why,
		said: told(said),
	});
	if (others.length > 0) {
		const joined = await git([
			"merge",
			"--quiet",
			"--no-commit",
			"--no-ff",
			"-s",
			"ours",
			...others,
		]);
		if (joined.code !== 0) return refused("tree_refused", joined.err);
	}
	if (asked.base) {
		const { fork, commit } = asked.base;
		const read = await git(["read-tree", "-m", "-u", "--aggressive", fork, "HEAD", commit]);
		if (read.code !== 0) return refused("tree_refused", read.err);
	}
	for (const [path, state] of asked.files) {
		const said = await put(tree, git, repository, asked, path, state);
		if (said !== undefined) return refused("file_refused", said);
	}
	const left = await mergeTheRest(tree, git, repository);
	if (left !== undefined) return refused("conflict_elsewhere", left);
	const same = (await git(["diff", "--cached", "--quiet", "HEAD"])).code === 0;
	if (same && others.length === 0) return { kind: "nothing" };
	const done = await git(["commit", "--quiet", "--cleanup=whitespace", "--file=-"], {
		input: asked.message,
		timeoutMs: 120_000,
	});
	if (done.code !== 0)
		return refused("hook_or_git_refused", `${done.err}\n${done.out.toString("utf8")}`);
	const commit = await lineOf(git, ["rev-parse", "--verify", "HEAD"]);
	return commit === undefined ? refused("tree_refused", "") : { kind: "committed", commit };
}

function authorOf({ author }: CommitAsked): Readonly<Record<string, string>> {
	if (author === undefined) return {};
	const { name, email } = author;
	return {
		GIT_AUTHOR_NAME: name,
		GIT_AUTHOR_EMAIL: email,
		GIT_COMMITTER_NAME: name,
		GIT_COMMITTER_EMAIL: email,
	};
}

/** A folder of hooks that is named from the root means the one in the copy, where such tools put them. */
async function hooksOf({ git, root }: Repository): Promise<readonly string[]> {
	const path = await lineOf(git, ["config", "--type=path", "--get", "core.hooksPath"]);
	return path === undefined ? [] : ["-c", `core.hooksPath=${resolve(root, path)}`];
}

/** @returns why not */
async function put(
	tree: string,
	git: Git,
	{ prefix }: Repository,
	{ dir, published }: CommitAsked,
	path: string,
	state: "as_on_disk" | "as_published",
): Promise<string | undefined> {
	const name = `${prefix}${path}`;
	if (state === "as_published") {
		const isThere = (await git(["cat-file", "-e", `${published}:${name}`])).code === 0;
		const done = isThere
			? await git(["--literal-pathspecs", "checkout", "--quiet", published, "--", name])
			: await git([
					"--literal-pathspecs",
					"rm",
					"--quiet",
					"--force",
					"--ignore-unmatch",
					"--",
					name,
				]);
		return done.code === 0 ? undefined : done.err;
	}
	const target = join(tree, name);
	await mkdir(dirname(target), { recursive: true });
	// A link in the repository must not lead the copy elsewhere.
	const real = await realpath(dirname(target));
	if (real !== dirname(target) || (!real.startsWith(`${tree}${sep}`) && real !== tree))
		return `${name} lies behind a link`;
	if ((await lstat(target).catch(() => undefined)) !== undefined) await rm(target);
	await copyFile(join(dir, path), target);
	const added = await git(["--literal-pathspecs", "add", "--", name]);
	return added.code === 0 ? undefined : added.err;
}

/**
 * Files that the proposal does not touch from here, and that both it and what is published have changed: put together line
 * by line.
 *
 * @returns those for which that is not possible
 */
async function mergeTheRest(
	tree: string,
	git: Git,
	repository: Repository,
): Promise<string | undefined> {
	const { out } = await git(["ls-files", "--unmerged", "-z"]);
	const stages = new Map<string, Map<number, string>>();
	for (const row of out.toString("utf8").split("\0")) {
		const [, id, stage, path] = /^\d+ ([0-9a-f]+) (\d)\t([\s\S]+)$/.exec(row) ?? [];
		if (id === undefined || path === undefined) continue;
		stages.set(path, (stages.get(path) ?? new Map()).set(Number(stage), id));
	}
	const texts = await textsOf(
		repository,
		[...stages.values()].flatMap((ids) => [...ids.values()]),
	);
	const failed: string[] = [];
	for (const [path, ids] of stages) {
		const [base, mine, theirs] = [1, 2, 3].map((stage) => texts.get(ids.get(stage) ?? ""));
		const whole =
			base === undefined || mine === undefined || theirs === undefined
				? undefined
				: merge(base, mine, theirs);
		if (whole === undefined) failed.push(path);
		else {
			await writeFile(join(tree, path), whole);
			await git(["--literal-pathspecs", "add", "--", path]);
		}
	}
	return failed.length === 0 ? undefined : failed.join("\n");
}
