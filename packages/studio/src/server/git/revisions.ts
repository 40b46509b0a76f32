import type { Revision } from "../../api/comparison.ts";
import type { Repository } from "./repository.ts";

const MOST = 50;

/** Branches, tags and the last commits that touched the library, each the newest first. */
export async function revisionsIn(repository: Repository): Promise<{
	readonly branches: readonly Revision[];
	readonly tags: readonly Revision[];
	readonly commits: readonly Revision[];
}> {
	const [branches, tags, commits] = await Promise.all([
		refsIn(repository, ["refs/heads", "refs/remotes"]),
		refsIn(repository, ["refs/tags"]),
		commitsIn(repository),
	]);
	return { branches: branches.filter(({ name }) => !name.endsWith("/HEAD")), tags, commits };
}

async function refsIn({ git }: Repository, roots: readonly string[]): Promise<readonly Revision[]> {
	const format =
		"%(refname)%00%(refname:short)%00%(contents:subject)%00%(creatordate:iso-strict)%00%(symref)";
	const { out } = await git([
		"for-each-ref",
		"--sort=-creatordate",
		`--count=${2 * MOST}`,
		`--format=${format}`,
		...roots,
	]);
	return rowsOf(out)
		.filter(([, , , , symbolic]) => symbolic === "")
		.slice(0, MOST)
		.map(([rev = "", name = "", subject = "", at = ""]) => ({ rev, name, subject, at }));
}

async function commitsIn({ git, prefix }: Repository): Promise<readonly Revision[]> {
	const scope = prefix === "" ? [] : ["--", prefix];
	const format = "--format=%H%x00%h%x00%s%x00%cI%x00%an";
	const { code, out } = await git([
		"--literal-pathspecs",
		"log",
		`--max-count=${MOST}`,
		format,
		"HEAD",
		...scope,
	]);
	if (code !== 0) return [];
	return rowsOf(out).map(([rev = "", name = "", subject = "", at = "", by = ""]) => ({
		rev,
		name,
		subject,
		at,
		by,
	}));
}

function rowsOf(out: Buffer): readonly (readonly string[])[] {
	return out
		.toString("utf8")
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => line.split("\0"));
}
