import type { HeldFile, StoredFile } from "../rows.ts";
import type { Files } from "../storage.ts";
import { goesOn } from "./goes-on.ts";
import { copy, keyOf, type Tables } from "./tables.ts";

/** Uploads and rendered papers. */
export function files(tables: Tables): Files {
	const all = () => [...tables.files.values()];
	return {
		// A file that is there already stays as it is: it was sent twice.
		putFile: async (file) => {
			const key = keyOf(file.case, file.id);
			if (tables.files.has(key)) return "done";
			if (!goesOn(tables, file.case)) return "ended";
			tables.files.set(key, copy(asKept(file)));
			return "done";
		},
		file: async (caseId, fileId) => copy(tables.files.get(keyOf(caseId, fileId))),
		fileByCode: async (code) => copy(all().find((file) => file.code === code)),
		heldFiles: async (caseId) =>
			all()
				.filter((file) => file.case === caseId)
				.flatMap(held)
				.sort((a, b) => (a.id < b.id ? -1 : 1)),
		filesToScan: async (limit) =>
			all()
				.filter(({ scan }) => scan === "waiting")
				.slice(0, limit)
				.map(({ case: kase, id }) => ({ case: kase, id })),
		setScan: async (caseId, fileId, scan) => {
			const key = keyOf(caseId, fileId);
			const file = tables.files.get(key);
			if (file?.scan !== "waiting") return;
			const { outside, ...rest } = file;
			if (scan === "infected" && outside) tables.filesToRemove.add(fileId);
			const none = { ...rest, size: 0, content: new Uint8Array() };
			tables.files.set(key, { ...(scan === "clean" ? file : none), scan });
		},
		filesToRemove: async (limit) => {
			const stay = new Set(all().flatMap(({ id, outside }) => (outside ? [id] : [])));
			return [...tables.filesToRemove].filter((id) => !stay.has(id)).slice(0, limit);
		},
		filesRemoved: async (ids) => {
			for (const id of ids) tables.filesToRemove.delete(id);
		},
	};
}

/** What lies outside is not kept here too. */
export function asKept(file: StoredFile): StoredFile {
	return file.outside ? { ...file, content: new Uint8Array() } : file;
}

function held({ id, case: kase, name, by, field, scan }: StoredFile): readonly HeldFile[] {
	if (scan !== "waiting" && scan !== "infected") return [];
	return [
		{
			id,
			case: kase,
			name,
			...(by !== undefined && { by }),
			...(field !== undefined && { field }),
			scan,
		},
	];
}
