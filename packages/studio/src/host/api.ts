import type {
	BurdenView,
	CompareView,
	FilesView,
	HistoryView,
	LibraryView,
	PreviewView,
	ProposalAsked,
	ProposalView,
	ProposedView,
	SearchView,
} from "../api/answers.ts";
import type { DiskText } from "../document/open-file.ts";

const ROOT = "/studio/api";

/** The server understood and said no. `code` is stable. */
export class Refused extends Error {
	override readonly name = "Refused";
	readonly status: number;
	readonly code: string;
	readonly body: Readonly<Record<string, unknown>>;

	constructor(status: number, body: Readonly<Record<string, unknown>>) {
		super(`${status} ${String(body.code ?? "")}`);
		this.status = status;
		this.code = String(body.code ?? "");
		this.body = body;
	}
}

export async function getLibrary(signal?: AbortSignal): Promise<LibraryView> {
	return await get("library", signal);
}

export async function getFiles(): Promise<FilesView> {
	return await get("files");
}

export async function search(words: string, signal: AbortSignal): Promise<SearchView> {
	return await get(`search?q=${encodeURIComponent(words)}`, signal);
}

/**
 * Writes a file over the version with the hash `expected`; an empty one says that there was no such file.
 *
 * @throws Refused with status 412 and the version on disk as `body.file` when somebody else wrote meanwhile.
 */
export async function saveFile(path: string, text: string, expected: string): Promise<DiskText> {
	const address = path.split("/").map(encodeURIComponent).join("/");
	const before: Record<string, string> =
		expected === "" ? { "if-none-match": "*" } : { "if-match": `"${expected}"` };
	const headers = { ...before, "content-type": "text/plain; charset=utf-8" };
	const answer = await call(`files/${address}`, { method: "PUT", headers, body: text });
	const { hash } = answer as { readonly hash: string };
	return { text, hash };
}

/** `changed`: texts not yet saved, by path. */
export async function getPreview(
	procedure: string,
	changed: Readonly<Record<string, string>>,
	signal: AbortSignal,
): Promise<PreviewView> {
	return (await post("preview", { procedure, changed }, signal)) as PreviewView;
}

/** Everything that is counted; it takes a while. */
export async function getBurden(
	procedure: string,
	changed: Readonly<Record<string, string>>,
	signal: AbortSignal,
): Promise<BurdenView> {
	return (await post("burden", { procedure, changed }, signal)) as BurdenView;
}

/** @throws Refused with status 409 when there is such a procedure, or such a file. */
export async function beginProcedure(asked: {
	readonly id: string;
	readonly title: string;
	readonly language: "en" | "vi";
}): Promise<void> {
	await post("procedures", asked, new AbortController().signal);
}

export async function getHistory(signal: AbortSignal): Promise<HistoryView> {
	return await get("history", signal);
}

/** @throws Refused with status 422 when the two could not be compared: `body.why` */
export async function getCompared(
	asked: {
		readonly procedure: string;
		/** A revision; left out: the disk. */
		readonly against: string | undefined;
		readonly changed: Readonly<Record<string, string>>;
	},
	signal: AbortSignal,
): Promise<CompareView> {
	return (await post("compare", asked, signal)) as CompareView;
}

export async function getProposals(
	signal: AbortSignal,
): Promise<{ readonly proposals: readonly ProposalView[] }> {
	return await get("proposals", signal);
}

/** It goes on though the page is left: what was begun is finished. */
export async function propose(asked: ProposalAsked): Promise<ProposedView> {
	return (await post("proposals", asked, new AbortController().signal)) as ProposedView;
}

/** Where the validators of a previewed form are, as a module. */
export function validatorsUrl(hash: string, form: string): string {
	return `${ROOT}/preview/${hash}/${encodeURIComponent(form)}.mjs`;
}

async function get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
	return (await call(path, signal === undefined ? {} : { signal })) as Answer;
}

async function post(path: string, said: object, signal: AbortSignal): Promise<unknown> {
	const headers = { "content-type": "application/json" };
	return call(path, { method: "POST", headers, body: JSON.stringify(said), signal });
}

async function call(path: string, init: RequestInit): Promise<unknown> {
	const answer = await fetch(`${ROOT}/${path}`, { credentials: "same-origin", ...init });
	const body: unknown = await answer.json();
	if (!answer.ok) throw new Refused(answer.status, body as Readonly<Record<string, unknown>>);
	return body;
}
