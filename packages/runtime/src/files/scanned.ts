import type { Engine } from "../engine/engine.ts";
import type { FileScan } from "../storage/rows.ts";

/** As long as somebody waits for it; a scanner that takes longer is asked again. */
const LONGEST_MS = 10_000;

/** At once in memory of a scanner's line. */
const CHUNK_BYTES = 64 * 1024;

/** `waiting`: it cannot say of this file. `down`: it did not answer at all. */
export type Scanned = FileScan | "down";

/** As the row has it: of a scanner that is down one only knows that the file waits. */
export function heldAs(said: Scanned): FileScan {
	return said === "down" ? "waiting" : said;
}

/** What the scanner says now. Undefined: there is none. */
export async function scanned(
	{ scan, log }: Pick<Engine, "scan" | "log">,
	{ content, type, ...named }: { content: Uint8Array; type: string; case: string; id: string },
): Promise<Scanned | undefined> {
	if (scan === undefined) return undefined;
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error("it takes too long")), LONGEST_MS);
	});
	const about = { case: named.case, file: named.id };
	try {
		const asked = scan({ content: chunksOf(content), size: content.byteLength, type });
		const verdict = await Promise.race([asked, late]);
		if (verdict === "infected") log("file_infected", about);
		if (verdict === "clean" || verdict === "infected") return verdict;
		log("file_not_scanned", { ...about, why: "the scanner could not say" });
		return "waiting";
	} catch (error) {
		log("file_not_scanned", { ...about, why: error instanceof Error ? error.message : "unknown" });
		return "down";
	} finally {
		clearTimeout(timer);
	}
}

async function* chunksOf(content: Uint8Array): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < content.byteLength; at += CHUNK_BYTES)
		yield content.subarray(at, at + CHUNK_BYTES);
}
