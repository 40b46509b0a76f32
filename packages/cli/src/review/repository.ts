import { posix } from "node:path";

import { git } from "../diff/git.ts";
import type { Io } from "../io.ts";

/** Where the reviewed text is kept, for links into it. */
export interface Repository {
	/** Commit of the old side. */
	readonly base?: string;
	/** Commit of the new side, and whether the folder holds more than that. */
	readonly head?: string;
	readonly dirty: boolean;
	/** Address of a line: on GitHub or GitLab where a job of theirs runs, else as a path in the repository. */
	readonly linkTo: (place: Place) => string;
	/** A path as the repository names it: annotations want that. */
	readonly pathOf: (file: string) => string;
}

export interface Place {
	readonly file: string;
	readonly line: number;
	readonly side: "before" | "after";
}

/** Asks git and the environment of the job; answers what they know. */
export function repositoryAt(
	base: string | undefined,
	{ cwd, env }: Pick<Io, "cwd" | "env">,
): Repository {
	const text = (args: readonly string[]): string | undefined =>
		git(cwd, args)?.toString("utf8").trim() || undefined;
	const commit = (rev: string): string | undefined =>
		rev.startsWith("-") ? undefined : text(["rev-parse", "--verify", "--quiet", `${rev}^{commit}`]);
	const [from, head] = [base === undefined ? undefined : commit(base), commit("HEAD")];
	const prefix = text(["rev-parse", "--show-prefix"]) ?? "";
	const pathOf = (file: string): string => posix.join(prefix, file);
	return {
		...(from !== undefined && { base: from }),
		...(head !== undefined && { head }),
		dirty: text(["status", "--porcelain", "--untracked-files=no"]) !== undefined,
		linkTo: linking(blobsOf(env), { before: from, after: head }, pathOf),
		pathOf,
	};
}

/** Links to lines of both sides; as paths where no address of files is known. */
export function linking(
	root: string | undefined,
	commits: Readonly<Record<Place["side"], string | undefined>>,
	pathOf: Repository["pathOf"],
): Repository["linkTo"] {
	return ({ file, line, side }) => {
		const rev = commits[side];
		const path = pathOf(file).split("/").map(segment).join("/");
		return root === undefined || rev === undefined
			? `${path}#L${line}`
			: `${root}${rev}/${path}#L${line}`;
	};
}

/** Only addresses of the web: what a job says of itself becomes a link. */
function blobsOf(env: Io["env"]): string | undefined {
	const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, CI_PROJECT_URL } = env;
	const root =
		GITHUB_SERVER_URL !== undefined && GITHUB_REPOSITORY !== undefined
			? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/`
			: CI_PROJECT_URL === undefined
				? undefined
				: `${CI_PROJECT_URL}/-/blob/`;
	return root !== undefined && /^https?:\/\/[\w.:/-]+$/.test(root) ? root : undefined;
}

/** Signs that end a link in Markdown are written as codes too. */
function segment(name: string): string {
	return encodeURIComponent(name).replace(
		/[()'*!]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
