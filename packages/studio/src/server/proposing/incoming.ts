import type { Incoming, IncomingCommit, Overlap, Seen } from "../../api/proposals.ts";
import { merge } from "../../document/merge.ts";
import { type Tree, textsOf, withLineEndsOf } from "../git/tree.ts";
import type { LibraryFile } from "../library-folder.ts";
import { isProposed, type States } from "./changed-files.ts";
import type { Situation } from "./situation.ts";

const MOST_COMMITS = 20;

/**
 * What others did since the change was begun: into what is published, and into the proposal itself.
 *
 * @param chosen files of the change
 * @param accepted commits of which somebody has decided, file by file, what is kept
 */
export async function incomingOf(
	situation: Situation,
	states: States,
	chosen: readonly LibraryFile[],
	accepted: Partial<Seen>,
): Promise<Incoming> {
	const { base, fork, open } = situation;
	const isOpenBehind =
		open?.there !== undefined && open.tip === open.there && open.there !== open.here;
	const [published, added] = await Promise.all([
		commitsBetween(situation, open?.fork ?? fork, base.commit, "base"),
		isOpenBehind ? commitsBetween(situation, open.here, open.there, "proposal") : [],
	]);
	const stages = [
		...(isOpenBehind && accepted.branch !== open.there
			? [() => ({ from: states.here, to: states.there })]
			: []),
		...(accepted.base === base.commit
			? []
			: [
					(path: string) => ({
						from: isProposed(states, path) ? states.tipFork : states.fork,
						to: states.base,
					}),
				]),
	];
	for (const stage of stages) {
		const overlaps = await overlapsIn(situation, states, chosen, stage);
		if (overlaps.length > 0) return { commits: [...added, ...published], overlaps };
	}
	return { commits: [...added, ...published], overlaps: [] };
}

type Stage = (path: string) => { readonly from: Tree; readonly to: Tree };

/** Files that both sides changed, unless what they did is in mine already. */
async function overlapsIn(
	{ repository }: Situation,
	states: States,
	chosen: readonly LibraryFile[],
	stage: Stage,
): Promise<readonly Overlap[]> {
	const both = chosen.flatMap((file) => {
		const { from, to } = stage(file.path);
		const [ancestor, theirs] = [from.get(file.path), to.get(file.path)];
		return theirs === undefined || theirs === ancestor || theirs === states.disk.get(file.path)
			? []
			: [{ file, ancestor, theirs }];
	});
	const texts = await textsOf(
		repository,
		both.flatMap(({ ancestor, theirs }) => [ancestor ?? [], theirs].flat()),
	);
	return both.flatMap(({ file, ancestor, theirs }): readonly Overlap[] => {
		const [base, other] = [ancestor, theirs].map((id) =>
			withLineEndsOf(texts.get(id ?? "") ?? "", file.text),
		);
		if (base === undefined || other === undefined) return [];
		if (merge(base, file.text, other) === file.text) return [];
		return [{ path: file.path, ancestor: base, theirs: other }];
	});
}

async function commitsBetween(
	{ repository }: Situation,
	from: string | undefined,
	to: string,
	into: IncomingCommit["into"],
): Promise<readonly IncomingCommit[]> {
	if (from === undefined || from === to) return [];
	const { git, prefix } = repository;
	const scope = prefix === "" ? [] : ["--", prefix];
	const { out } = await git([
		"--literal-pathspecs",
		"log",
		`--max-count=${MOST_COMMITS}`,
		"--no-merges",
		"--name-only",
		"-z",
		"--format=%x01%H%x02%s%x02%an%x02%cI%x02",
		`${from}..${to}`,
		...scope,
	]);
	return out
		.toString("utf8")
		.split("\u0001")
		.filter((entry) => entry !== "")
		.map((entry) => {
			const [id = "", subject = "", by = "", at = "", names = ""] = entry.split("\u0002");
			const files = names
				.split("\0")
				.map((name) => name.replace(/^\n/, ""))
				.filter((name) => name.startsWith(prefix) && name !== "")
				.map((name) => name.slice(prefix.length));
			return { id: id.slice(0, 10), subject, by, at, into, files };
		});
}
