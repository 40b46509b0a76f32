import { Worker } from "node:worker_threads";

import { boundedArchive } from "./archive.ts";

/** The sheets of a workbook, each with the text of its cells, row by row. */
export type Sheets = readonly {
	readonly name: string;
	readonly cells: readonly (readonly string[])[];
}[];

/** Why a file was not read. */
export type NotRead =
	| "not_a_workbook"
	| "file_too_large"
	| "takes_too_long"
	| "not_safe"
	| "old_or_locked";

const MOST_BYTES = 1024 * 1024;
const MOST_MB = 192;
const MOST_MS = 10_000;

/**
 * Reads .xlsx and .ods. The file is anybody's: what it unpacks to is bounded first, and it is read in a thread of its
 * own that is ended when it takes too long or too much. Formulas are not worked out: the value last shown is read.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheets | NotRead> {
	if (bytes.byteLength > MOST_BYTES) return "file_too_large";
	if (isOldOrLocked(bytes)) return "old_or_locked";
	const archive = boundedArchive(bytes);
	return typeof archive === "string" ? archive : await readInThread(archive);
}

/** The container of .xls, and of an .xlsx that a password closes. */
function isOldOrLocked(bytes: Uint8Array): boolean {
	return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

async function readInThread(archive: Uint8Array): Promise<Sheets | NotRead> {
	const thread = new Worker(new URL("./workbook-thread.ts", import.meta.url), {
		workerData: archive,
		resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
		env: {},
	});
	let late: NodeJS.Timeout | undefined;
	try {
		return await new Promise<Sheets | NotRead>((resolve) => {
			late = setTimeout(() => resolve("takes_too_long"), MOST_MS);
			thread.once("message", resolve);
			thread.once("error", () => resolve("file_too_large"));
		});
	} finally {
		clearTimeout(late);
		await thread.terminate();
	}
}
