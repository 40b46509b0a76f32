import type { Engine } from "../engine/engine.ts";
import type { StoredFile } from "../storage/rows.ts";

/** Where whole files lie in a file store. */
export function fileKey(id: string): string {
	return `files/${id}`;
}

/**
 * What is in a file, wherever it lies. Undefined: nothing is kept of it, or it is lost; the log says so.
 * @throws StoreAwayError
 */
export async function contentOf(
	{ fileStore, log }: Pick<Engine, "fileStore" | "log">,
	file: StoredFile,
): Promise<Uint8Array | undefined> {
	if (file.scan === "infected") return undefined;
	if (!file.outside) return file.content;
	const content = await fileStore?.read(fileKey(file.id));
	if (content === undefined) log("file_lost", { case: file.case, file: file.id });
	return content;
}
