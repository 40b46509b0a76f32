import type { Bundle } from "@onedoor/dsl/bundle";

import type { FilesView, PreviewView } from "../api/answers.ts";
import { json, problem, script } from "./answers.ts";
import { type Burdens, createBurdens } from "./burden.ts";
import type { LibraryFolder } from "./library-folder.ts";
import { createLibraryView } from "./library-view.ts";
import { createPreviews, type Previews } from "./preview.ts";
import { isObject, readObject, readText } from "./read-body.ts";
import { createSearch } from "./search.ts";

const PREFIX = "/studio/api/";

/** The private calls. Every body is bounded, every path is confined to the folder. */
export function routesOf(folder: LibraryFolder): (request: Request, url: URL) => Promise<Response> {
	const view = createLibraryView(folder.name);
	const search = createSearch();
	const previews = createPreviews();
	const burdens = createBurdens();
	return async (request, url) => {
		const [call, ...rest] = url.pathname.slice(PREFIX.length).split("/");
		const path = decoded(rest.join("/"));
		if (path === undefined) return problem(400, "unreadable");
		switch (`${request.method} ${call}`) {
			case "GET files":
				return path === "" ? await allFiles(folder) : await oneFile(folder, path);
			case "PUT files":
				return await save(folder, path, request);
			case "GET library":
				return json(view(await folder.files()));
			case "POST preview":
				return await preview(folder, previews, request);
			case "POST burden":
				return await burden(folder, burdens, request);
			case "GET preview":
				return validator(previews, rest);
			case "GET search":
				return json(search(await folder.files(), searched(url)));
			default:
				return problem(404, "unknown_call");
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

/** `If-Match` names the text the author began with; without it nothing is written. */
async function save(folder: LibraryFolder, path: string, request: Request): Promise<Response> {
	const expected = /^"([0-9a-f]{64})"$/.exec(request.headers.get("if-match") ?? "")?.[1];
	if (expected === undefined) return problem(428, "if_match_missing");
	const text = await readText(request);
	if (text === undefined) return problem(413, "file_too_large");
	const saved = await folder.save(path, text, expected);
	switch (saved.kind) {
		case "saved":
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
	const view: PreviewView = { hash: made.bundle.hash, bundle: withoutValidators(made.bundle) };
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

function textsIn(value: unknown): Readonly<Record<string, string>> | undefined {
	if (!isObject(value)) return undefined;
	const texts = Object.entries(value);
	return texts.every((entry): entry is [string, string] => typeof entry[1] === "string")
		? Object.fromEntries(texts)
		: undefined;
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
