import type { Store } from "../storage.ts";
import { copy, keyOf, type Tables } from "./tables.ts";

/** Uploads and rendered papers. */
export function files(tables: Tables): Pick<Store, "putFile" | "file" | "fileByCode"> {
	return {
		// A file that is there already stays as it is: it was sent twice.
		putFile: async (file) => {
			const key = keyOf(file.case, file.id);
			if (!tables.files.has(key)) tables.files.set(key, copy(file));
		},
		file: async (caseId, fileId) => copy(tables.files.get(keyOf(caseId, fileId))),
		fileByCode: async (code) => copy([...tables.files.values()].find((file) => file.code === code)),
	};
}
