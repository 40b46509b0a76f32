import type { Bundle } from "@onedoor/dsl/bundle";
import { newProcedure } from "@onedoor/dsl/scaffold";

import type { FilesView, PreviewView } from "../api/answers.ts";
import { findKey } from "../language/key-lines.ts";
import { json, problem, script } from "./answers.ts";
import { type Burdens, createBurdens } from "./burden.ts";
import type { LibraryFolder } from "./library-folder.ts";
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

const REFUSED = { unknown_file: 404, file_too_large: 413, not_utf8: 422 } as const;

async function preview(
	folder: LibraryFolder,
	previews: Previews,
	request: Request,
): Promise<Response> {
	const asked = await changedIn(request);
	if (asked === undefined) return problem(400, "unreadable");
	const made = previews.compile(await folder.files(), asked.changed, asked.procedure);
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
	const view = await burdens.report(await folder.files(), asked.changed, asked.procedure);
	return view === undefined ? problem(422, "text_has_errors") : json(view);
}

/** The files of a new procedure, to start from; what is there already is never written over. */
async function begin(folder: LibraryFolder, request: Request): Promise<Response> {
	const { id, title, language } = (await readObject(request)) ?? {};
	const isWhole =
		typeof id === "string" &&
		/^[a-z][a-z0-9_]{0,59}$/.test(id) &&
		typeof title === "string" &&
		title.trim() !== "" &&
		title.length <= 200 &&
		!/[\n\r]/.test(title) &&
		(language === "en" || language === "vi");
	if (!isWhole) return problem(400, "unreadable");
	const around = await folder.files();
	const today = new Date().toISOString().slice(0, 10);
	const currency = language === "vi" ? "VND" : "EUR";
	const files = newProcedure({ id, title: title.trim(), language, currency, today, around });
	const isTaken = around.some(
		({ path, text }) =>
			files.some((file) => file.path === path) ||
			(path.endsWith(".procedure.yaml") && findKey(text, "procedure")?.value === id),
	);
	if (isTaken) return problem(409, "name_taken");
	for (const { path, text } of files) {
		const saved = await folder.save(path, text, "absent");
		if (saved.kind !== "saved") return problem(409, "name_taken");
	}
	return json({ procedure: id, files: files.map(({ path }) => path) });
}

/** A procedure, and texts of its library that are not saved. */
async function changedIn(
	request: Request,
): Promise<
	{ readonly procedure: string; readonly changed: Readonly<Record<string, string>> } | undefined
> {
	const body = await readObject(request);
	const procedure = body?.procedure;
	const changed = textsIn(body?.changed);
	return typeof procedure === "string" && changed ? { procedure, changed } : undefined;
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
