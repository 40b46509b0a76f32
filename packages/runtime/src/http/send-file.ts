import type { StoredFile } from "../storage/rows.ts";

/** A file runs nothing, loads nothing but our style, and is a place of its own. */
const SEALED = "default-src 'none'; style-src 'self'; sandbox";

/** A file of a case, to be read where it is opened and kept nowhere else. */
export function sendFile(file: StoredFile, content: Uint8Array = file.content): Response {
	return new Response(Uint8Array.from(content), {
		headers: {
			"Content-Type": file.type,
			"Content-Disposition": `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
			"Content-Security-Policy": SEALED,
			"Cache-Control": "private, no-store",
		},
	});
}
