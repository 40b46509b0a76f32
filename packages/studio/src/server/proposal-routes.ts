import { isCounts } from "@onedoor/dsl/diff";

import type { HistoryView } from "../api/comparison.ts";
import type { ProposalAsked, ProposalsView, Seen } from "../api/proposals.ts";
import { json, problem } from "./answers.ts";
import { type Comparisons, createComparisons, type SideText } from "./comparing.ts";
import { chooseForge } from "./forge/choose-forge.ts";
import type { ForgeSettings } from "./forge/settings.ts";
import { proposalBranches } from "./git/proposal-branches.ts";
import { commitOf, type Repository, repositoryOf } from "./git/repository.ts";
import { revisionsIn } from "./git/revisions.ts";
import { GitMissing } from "./git/run-git.ts";
import { standingOf } from "./git/standing.ts";
import { idsOnDisk, textsOf, treeAt, withLineEndsOf } from "./git/tree.ts";
import type { LibraryFolder } from "./library-folder.ts";
import { onScreen } from "./on-screen.ts";
import { lookAt, whyNot } from "./proposing/look.ts";
import { propose, type Review } from "./proposing/propose.ts";
import { proposalView } from "./proposing/requests.ts";
import { situationOf } from "./proposing/situation.ts";
import { isObject, readObject, textsIn } from "./read-body.ts";

export interface ProposalRoutesOptions {
	readonly dir: string;
	readonly forge: ForgeSettings;
	readonly review: Review | undefined;
	/** Files that were saved by this studio since it was started. */
	readonly written: ReadonlySet<string>;
}

/** Calls about the library's history and about proposals; undefined for any other call. */
export function proposalRoutes(
	folder: LibraryFolder,
	options: ProposalRoutesOptions,
): (call: string, request: Request) => Promise<Response | undefined> {
	const context = { folder, ...options, comparisons: createComparisons() };
	// Two proposals at once would both make the same branch.
	let queue: Promise<unknown> = Promise.resolve();
	const inTurn = async (act: () => Promise<Response>): Promise<Response> => {
		const done = queue.then(act);
		queue = done.catch(() => undefined);
		return await done;
	};
	const answers: Readonly<Record<string, (request: Request) => Promise<Response>>> = {
		"GET history": async () => await history(context),
		"POST compare": async (request) => await compare(context, request),
		"GET proposals": async () => await proposals(context),
		"POST look": async (request) => await inTurn(async () => await look(context, request)),
		"POST propose": async (request) => await inTurn(async () => await ask(context, request)),
	};
	return async (call, request) => {
		const answer = Object.hasOwn(answers, call) ? answers[call] : undefined;
		if (answer === undefined) return undefined;
		try {
			return await answer(request);
		} catch (error) {
			if (error instanceof GitMissing) return problem(409, "git_missing");
			throw error;
		}
	};
}

interface Context extends ProposalRoutesOptions {
	readonly folder: LibraryFolder;
	readonly comparisons: Comparisons;
}

async function history({ dir }: Context): Promise<Response> {
	const nothing = { branches: [], tags: [], commits: [] };
	try {
		const repository = await repositoryOf(dir);
		if (repository === undefined)
			return json({ why: "no_repository", ...nothing } satisfies HistoryView);
		const [{ base }, revisions] = await Promise.all([
			standingOf(repository),
			revisionsIn(repository),
		]);
		const published = revisions.branches.find(({ rev }) => rev === base?.ref);
		return json({ ...(published && { published }), ...revisions } satisfies HistoryView);
	} catch (error) {
		if (!(error instanceof GitMissing)) throw error;
		return json({ why: "git_missing", ...nothing } satisfies HistoryView);
	}
}

/** The texts on screen against a state of the history, or against what is saved (`disk`). */
async function compare({ dir, folder, comparisons }: Context, request: Request): Promise<Response> {
	const body = await readObject(request);
	const changed = textsIn(body?.changed);
	const { procedure, with: rev, cases } = body ?? {};
	if (typeof procedure !== "string" || typeof rev !== "string" || changed === undefined)
		return problem(400, "unreadable");
	const counts = isCounts(cases) ? cases : undefined;
	if (cases !== undefined && counts === undefined) return problem(422, "no_counts");
	const files = await folder.files();
	const after = onScreen(files, changed);
	const before = rev === "disk" ? files : await textsAt(dir, rev, after);
	if (before === undefined) return problem(404, "unknown_revision");
	const compared = comparisons.compare({ procedure, before, after, ...(counts && { counts }) });
	if (compared.kind === "compared") return json(compared.view);
	const { code, ...more } = whyNot(compared);
	return problem(422, code, more);
}

async function textsAt(
	dir: string,
	rev: string,
	models: readonly SideText[],
): Promise<readonly SideText[] | undefined> {
	const repository = await repositoryOf(dir);
	const commit = repository && (await commitOf(repository, rev));
	if (repository === undefined || commit === undefined) return undefined;
	const tree = await treeAt(repository, commit);
	const texts = await textsOf(repository, [...tree.values()]);
	const byPath = new Map(models.map(({ path, text }) => [path, text]));
	return [...tree].map(([path, id]) => ({
		path,
		text: withLineEndsOf(texts.get(id) ?? "", byPath.get(path) ?? ""),
	}));
}

/** Proposals that are not taken yet. The remote is not asked: the forge knows, or nobody does. */
async function proposals({ dir, folder, forge }: Context): Promise<Response> {
	const nothing: ProposalsView = { proposals: [] };
	let repository: Repository | undefined;
	try {
		repository = await repositoryOf(dir);
	} catch (error) {
		if (!(error instanceof GitMissing)) throw error;
	}
	if (repository === undefined) return json(nothing);
	const { base, remote } = await standingOf(repository);
	if (base === undefined) return json(nothing);
	const files = await folder.files();
	const [branches, published, disk] = await Promise.all([
		proposalBranches(repository, base, remote),
		treeAt(repository, base.commit),
		idsOnDisk(
			repository,
			files.map(({ path }) => path),
		),
	]);
	const differing = [...disk].flatMap(([path, id]) => (published.get(path) === id ? [] : [path]));
	const chosen = chooseForge(remote?.url ?? "", forge);
	const all = await Promise.all(
		branches.map(async (branch) => await proposalView(repository, branch, chosen, files)),
	);
	const open = all.filter(({ request }) => request === undefined || request.state === "open");
	return json({ proposals: open, differing } satisfies ProposalsView);
}

async function look(context: Context, request: Request): Promise<Response> {
	const body = await readObject(request);
	const { procedure, chosen } = body ?? {};
	const isPaths = Array.isArray(chosen) && chosen.every((path) => typeof path === "string");
	if (typeof procedure !== "string" || (chosen !== undefined && !isPaths))
		return problem(400, "unreadable");
	const found = await situation(context, procedure);
	if (found instanceof Response) return found;
	const looked = await lookAt(found, await context.folder.files(), context.comparisons, {
		procedure,
		...(isPaths && { chosen }),
		accepted: seenIn(body?.accepted),
		written: context.written,
	});
	if (looked.kind === "looked") return json(looked.look.view);
	const { kind, code, ...more } = looked;
	return problem(422, code, more);
}

async function ask(context: Context, request: Request): Promise<Response> {
	const asked = askedIn(await readObject(request));
	if (asked === undefined) return problem(400, "unreadable");
	const found = await situation(context, asked.procedure);
	if (found instanceof Response) return found;
	const { dir, folder, comparisons, review, written } = context;
	const files = await folder.files();
	const done = await propose({ dir, situation: found, files, comparisons, review, written }, asked);
	return done.kind === "proposed" ? json(done.view) : problem(done.status, done.code, done.more);
}

async function situation({ dir, forge }: Context, procedure: string) {
	// It becomes part of a branch's name.
	if (!/^[a-z][a-z0-9_]*$/.test(procedure)) return problem(404, "unknown_procedure");
	const repository = await repositoryOf(dir);
	if (repository === undefined) return problem(409, "no_repository");
	const found = await situationOf(repository, forge, procedure);
	return "refused" in found ? problem(409, found.refused, { said: found.said }) : found;
}

function askedIn(
	body: Readonly<Record<string, unknown>> | undefined,
): (ProposalAsked & { readonly accepted: Partial<Seen> }) | undefined {
	const files = textsIn(body?.files);
	const { procedure, title, reason, law, language } = body ?? {};
	const seen = seenIn(body?.seen);
	if (files === undefined || seen.base === undefined) return undefined;
	if (typeof procedure !== "string" || typeof title !== "string" || typeof reason !== "string")
		return undefined;
	if (typeof law !== "string" || typeof language !== "string") return undefined;
	if (title.length > 200 || reason.length > 10_000 || law.length > 500) return undefined;
	const author = authorIn(body?.author);
	return {
		...{ procedure, files, title, reason, law, language },
		seen: { ...seen, base: seen.base },
		accepted: seenIn(body?.accepted),
		...(author && { author }),
	};
}

function seenIn(value: unknown): Partial<Seen> {
	if (!isObject(value)) return {};
	const { base, branch } = value;
	return {
		...(typeof base === "string" && { base }),
		...(typeof branch === "string" && { branch }),
	};
}

/** Neither may hold what git writes round them. */
function authorIn(value: unknown): ProposalAsked["author"] {
	if (!isObject(value)) return undefined;
	const { name, email } = value;
	const isPlain = (text: unknown): text is string =>
		typeof text === "string" && /^[^<>\n\r\0]{1,200}$/.test(text) && text.trim() !== "";
	return isPlain(name) && isPlain(email) ? { name: name.trim(), email: email.trim() } : undefined;
}
