import { textOf } from "@onedoor/dsl/check";
import type { ProposalView, RemarkView, RequestView } from "../../api/proposals.ts";
import { lineNow } from "../../document/line-now.ts";
import type { ChosenForge } from "../forge/choose-forge.ts";
import { ForgeError, type ForgeRequest, type Opinions, type Remark } from "../forge/forge.ts";
import type { ProposalBranch } from "../git/proposal-branches.ts";
import type { Repository } from "../git/repository.ts";
import type { LibraryFile } from "../library-folder.ts";

/** A proposal with what the forge knows of it; why it knows nothing is said, and never looks like approval. */
export async function proposalView(
	repository: Repository,
	branch: ProposalBranch,
	{ forge, why }: ChosenForge,
	files: readonly LibraryFile[],
): Promise<ProposalView> {
	const view: ProposalView = {
		branch: branch.name,
		procedure: branch.procedure,
		title: branch.title,
		reason: branch.reason,
		law: branch.law,
		at: branch.at,
		isSent: branch.there === branch.tip,
	};
	if (forge === undefined) return { ...view, ...(why && { unknown: why }) };
	try {
		const request = await forge.find(branch.name);
		if (request === undefined) return view;
		const opinions = await forge.opinions(request);
		const remarks = await remarksOf(repository, opinions.remarks, files);
		return { ...view, title: request.title, request: { ...seenOf(request, opinions), remarks } };
	} catch (error) {
		if (!(error instanceof ForgeError)) throw error;
		return { ...view, unknown: error.why };
	}
}

function seenOf(
	{ number, url, title, state }: ForgeRequest,
	{ checks, approvedBy, refusedBy }: Opinions,
): Omit<RequestView, "remarks"> {
	return { number, url, title, state, checks, approvedBy, refusedBy };
}

/** What the job of the review writes is no remark of a person. */
const OWN = /^<!-- onedoor-/;

async function remarksOf(
	repository: Repository,
	remarks: readonly Remark[],
	files: readonly LibraryFile[],
): Promise<readonly RemarkView[]> {
	const wanted = remarks.filter(({ text }) => !OWN.test(text));
	return await Promise.all(
		wanted.map(async ({ about, ...remark }) => ({
			...remark,
			...(about && (await placeNow(repository, about, files))),
		})),
	);
}

/** The line of today's text that was the line of a commit's. */
async function placeNow(
	{ git, prefix }: Repository,
	{ file, line, commit }: NonNullable<Remark["about"]>,
	files: readonly LibraryFile[],
): Promise<Pick<RemarkView, "file" | "line">> {
	const own = files.find(({ path }) => `${prefix}${path}` === file);
	if (own === undefined) return {};
	// What a forge answers becomes no option of git, and no other object.
	if (!/^[0-9a-f]{40,64}$/.test(commit)) return { file: own.path };
	const { code, out } = await git(["cat-file", "blob", `${commit}:${file}`]);
	if (code !== 0) return { file: own.path };
	return { file: own.path, line: lineNow(textOf(out), own.text, line) };
}
