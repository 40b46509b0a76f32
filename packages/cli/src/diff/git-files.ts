import { dirname, posix } from "node:path";

import { textOf } from "@onedoor/dsl/check";
import { blobsIn } from "@onedoor/studio/git";

import { UsageError } from "../io.ts";
import { DEFAULT_FOLDER, isLibraryName, type LibraryFile } from "../library-files.ts";
import { git } from "./git.ts";

/** A library in a state of its history that is not checked out. */
export interface Revision {
	/** As it was asked for: a branch, a tag, a commit. */
	readonly rev: string;
	/** File or folder in it, from the root of the repository; left out: the library's own folder. */
	readonly path?: string;
}

/** `REV` or `REV:path`, where git knows the revision. Undefined where it is no such thing. */
export function revisionIn(text: string, cwd: string): Revision | undefined {
	const colon = text.indexOf(":");
	const rev = colon < 0 ? text : text.slice(0, colon);
	// A name that begins like an option would be one.
	if (rev === "" || rev.startsWith("-")) return undefined;
	const isKnown = git(cwd, ["rev-parse", "--verify", "--quiet", `${rev}^{tree}`]) !== undefined;
	if (!isKnown) return undefined;
	return colon < 0 ? { rev } : { rev, path: text.slice(colon + 1) };
}

/**
 * The files of a library at a revision, named as they would be from the working folder. As on disk, the library around
 * what is asked for is read too.
 *
 * @throws UsageError when nothing is there
 */
export function filesAt({ rev, path }: Revision, cwd: string): readonly LibraryFile[] {
	const prefix = git(cwd, ["rev-parse", "--show-prefix"])?.toString().trim() ?? "";
	const all = namesAt(rev, cwd);
	const root = rootOf(path, prefix, all);
	const isIn = (name: string, folder: string): boolean =>
		folder === "" || name === folder || name.startsWith(`${folder}/`);
	const asked = all.filter((name) => isIn(name, root));
	if (asked.length === 0)
		throw new UsageError(`there is no \`${root === "" ? rev : `${rev}:${root}`}\``);
	const top = topFolder(root, all);
	const read = all.filter((name) => isIn(name, top));
	const texts = textsOf(rev, read, cwd);
	return read.map((name, index) => ({
		path: posix.relative(prefix, name),
		text: textOf(texts[index] ?? Buffer.alloc(0)),
		asked: isIn(name, root),
	}));
}

/** Names of library files in the whole repository, from its root. */
function namesAt(rev: string, cwd: string): readonly string[] {
	const listed = git(cwd, ["ls-tree", "-r", "-z", "--name-only", "--full-tree", rev]);
	const names = (listed ?? Buffer.alloc(0)).toString("utf8").split("\0");
	return names.filter((name) => isLibraryName(posix.basename(name))).sort();
}

/** From the root of the repository, as git has it; else from the working folder, as people type it. */
function rootOf(path: string | undefined, prefix: string, all: readonly string[]): string {
	const isThere = (root: string): boolean =>
		all.some((name) => name === root || name.startsWith(`${root}/`));
	if (path === undefined) {
		const own = `${prefix}${DEFAULT_FOLDER}`;
		return isThere(own) ? own : prefix.replace(/\/$/, "");
	}
	const plain = posix.normalize(path).replace(/\/$/, "");
	const below = posix.join(prefix, plain);
	return isThere(plain) || !isThere(below) ? (plain === "." ? "" : plain) : below;
}

/** The outermost folder on the way up of which each holds files of a library. */
function topFolder(root: string, all: readonly string[]): string {
	let top = all.includes(root) ? dirname(root) : root;
	for (;;) {
		const up = dirname(top);
		const holds = up !== top && up !== "." && all.some((name) => dirname(name) === up);
		if (!holds) return top === "." ? "" : top;
		top = up;
	}
}

/** Many at once: a library has hundreds of files, and each call to git takes as long as reading all of them. */
function textsOf(rev: string, names: readonly string[], cwd: string): readonly Buffer[] {
	const input = names.map((name) => `${rev}:${name}\n`).join("");
	const answer = git(cwd, ["cat-file", "--batch"], input) ?? Buffer.alloc(0);
	return blobsIn(answer);
}
