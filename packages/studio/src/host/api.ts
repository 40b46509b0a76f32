import type { Counts } from "@onedoor/dsl/diff";
import type {
	BurdenView,
	FilesView,
	ImportAsked,
	ImportView,
	LibraryView,
	PreviewView,
	SearchView,
	TemplateView,
} from "../api/answers.ts";
import type { ComparisonView, HistoryView } from "../api/comparison.ts";
import type {
	LookView,
	ProposalAsked,
	ProposalsView,
	ProposedView,
	Seen,
} from "../api/proposals.ts";
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

/** Texts by path. */
export interface MadeOf {
	/** Not yet saved. */
	readonly changed: Readonly<Record<string, string>>;
	/** Others when they were opened, as they were then. */
	readonly opened: Readonly<Record<string, string>>;
	/** All files of the library, where the server has none of them. */
	readonly alone?: Readonly<Record<string, string>>;
}

export async function getPreview(
	procedure: string,
	{ changed, alone }: Omit<MadeOf, "opened">,
	signal: AbortSignal,
): Promise<PreviewView> {
	return (await post(
		"preview",
		{ procedure, changed, ...(alone && { library: alone }) },
		signal,
	)) as PreviewView;
}

/** Everything that is counted; it takes a while. */
export async function getBurden(
	procedure: string,
	{ changed, opened, alone }: MadeOf,
	signal: AbortSignal,
): Promise<BurdenView> {
	return (await post(
		"burden",
		{ procedure, changed, opened, ...(alone && { library: alone }) },
		signal,
	)) as BurdenView;
}

/** @param from a skeleton, or a procedure */
export async function getTemplate(
	from: string,
	language: string,
	signal: AbortSignal,
): Promise<TemplateView> {
	return await get(`templates/${encodeURIComponent(from)}?language=${language}`, signal);
}

/** @throws Refused with status 409 when there is such a procedure, or such a file. */
export async function beginProcedure(asked: {
	readonly id: string;
	readonly title: string;
	readonly language: "en" | "vi";
	/** What it is called in further languages that it speaks. */
	readonly titles: Readonly<Record<string, string>>;
	/** A skeleton, or the procedure whose text it begins with. */
	readonly from: string;
}): Promise<void> {
	await post("procedures", asked, new AbortController().signal);
}

/** @throws Refused with status 422 for a file that is none of its kind */
export async function lookAtImport(asked: ImportAsked): Promise<ImportView> {
	return (await post("import", asked)) as ImportView;
}

/** Writes what was looked at. @throws Refused with status 409 when there is such a procedure, or such a file. */
export async function acceptImport(asked: ImportAsked): Promise<void> {
	await post("import", { ...asked, accept: true });
}

/** With what the texts can be compared. */
export async function getHistory(signal: AbortSignal): Promise<HistoryView> {
	return await get<HistoryView>("history", signal);
}

/** @param rev a state of the history, or `disk`; `cases`: counts of open cases */
export async function compareWith(
	asked: {
		readonly procedure: string;
		readonly with: string;
		readonly changed: Readonly<Record<string, string>>;
		readonly cases?: Counts;
	},
	signal: AbortSignal,
): Promise<ComparisonView> {
	return (await post("compare", asked, signal)) as ComparisonView;
}

export async function getProposals(): Promise<ProposalsView> {
	return await get<ProposalsView>("proposals");
}

/** @param asked `chosen`: files of the change; `accepted`: others' commits of which somebody has decided */
export async function lookAtChange(
	asked: {
		readonly procedure: string;
		readonly chosen?: readonly string[];
		readonly accepted: Partial<Seen>;
	},
	signal: AbortSignal,
): Promise<LookView> {
	return (await post("look", asked, signal)) as LookView;
}

export async function proposeChange(
	asked: ProposalAsked & { readonly accepted: Partial<Seen> },
): Promise<ProposedView> {
	return (await post("propose", asked)) as ProposedView;
}

/** Where the validators of a previewed form are, as a module. */
export function validatorsUrl(hash: string, form: string): string {
	return `${ROOT}/preview/${hash}/${encodeURIComponent(form)}.mjs`;
}

async function get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
	return (await call(path, signal === undefined ? {} : { signal })) as Answer;
}

async function post(path: string, said: object, signal?: AbortSignal): Promise<unknown> {
	const headers = { "content-type": "application/json" };
	return call(path, {
		method: "POST",
		headers,
		body: JSON.stringify(said),
		...(signal && { signal }),
	});
}

async function call(path: string, init: RequestInit, isAgain = false): Promise<unknown> {
	const answer = await fetch(`${ROOT}/${path}`, { credentials: "same-origin", ...init });
	const body: unknown = await answer.json();
	if (answer.ok) return body;
	const refused = new Refused(answer.status, body as Readonly<Record<string, unknown>>);
	if (refused.code !== "token_missing" || isAgain) throw refused;
	await getToken();
	return await call(path, init, true);
}

/** A studio that was started again has a token of its own, and gives it with every page. */
async function getToken(): Promise<void> {
	await fetch("/studio", { credentials: "same-origin" });
}
