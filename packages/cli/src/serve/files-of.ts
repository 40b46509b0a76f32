import { diskFiles, type FileStore, type Scan } from "@onedoor/runtime";
import { clamdScan } from "@onedoor/runtime/adapters/clamav";
import { s3Files } from "@onedoor/runtime/adapters/s3";

import type { Settings } from "./settings.ts";
import { within, withinSoon } from "./within.ts";

/** Where uploads lie, and what looks for malware in them, as far as the settings say. */
export interface FileTools {
	readonly fileStore?: FileStore;
	readonly scan?: Scan;
}

/** @throws Error in a sentence that names the section */
export async function filesOf(settings: Settings): Promise<FileTools> {
	const scan = within("scan", () => scanOf(settings));
	const fileStore = await withinSoon(
		"files",
		async () => {
			const store = storeOf(settings);
			// A wrong key is found now, and not by the first person who sends something.
			await store?.list("uploads/none.");
			return store;
		},
		"start what keeps them, or mend the address and the key",
	);
	return { ...(fileStore && { fileStore }), ...(scan && { scan }) };
}

function storeOf({ files }: Settings): FileStore | undefined {
	if (files?.folder !== undefined) return diskFiles(files.folder);
	if (files?.s3 === undefined) return undefined;
	const { key_id: keyId, secret, session_token: sessionToken, ...rest } = files.s3;
	const credentials = { keyId, secret, ...(sessionToken !== undefined && { sessionToken }) };
	return s3Files({ ...rest, credentials: () => credentials });
}

function scanOf({ scan }: Settings): Scan | undefined {
	if (scan === undefined) return undefined;
	return clamdScan({ address: scan.clamd, isPrivateNetwork: scan.private_network ?? false });
}
