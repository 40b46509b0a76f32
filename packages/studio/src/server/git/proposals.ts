import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { ProposalAsked, ProposalView, ProposedView } from "../../api/answers.ts";
import { merge } from "../../document/merge.ts";
import { fold } from "../../language/fold.ts";
import { ForgeRefused } from "../forge/call.ts";
import type { Forge } from "../forge/forge.ts";
import { askGit, GitRefused, git } from "./git.ts";

const REMOTE = "origin";
const PREFIX = "onedoor";

export interface Proposals {
	/**
	 * Puts what differs from the last state into a commit on a branch of its own, pushes that branch, and asks for
	 * approval. Neither the files nor the branch that is checked out are touched, and nothing is ever forced.
	 */
	propose(asked: ProposalAsked): Promise<ProposedView>;
	/** Those that are not in force yet, newest first. */
	open(): Promise<readonly ProposalView[]>;
}

/** @param forge left out: a branch is pushed, and people ask for approval themselves */
export function createProposals(dir: string, forge?: Forge): Proposals {
	// One after the other: two at once would both believe to be the first.
	let last: Promise<unknown> = Promise.resolve();
	return {
		propose(asked) {
			const done = last.then(() => proposeIn(dir, forge, asked)).catch(refusalOf);
			last = done;
			return done;
		},
		open: async () => await openIn(dir, forge),
	};
}

function refusalOf(error: unknown): ProposedView {
	if (error instanceof ForgeRefused)
		return { kind: "refused", why: "forge_refused", said: error.message };
	if (!(error instanceof GitRefused)) throw error;
	const isNobody = /tell me who you are|empty ident/.test(error.said);
	const why = isNobody ? "no_author" : "push_refused";
	return { kind: "refused", why, said: error.said.trim() };
}

async function proposeIn(
	dir: string,
	forge: Forge | undefined,
	asked: ProposalAsked,
): Promise<ProposedView> {
	const place = await placeOf(dir);
	if (place === undefined) return { kind: "refused", why: "no_repository" };
	if (place.remote && !(await askGit(dir, ["fetch", "--quiet", REMOTE, place.base])).ok)
		return { kind: "refused", why: "remote_unreachable" };
	const files = await changedFiles(dir);
	if (files.length === 0) return { kind: "refused", why: "nothing_changed" };
	const tip = await baseTip(place);
	const standing = await standingOf(place, { procedure: asked.procedure, tip, forge });
	const branch = standing?.branch ?? branchOf(asked);
	const own = await commit(place, { parent: place.head, files, message: messageOf(asked) });
	const built =
		standing === undefined ? own : await addTo(place, standing, own, files, messageOf(asked));
	if (typeof built !== "string") return built;
	const whole = await withTheirs(place, { built, tip, files, bring: asked.bringTheirs === true });
	if (typeof whole !== "string") return whole;
	await publish(place, { branch, from: standing?.local, to: whole });
	await git(dir, ["update-ref", snapshotOf(branch), own]);
	const url = forge && (await askFor(forge, { asked, branch, base: place.base }));
	return {
		kind: "proposed",
		branch,
		commit: whole,
		files,
		isNew: standing === undefined,
		isPushed: place.remote,
		...(url !== undefined && { url }),
	};
}

/** Where the library lies in its repository. */
interface Place {
	readonly dir: string;
	/** Folder of the library from the repository's root, with `/` at its end. */
	readonly prefix: string;
	readonly head: string;
	/** The branch that is in force. */
	readonly base: string;
	readonly remote: boolean;
}

async function placeOf(dir: string): Promise<Place | undefined> {
	const head = await askGit(dir, ["rev-parse", "--verify", "--quiet", "HEAD"]);
	if (!head.ok) return undefined;
	const prefix = (await git(dir, ["rev-parse", "--show-prefix"])).trim();
	const remote = (await git(dir, ["remote"])).split("\n").includes(REMOTE);
	const named = await askGit(dir, ["symbolic-ref", "--short", `refs/remotes/${REMOTE}/HEAD`]);
	const current = (await git(dir, ["branch", "--show-current"])).trim();
	const base = named.ok ? named.out.trim().replace(`${REMOTE}/`, "") : current || "main";
	return { dir, prefix, head: head.out.trim(), base, remote };
}

/** What is in force now: as the remote has it, where there is one. */
async function baseTip({ dir, base, remote, head }: Place): Promise<string> {
	if (!remote) return head;
	return (await git(dir, ["rev-parse", `refs/remotes/${REMOTE}/${base}`])).trim();
}

/** Files of the library that differ from the state that is checked out, new ones among them. */
async function changedFiles(dir: string): Promise<readonly string[]> {
	const differing = await git(dir, ["diff", "--name-only", "-z", "--relative", "HEAD", "--", "."]);
	const fresh = await git(dir, ["ls-files", "-z", "--others", "--exclude-standard", "--", "."]);
	return [...new Set(`${differing}${fresh}`.split("\0"))]
		.filter((path) => /(?:^|\/)[^./][^/]*\.[a-z_]+\.yaml$/.test(path))
		.sort();
}

interface CommitParts {
	readonly parent: string;
	readonly files: readonly string[];
	readonly message: string;
	/** Other texts than those on disk. */
	readonly texts?: ReadonlyMap<string, string>;
}

/** A commit made in an index of its own: nothing that somebody has staged is touched. */
async function commit(
	{ dir, prefix }: Place,
	{ parent, files, message, texts }: CommitParts,
): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "onedoor-index-"));
	const env = { GIT_INDEX_FILE: join(folder, "index") };
	try {
		await git(dir, ["read-tree", parent], { env });
		for (const path of files) {
			const text =
				texts?.get(path) ?? (await readFile(join(dir, path), "utf8").catch(() => undefined));
			const full = `${prefix}${path}`;
			if (text === undefined) {
				await git(dir, ["update-index", "--force-remove", "--", path], { env });
				continue;
			}
			const hash = ["hash-object", "-w", "--stdin", `--path=${path}`];
			const blob = (await git(dir, hash, { input: text })).trim();
			const info = `100644,${blob},${full}`;
			await git(dir, ["update-index", "--add", "--cacheinfo", info], { env });
		}
		const tree = (await git(dir, ["write-tree"], { env })).trim();
		return (await git(dir, ["commit-tree", tree, "-p", parent], { input: message })).trim();
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** A proposal that waits for approval. */
interface Standing {
	readonly branch: string;
	/** With what others pushed to it. */
	readonly tip: string;
	/** As it stands here. */
	readonly local: string;
}

interface Sought {
	readonly procedure: string;
	/** What is in force. */
	readonly tip: string;
	readonly forge: Forge | undefined;
}

/** The one of a procedure that is still open; what is in force or was turned down is done with. */
async function standingOf(
	place: Place,
	{ procedure, tip, forge }: Sought,
): Promise<Standing | undefined> {
	const { dir } = place;
	for (const one of await branchesOf(dir, procedure)) {
		if ((await askGit(dir, ["merge-base", "--is-ancestor", one.tip, tip])).ok) continue;
		const status = await forge?.status(one.branch);
		if (status === undefined || status.state === "open")
			return { ...one, tip: await remoteTip(place, one), local: one.tip };
	}
	return undefined;
}

/** A reviewer may have added to the proposal: it goes on from there. */
async function remoteTip({ dir, remote }: Place, { branch, tip }: Branch): Promise<string> {
	if (!remote) return tip;
	const ref = `refs/remotes/${REMOTE}/${branch}`;
	await askGit(dir, ["fetch", "--quiet", REMOTE, `+refs/heads/${branch}:${ref}`]);
	const there = await askGit(dir, ["rev-parse", "--verify", "--quiet", ref]);
	const theirs = there.out.trim();
	if (!there.ok) return tip;
	return (await askGit(dir, ["merge-base", "--is-ancestor", tip, theirs])).ok ? theirs : tip;
}

interface Branch {
	readonly branch: string;
	readonly tip: string;
}

async function branchesOf(dir: string, procedure: string): Promise<readonly Branch[]> {
	const format = "--format=%(refname:short) %(objectname)";
	const under = `refs/heads/${PREFIX}/${procedure === "" ? "" : `${procedure}/`}`;
	const listed = await askGit(dir, ["for-each-ref", "--sort=-committerdate", format, under]);
	return listed.out
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => {
			const [branch = "", tip = ""] = line.split(" ");
			return { branch, tip };
		});
}

function branchOf({ procedure, title }: ProposalAsked): string {
	const words = fold(title)
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-+|-+$/g, "")
		.slice(0, 40);
	const day = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, "").replace("T", "-");
	return `${PREFIX}/${procedure}/${words === "" ? "change" : words}-${day}`;
}

/** What was last proposed, as the files were then: what is new since is what comes along now. */
function snapshotOf(branch: string): string {
	return `refs/${PREFIX}/${branch}`;
}

/** A further commit of a proposal, over what reviewers may have added to it. */
async function addTo(
	place: Place,
	{ branch, tip }: Standing,
	own: string,
	files: readonly string[],
	message: string,
): Promise<string | ProposedView> {
	const { dir, prefix } = place;
	const before = await askGit(dir, ["rev-parse", "--verify", "--quiet", snapshotOf(branch)]);
	const snapshot = before.ok ? before.out.trim() : place.head;
	const texts = new Map<string, string>();
	const stuck: string[] = [];
	const at = async (rev: string, path: string) =>
		(await askGit(dir, ["cat-file", "blob", `${rev}:${prefix}${path}`])).out;
	for (const path of files) {
		const [base, mine, theirs] = await Promise.all([
			at(snapshot, path),
			at(own, path),
			at(tip, path),
		]);
		const both = merge(base, mine, theirs);
		if (both === undefined) stuck.push(path);
		else texts.set(path, both);
	}
	if (stuck.length > 0) return { kind: "conflict", files: stuck };
	return await commit(place, { parent: tip, files, message, texts });
}

interface Meeting {
	readonly built: string;
	readonly tip: string;
	readonly files: readonly string[];
	readonly bring: boolean;
}

/** Whether others changed what is in force meanwhile: that is said first, and comes along when it is asked for. */
async function withTheirs(
	{ dir, prefix }: Place,
	{ built, tip, files, bring }: Meeting,
): Promise<string | ProposedView> {
	if ((await askGit(dir, ["merge-base", "--is-ancestor", tip, built])).ok) return built;
	if (!bring) {
		const subjects = await git(dir, ["log", "--format=%s", `${built}..${tip}`]);
		const since = (await git(dir, ["merge-base", built, tip])).trim();
		const touched = await git(dir, ["diff", "--name-only", "-z", since, tip]);
		const theirs = new Set(touched.split("\0"));
		return {
			kind: "base_moved",
			commits: subjects.split("\n").filter((line) => line !== ""),
			files: files.filter((path) => theirs.has(`${prefix}${path}`)),
		};
	}
	const merged = await askGit(dir, ["merge-tree", "--write-tree", "--name-only", built, tip]);
	const [tree = "", ...rest] = merged.out.split("\n");
	if (!merged.ok) {
		const stuck = rest.slice(0, rest.indexOf(""));
		return { kind: "conflict", files: stuck.map((path) => path.replace(prefix, "")) };
	}
	const parents = ["-p", built, "-p", tip];
	return (
		await git(dir, ["commit-tree", tree, ...parents], { input: "Bring in what is in force\n" })
	).trim();
}

interface Publication {
	readonly branch: string;
	/** What the branch said before; undefined: it is new. */
	readonly from: string | undefined;
	readonly to: string;
}

const NOTHING = "0".repeat(40);

/** The branch moves only from where it was seen; a push that is refused leaves it there. */
async function publish({ dir, remote }: Place, { branch, from, to }: Publication): Promise<void> {
	const ref = `refs/heads/${branch}`;
	await git(dir, ["update-ref", ref, to, from ?? NOTHING]);
	if (!remote) return;
	const pushed = await askGit(dir, ["push", "--quiet", REMOTE, `${ref}:${ref}`]);
	if (pushed.ok) return;
	await git(dir, from === undefined ? ["update-ref", "-d", ref] : ["update-ref", ref, from, to]);
	throw new GitRefused("push", pushed.said);
}

interface Request {
	readonly asked: ProposalAsked;
	readonly branch: string;
	readonly base: string;
}

/** One request a branch, kept up to date. */
async function askFor(forge: Forge, { asked, branch, base }: Request): Promise<string> {
	const { title } = asked;
	const body = bodyOf(asked);
	const found = await forge.find(branch);
	if (found === undefined) return (await forge.open({ branch, base, title, body })).url;
	await forge.update(found.number, { title, body });
	return found.url;
}

function messageOf(asked: ProposalAsked): string {
	return `${asked.title}\n\n${bodyOf(asked)}\n`;
}

/** The summary repeats what authors wrote into the library: there it is text, and calls nobody. */
function bodyOf({ why, law, summary }: ProposalAsked): string {
	const plain = summary.replaceAll(/[<>`[\]|\\]/g, "\\$&").replaceAll("@", "@\u200b");
	return [why, ...(law ? [law] : []), plain].filter((part) => part.trim() !== "").join("\n\n");
}

async function openIn(dir: string, forge: Forge | undefined): Promise<readonly ProposalView[]> {
	const place = await placeOf(dir);
	if (place === undefined) return [];
	const known = await askGit(dir, [
		"rev-parse",
		"--verify",
		"--quiet",
		`refs/remotes/${REMOTE}/${place.base}`,
	]);
	const tip = known.ok ? known.out.trim() : place.head;
	const found: ProposalView[] = [];
	for (const { branch, tip: own } of await branchesOf(dir, "")) {
		if ((await askGit(dir, ["merge-base", "--is-ancestor", own, tip])).ok) continue;
		const [title = "", at = ""] = (
			await git(dir, ["log", "-1", "--no-merges", "--format=%s%n%cI", own])
		).split("\n");
		const status = await forge?.status(branch).catch(() => undefined);
		if (status !== undefined && status.state !== "open") continue;
		const remarks = status?.remarks.map(({ path, ...rest }) => ({
			...rest,
			...(path !== undefined && {
				path: path.startsWith(place.prefix) ? path.slice(place.prefix.length) : path,
			}),
		}));
		found.push({
			branch,
			procedure: branch.split("/")[1] ?? "",
			title,
			at,
			...(status && { forge: { ...status, remarks: remarks ?? [] } }),
		});
	}
	return found;
}
