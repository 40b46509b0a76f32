import type { Change } from "@onedoor/dsl/diff";

import type { ProposalAsked, ProposedView, Seen } from "../../api/proposals.ts";
import { fold } from "../../language/fold.ts";
import type { Comparisons, SideText } from "../comparing.ts";
import { type Forge, ForgeError } from "../forge/forge.ts";
import { commitApart } from "../git/commit-apart.ts";
import { branchNameFor, messageOf } from "../git/proposal-branches.ts";
import { push } from "../git/remote.ts";
import { isAncestor } from "../git/repository.ts";
import type { LibraryFile } from "../library-folder.ts";
import { proposedTexts } from "./changed-files.ts";
import { type Look, lookAt } from "./look.ts";
import type { Situation } from "./situation.ts";

/** What reviewers read of a change, as Markdown. It is made by whoever serves the studio. */
export type Review = (asked: {
	readonly procedure: string;
	readonly language: string;
	/** The library's folder in the repository: `procedures/`, or nothing. */
	readonly prefix: string;
	/** Commits of both sides. */
	readonly base: string;
	readonly commit: string;
	/** Address under which the forge shows files of a commit, `https://host/owner/name/blob/`; where it is known. */
	readonly blobs?: string;
	readonly before: readonly SideText[];
	readonly after: readonly SideText[];
}) => Promise<string> | string;

export interface ProposeContext {
	readonly dir: string;
	readonly situation: Situation;
	readonly files: readonly LibraryFile[];
	readonly comparisons: Comparisons;
	readonly review: Review | undefined;
	readonly written: ReadonlySet<string>;
}

export type Proposed =
	| { readonly kind: "proposed"; readonly view: ProposedView }
	| {
			readonly kind: "refused";
			readonly status: number;
			readonly code: string;
			readonly more?: Readonly<Record<string, unknown>>;
	  };

const refused = (
	status: number,
	code: string,
	more?: Readonly<Record<string, unknown>>,
): Proposed => ({
	kind: "refused",
	status,
	code,
	...(more && { more }),
});

/**
 * Makes one commit of the chosen files on the proposal's branch, sends it, and asks for it to be taken. What is published
 * meanwhile is told before anything is written; nothing that others wrote is ever replaced.
 */
export async function propose(
	context: ProposeContext,
	asked: ProposalAsked & { readonly accepted: Partial<Seen> },
): Promise<Proposed> {
	const { situation, files, comparisons, written } = context;
	const { base, open } = situation;
	if (asked.seen.base !== base.commit || (asked.seen.branch ?? "") !== (open?.there ?? ""))
		return refused(409, "base_moved");
	const chosen = Object.keys(asked.files);
	for (const path of chosen)
		if (files.find((file) => file.path === path)?.hash !== asked.files[path])
			return refused(412, "file_changed", { path });
	const looked = await lookAt(situation, files, comparisons, {
		procedure: asked.procedure,
		chosen,
		accepted: asked.accepted,
		written,
	});
	if (looked.kind !== "looked") return refused(422, looked.code, { ...looked });
	const { look } = looked;
	const stop = whyNot(look, asked);
	if (stop) return stop;
	const name =
		open?.name ??
		(await branchNameFor(situation.repository, {
			procedure: asked.procedure,
			slug: slugOf(asked.title),
			remote: situation.standing.remote,
		}));
	if (await isCheckedOut(situation, name))
		return refused(409, "branch_checked_out", { branch: name });
	const made = await commit(context, look, asked, name);
	if (made.kind === "refused") return made;
	const sent = await send(context, look, asked, { name, commit: made.commit });
	const changes = await broughtBy(context, look, asked.procedure);
	return { kind: "proposed", view: { ...sent, changes, at: new Date().toISOString() } };
}

/** What differs now and did not by what was proposed before. */
async function broughtBy(
	{ situation, comparisons }: ProposeContext,
	{ view, states, texts: { before } }: Look,
	procedure: string,
): Promise<readonly Change[]> {
	const changes = view.comparison.compared?.changes ?? [];
	if (situation.open === undefined) return changes;
	const then = await proposedTexts(situation, states, before, []);
	const compared = comparisons.compare({ procedure, before, after: then });
	if (compared.kind !== "compared") return changes;
	const known = (compared.view.compared?.changes ?? []).map(named);
	return changes.filter((change) => !known.includes(named(change)));
}

function named({ id, message }: Change): string {
	return `${id} ${message}`;
}

function whyNot({ view }: Look, asked: ProposalAsked): Proposed | undefined {
	if (view.incoming.overlaps.length > 0)
		return refused(409, "overlaps", { files: view.incoming.overlaps.map(({ path }) => path) });
	if (view.check.errors.length > 0) return refused(422, "text_has_errors");
	if (asked.title.trim() === "") return refused(422, "title_missing");
	if (asked.author === undefined && view.author === undefined)
		return refused(409, "identity_missing");
	return undefined;
}

/** Letters and digits that every system takes in a name. */
function slugOf(title: string): string {
	return fold(title)
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-+|-+$/g, "")
		.slice(0, 48)
		.replace(/-+$/, "");
}

/** A branch that somebody works on by hand is not moved under their feet. */
async function isCheckedOut({ repository: { git } }: Situation, name: string): Promise<boolean> {
	const { out } = await git(["worktree", "list", "--porcelain"]);
	return out.toString("utf8").split("\n").includes(`branch refs/heads/${name}`);
}

type Made =
	| { readonly kind: "made"; readonly commit: string }
	| (Proposed & { readonly kind: "refused" });

async function commit(
	{ dir, situation }: ProposeContext,
	look: Look,
	asked: ProposalAsked,
	name: string,
): Promise<Made> {
	const { repository, base, open } = situation;
	const isBehind = open !== undefined && !(await isAncestor(repository, base.commit, open.tip));
	const isSplit = open !== undefined && !(await isAncestor(repository, open.here, open.tip));
	const made = await commitApart(repository, {
		parents: [
			open?.tip ?? base.commit,
			...(isSplit ? [open.here] : []),
			...(isBehind ? [base.commit] : []),
		],
		...(isBehind && open.fork !== undefined && { base: { commit: base.commit, fork: open.fork } }),
		files: new Map(
			look.chosen.map(({ file, is }) => [
				file.path,
				is === "taken_back" ? "as_published" : "as_on_disk",
			]),
		),
		dir,
		published: base.commit,
		message: messageOf(asked.title, asked.reason, asked.law),
		...(asked.author && { author: asked.author }),
	});
	if (made.kind === "refused")
		return { kind: "refused", status: 409, code: made.why, more: { said: made.said } };
	if (made.kind === "nothing")
		return open === undefined
			? { kind: "refused", status: 409, code: "nothing_to_propose" }
			: { kind: "made", commit: open.here };
	const before = open?.here ?? "0".repeat(made.commit.length);
	const moved = await repository.git([
		"update-ref",
		"-m",
		"onedoor studio: proposal",
		`refs/heads/${name}`,
		made.commit,
		before,
	]);
	if (moved.code !== 0)
		return { kind: "refused", status: 409, code: "branch_moved", more: { said: moved.err } };
	return { kind: "made", commit: made.commit };
}

/** What was committed stays, whatever comes after: a further press goes on from there. */
async function send(
	context: ProposeContext,
	look: Look,
	asked: ProposalAsked,
	{ name, commit }: { readonly name: string; readonly commit: string },
): Promise<Omit<ProposedView, "changes" | "at">> {
	const { repository, standing, forge } = context.situation;
	const made = { branch: name, commit, isSent: false };
	if (standing.remote === undefined) return { ...made, stopped: { why: "no_remote" } };
	const pushed = await push(repository, standing.remote, name);
	if (!pushed.ok) return { ...made, stopped: { why: pushed.why, said: pushed.said } };
	const sent = { ...made, isSent: true };
	const page = forge.askAt(name);
	const askAt = page === undefined ? {} : { askAt: page };
	if (forge.forge === undefined)
		return { ...sent, ...askAt, stopped: { why: forge.why ?? "no_forge" } };
	try {
		return {
			...sent,
			request: await request(context, look, asked, { name, commit, forge: forge.forge }),
		};
	} catch (error) {
		if (!(error instanceof ForgeError)) throw error;
		return { ...sent, ...askAt, stopped: { why: error.why, said: error.message } };
	}
}

interface Sent {
	readonly name: string;
	readonly commit: string;
	readonly forge: Forge;
}

async function request(
	{ situation, review }: ProposeContext,
	{ texts }: Look,
	asked: ProposalAsked,
	{ name: branch, commit, forge }: Sent,
): Promise<{ readonly number: number; readonly url: string }> {
	const { procedure, language, title } = asked;
	const { base, repository } = situation;
	const { blobs } = situation.forge;
	const comment =
		(await review?.({
			...{ procedure, language, prefix: repository.prefix, base: base.commit, commit },
			...(blobs !== undefined && { blobs }),
			...texts,
		})) ?? "";
	const known = await forge.find(branch);
	if (known === undefined || known.state !== "open") {
		const body = [why(asked), framed(comment)].filter((part) => part !== "").join("\n\n");
		const { number, url } = await forge.open({ branch, base: base.name, title, body });
		return { number, url };
	}
	await forge.update(known.number, { title, body: withComment(known.body, comment) });
	return { number: known.number, url: known.url };
}

function why({ reason, law }: ProposalAsked): string {
	return [reason.trim(), law.trim()].filter((part) => part !== "").join("\n\n");
}

const [START, END] = ["<!-- onedoor-proposal -->", "<!-- /onedoor-proposal -->"];

function framed(comment: string): string {
	return comment === "" ? "" : `${START}\n${comment}\n${END}`;
}

/** What people wrote round it stays as it is. */
function withComment(body: string, comment: string): string {
	const [from, to] = [body.indexOf(START), body.indexOf(END)];
	if (comment === "") return body;
	if (from < 0 || to < from) return `${body.trimEnd()}\n\n${framed(comment)}`;
	return body.slice(0, from) + framed(comment) + body.slice(to + END.length);
}
