import type { Posted } from "../ports/pages.ts";
import { HttpProblem } from "./problem.ts";
import { isText, readBytes } from "./read-body.ts";

/** Bytes of a form without files. */
const LARGEST_TEXT = 1024 * 1024;
/** Bytes of a form with files, which is held in memory until it is read. */
const LARGEST_WITH_FILES = 48 * 1024 * 1024;
const MOST_FIELDS = 5_000;
const MOST_FILES = 20;

/**
 * Reads what a browser's form sent, within limits.
 * @throws HttpProblem 413, 415, 400
 */
export async function readForm(request: Request): Promise<Posted> {
	const type = (request.headers.get("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase();
	const limit = LIMITS[type ?? ""];
	if (limit === undefined) throw new HttpProblem(415, "not_a_form");
	const bytes = await readBytes(request, limit);
	return sorted(await entriesOf(bytes, request.headers.get("Content-Type") ?? ""));
}

const LIMITS: Readonly<Record<string, number>> = {
	"application/x-www-form-urlencoded": LARGEST_TEXT,
	"multipart/form-data": LARGEST_WITH_FILES,
};

type Entry = readonly [name: string, value: string | File];

async function entriesOf(bytes: Uint8Array, type: string): Promise<readonly Entry[]> {
	try {
		const body = new Response(bytes as Uint8Array<ArrayBuffer>, {
			headers: { "Content-Type": type },
		});
		return [...(await body.formData()).entries()];
	} catch {
		throw new HttpProblem(400, "unreadable");
	}
}

function sorted(entries: readonly Entry[]): Posted {
	const fields = new Map<string, string[]>();
	const files = new Map<string, File[]>();
	for (const [name, value] of entries) {
		if (!isText(name)) throw new HttpProblem(400, "unreadable_text");
		if (typeof value === "string") add(fields, name, plainLines(value));
		// A field for files that nobody filled in is sent as one without name and content.
		else if (value.name !== "" || value.size > 0) add(files, name, value);
	}
	if (entries.length > MOST_FIELDS || count(files) > MOST_FILES)
		throw new HttpProblem(400, "too_many_values", { values: { limit: MOST_FIELDS } });
	return { fields, files };
}

function add<Value>(all: Map<string, Value[]>, name: string, value: Value): void {
	const known = all.get(name);
	if (known) known.push(value);
	else all.set(name, [value]);
}

function count(files: ReadonlyMap<string, readonly File[]>): number {
	return [...files.values()].reduce((sum, some) => sum + some.length, 0);
}

/** Forms send lines with CR and LF; a page with script has them with LF, and the text is the same. */
function plainLines(value: string): string {
	if (!isText(value)) throw new HttpProblem(400, "unreadable_text");
	return value.replaceAll("\r\n", "\n");
}
