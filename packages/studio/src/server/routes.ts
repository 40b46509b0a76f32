import { createWorkspace, type InputFile, type Workspace } from "@onedoor/dsl";
import type { Bundle } from "@onedoor/dsl/bundle";
import { copyProcedure, newProcedure, usualIn } from "@onedoor/dsl/scaffold";

import { type FilesView, isSkeleton, type PreviewView, type TemplateView } from "../api/answers.ts";
import { measured } from "../burden/measured.ts";
import { findKey } from "../language/key-lines.ts";
import { json, problem, script } from "./answers.ts";
import { type Burdens, createBurdens } from "./burden.ts";
import { importAskedIn } from "./importing/asked.ts";
import { imported } from "./importing/imported.ts";
import type { LibraryFile, LibraryFolder, NotSaved } from "./library-folder.ts";
import { createLibraryView } from "./library-view.ts";
import { createPreviews, type Previews } from "./preview.ts";
import { type ProposalRoutesOptions, proposalRoutes } from "./proposal-routes.ts";
import { readObject, readText, textsIn } from "./read-body.ts";
import { createSearch } from "./search.ts";

const PREFIX = "/studio/api/";

/** The private calls. Every body is bounded, every path is confined to the folder. */
export function routesOf(
	folder: LibraryFolder,
	options: Omit<ProposalRoutesOptions, "written">,
): (request: Request, url: URL) => Promise<Response> {
	const view = createLibraryView(folder.name);
	const search = createSearch();
	const previews = createPreviews();
	const burdens = createBurdens();
	const templates = createWorkspace();
	const written = new Set<string>();
	const proposals = proposalRoutes(folder, { ...options, written });
	return async (request, url) => {
		const [call, ...rest] = url.pathname.slice(PREFIX.length).split("/");
		const path = decoded(rest.join("/"));
		if (path === undefined) return problem(400, "unreadable");
		switch (`${request.method} ${call}`) {
			case "GET files":
				return path === "" ? await allFiles(folder) : await oneFile(folder, path);
			case "PUT files":
				return await save(folder, path, request, written);
			case "GET library":
				return json(view(await folder.files()));
			case "POST preview":
				return await preview(folder, previews, request);
			case "POST burden":
				return await burden(folder, burdens, request);
			case "GET preview":
				return validator(previews, rest);
			case "GET templates":
				return await template(folder, templates, path, url);
			case "POST import":
				return await bringIn(folder, request);
			case "POST procedures":
				return await begin(folder, request);
			case "GET search":
				return json(search(await folder.files(), searched(url)));
			default:
				return (
					(await proposals(`${request.method} ${call}`, request)) ?? problem(404, "unknown_call")
				);
		}
	};
}

async function allFiles(folder: LibraryFolder): Promise<Response> {
	const view: FilesView = { library: folder.name, files: await folder.files() };
	return json(view);
}

async function oneFile(folder: LibraryFolder, path: string): Promise<Response> {
	const file = await folder.file(path);
	if (file === undefined) return problem(404, "unknown_file");
	return json(file, { etag: `"${file.hash}"` });
}

/**
 * `If-Match` names the text the author began with, `If-None-Match: *` says that there was none; without either nothing
 * is written.
 */
async function save(
	folder: LibraryFolder,
	path: string,
	request: Request,
	written: Set<string>,
): Promise<Response> {
	const isNew = request.headers.get("if-none-match") === "*";
	const hash = /^"([0-9a-f]{64})"$/.exec(request.headers.get("if-match") ?? "")?.[1];
	const expected = isNew ? "absent" : hash;
	if (expected === undefined) return problem(428, "if_match_missing");
	const text = await readText(request);
	if (text === undefined) return problem(413, "file_too_large");
	const saved = await folder.save(path, text, expected);
	switch (saved.kind) {
		case "saved":
			written.add(path);
			return json({ path, hash: saved.file.hash }, { etag: `"${saved.file.hash}"` });
		case "stale":
			return problem(412, "file_changed", { file: saved.file });
		case "refused":
			return problem(REFUSED[saved.why], saved.why);
	}
}

const REFUSED: Readonly<Record<NotSaved, number>> = {
	unknown_file: 404,
	file_too_large: 413,
	not_utf8: 422,
	disk_full: 507,
	not_writable: 403,
};

async function preview(
	folder: LibraryFolder,
	previews: Previews,
	request: Request,
): Promise<Response> {
	const asked = await changedIn(request);
	if (asked === undefined) return problem(400, "unreadable");
	const made = previews.compile(
		asked.library ?? (await folder.files()),
		asked.changed,
		asked.procedure,
	);
	if (made.kind === "faulty") return problem(422, "text_has_errors", { findings: made.findings });
	const { bundle, scenarios } = made;
	const view: PreviewView = { hash: bundle.hash, bundle: withoutValidators(bundle), scenarios };
	return json(view);
}

async function burden(
	folder: LibraryFolder,
	burdens: Burdens,
	request: Request,
): Promise<Response> {
	const asked = await changedIn(request);
	if (asked === undefined) return problem(400, "unreadable");
	const files = asked.library ?? (await folder.files());
	const view = await burdens.report(files, asked, asked.procedure);
	return view === undefined ? problem(422, "text_has_errors") : json(view);
}

/** The files of a new procedure, to start from; what is there already is never written over. */
async function begin(folder: LibraryFolder, request: Request): Promise<Response> {
	const body = await readObject(request);
	const named = namedIn(body);
	const from = body?.from;
	if (named === undefined || (from !== undefined && typeof from !== "string"))
		return problem(400, "unreadable");
	const around = await folder.files();
	const titles = titlesIn(body?.titles);
	if (titles === undefined) return problem(400, "unreadable");
	const files = filesFrom(from, { ...named, titles, around });
	if (files === undefined) return problem(404, "unknown_procedure");
	return await write(folder, named.id, files, around);
}

interface Named {
	readonly id: string;
	readonly title: string;
	readonly language: "en" | "vi";
}

/** What a new procedure is called; undefined where it cannot be called that. */
function namedIn(body: Readonly<Record<string, unknown>> | undefined): Named | undefined {
	const { id, title, language } = body ?? {};
	const isWhole =
		typeof id === "string" &&
		/^[a-z][a-z0-9_]{0,59}$/.test(id) &&
		isTitle(title) &&
		(language === "en" || language === "vi");
	return isWhole ? { id, title: title.trim(), language } : undefined;
}

function isTitle(title: unknown): title is string {
	return (
		typeof title === "string" && title.trim() !== "" && title.length <= 200 && !/[\n\r]/.test(title)
	);
}

/** What it is called in further languages; undefined where it cannot be called that. */
function titlesIn(value: unknown = {}): Readonly<Record<string, string>> | undefined {
	const titles = textsIn(value);
	if (titles === undefined) return undefined;
	const all = Object.entries(titles);
	if (!all.every(([language, title]) => SPOKEN.has(language) && isTitle(title))) return undefined;
	return Object.fromEntries(all.map(([language, title]) => [language, title.trim()]));
}

/** Languages in which a skeleton has words. */
const SPOKEN: ReadonlySet<string> = new Set(["vi", "en", "ar"]);

/** A file of another tool: first what it would become is told, and with `accept` it is written. */
async function bringIn(folder: LibraryFolder, request: Request): Promise<Response> {
	const body = await readObject(request);
	const named = namedIn(body);
	const asked = named && importAskedIn(body, named);
	if (named === undefined || asked === undefined) return problem(400, "unreadable");
	const around = await folder.files();
	const read = await imported(asked, around);
	if (typeof read === "string") return problem(422, read);
	if (body?.accept !== true || read.files.length === 0) return json(read.view);
	return await write(folder, named.id, read.files, around);
}

/** From a skeleton, or as another procedure stands. */
function filesFrom(
	from: string | undefined,
	wishes: Named & {
		readonly titles: Readonly<Record<string, string>>;
		readonly around: readonly LibraryFile[];
	},
): readonly InputFile[] | undefined {
	const today = new Date().toISOString().slice(0, 10);
	if (from === undefined || isSkeleton(from))
		return newProcedure({ ...wishes, ...currencyFor(wishes), today, isFree: from === "free" });
	return copyProcedure({ ...wishes, from, today });
}

/** That of the library; where it has none, that of the land where only this language is spoken. */
function currencyFor(wishes: {
	readonly language: string;
	readonly around: readonly LibraryFile[];
}): { readonly currency?: string } {
	const currency =
		usualIn(wishes.around).currency ?? (wishes.language === "vi" ? "VND" : undefined);
	return currency === undefined ? {} : { currency };
}

/** Shared files that speak of the new one are written over the text that was read; new ones where nothing is yet. */
async function write(
	folder: LibraryFolder,
	id: string,
	files: readonly InputFile[],
	around: readonly LibraryFile[],
): Promise<Response> {
	const known = new Map(around.map((file) => [file.path, file.hash]));
	const isTaken =
		files.some(({ path }) => path.startsWith(`${id}.`) && known.has(path)) ||
		around.some(
			({ path, text }) =>
				path.endsWith(".procedure.yaml") && findKey(text, "procedure")?.value === id,
		);
	if (isTaken) return problem(409, "name_taken");
	for (const { path, text } of files) {
		const saved = await folder.save(path, text, known.get(path) ?? "absent");
		if (saved.kind !== "saved") return problem(409, "name_taken");
	}
	return json({ procedure: id, files: files.map(({ path }) => path) });
}

/** What a procedure can begin as, drawn and counted before anything is written. */
async function template(
	folder: LibraryFolder,
	workspace: Workspace,
	from: string,
	url: URL,
): Promise<Response> {
	const around = await folder.files();
	const language = url.searchParams.get("language") === "vi" ? "vi" : "en";
	const isOwn = isSkeleton(from);
	const { owner } = usualIn(around);
	const files = isOwn
		? newProcedure({
				id: from,
				language,
				...currencyFor({ language, around }),
				...(owner !== undefined && { owner }),
				today: "2026-01-01",
				around: [],
				isFree: from === "free",
			})
		: around;
	workspace.replace(files);
	const { library } = workspace.check();
	const linked = library.linked.findLast(
		({ definition }) => isOwn || definition.procedure === from,
	);
	if (linked === undefined) return problem(404, "unknown_procedure");
	const burden = measured(linked);
	const view: TemplateView = { definition: linked.definition, ...(burden && { burden }) };
	return json(view);
}

/** A procedure, and texts of its library that are not saved. */
async function changedIn(request: Request): Promise<
	| {
			readonly procedure: string;
			readonly changed: Readonly<Record<string, string>>;
			/** Others when the page opened them, as they were then. */
			readonly opened: Readonly<Record<string, string>>;
			/** Of a library that exists in the page alone. */
			readonly library?: readonly LibraryFile[];
	  }
	| undefined
> {
	const body = await readObject(request);
	const procedure = body?.procedure;
	const changed = textsIn(body?.changed);
	const opened = textsIn(body?.opened ?? {});
	const library = textsIn(body?.library);
	if (typeof procedure !== "string" || changed === undefined || opened === undefined)
		return undefined;
	const files = Object.entries(library ?? {}).map(([path, text]) => ({ path, text, hash: "" }));
	return { procedure, changed, opened, ...(library && { library: files }) };
}

/** Validators are loaded as modules, one by one, when a form is shown. */
function withoutValidators(bundle: Bundle): Bundle {
	const forms = Object.entries(bundle.forms).map(([key, form]) => [
		key,
		{ ...form, validator: "" },
	]);
	return { ...bundle, forms: Object.fromEntries(forms) };
}

function validator(previews: Previews, [hash = "", file = ""]: readonly string[]): Response {
	const form = decoded(file)?.replace(/\.mjs$/, "");
	const source = form === undefined ? undefined : previews.validator(hash, form);
	return source === undefined ? problem(404, "unknown_form") : script(source);
}

/** Nobody looks for more than this, and every line is compared with it. */
function searched(url: URL): string {
	return (url.searchParams.get("q") ?? "").slice(0, 100);
}

function decoded(path: string): string | undefined {
	try {
		return decodeURIComponent(path);
	} catch {
		return undefined;
	}
}
