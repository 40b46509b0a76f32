import type { StoredFile } from "../rows.ts";
import { fileAbout, heldFile } from "../sql-rows.ts";
import type { Files } from "../storage.ts";
import type { Database, Row } from "./database.ts";
import { goesOn } from "./goes-on.ts";

/** Uploads and rendered papers. */
export function files(database: Database): Files {
	return {
		putFile: async (file) =>
			database.transaction(() => {
				if (goesOn(database, file.case)) insertFile(database, file);
				return database.get(THERE, file.case, file.id) ? "done" : "ended";
			}),
		file: async (caseId, fileId) => {
			const row = database.get(
				"SELECT * FROM files WHERE case_id = ? AND file_id = ?",
				caseId,
				fileId,
			);
			return row && fileOf(row);
		},
		fileByCode: async (code) => {
			const row = database.get("SELECT * FROM files WHERE code = ?", code);
			return row && fileOf(row);
		},
		heldFiles: async (caseId) =>
			database
				.all(
					"SELECT * FROM files WHERE case_id = ? AND scan IN ('waiting', 'infected') ORDER BY file_id",
					caseId,
				)
				.map(heldFile),
		filesToScan: async (limit) =>
			database
				.all("SELECT case_id, file_id FROM files WHERE scan = 'waiting' LIMIT ?", limit)
				.map((row) => ({ case: String(row.case_id), id: String(row.file_id) })),
		setScan: async (caseId, fileId, scan) => {
			const at = [caseId, fileId] as const;
			if (scan === "clean") {
				database.run(`UPDATE files SET scan = 'clean' WHERE ${WAITING}`, ...at);
				return;
			}
			database.transaction(() => {
				database.run(`${TO_REMOVE} WHERE ${WAITING} AND outside IS NOT NULL`, ...at);
				database.run(
					`UPDATE files SET scan = 'infected', content = x'', outside = NULL WHERE ${WAITING}`,
					...at,
				);
			});
		},
		filesToRemove: async (limit) =>
			database
				.all(
					`SELECT file_id FROM files_to_remove AS gone WHERE NOT EXISTS
					(SELECT 1 FROM files WHERE files.file_id = gone.file_id AND outside IS NOT NULL) LIMIT ?`,
					limit,
				)
				.map((row) => String(row.file_id)),
		filesRemoved: async (ids) => {
			for (const id of ids) database.run("DELETE FROM files_to_remove WHERE file_id = ?", id);
		},
	};
}

const THERE = "SELECT 1 FROM files WHERE case_id = ? AND file_id = ?";
const WAITING = "case_id = ? AND file_id = ? AND scan = 'waiting'";

/** Follows which rows. A file may belong to several cases, and is written down once. */
export const TO_REMOVE = "INSERT OR IGNORE INTO files_to_remove SELECT file_id FROM files";

/** A file that is there already stays as it is: it was sent twice. */
export function insertFile(database: Database, file: StoredFile): void {
	database.run(
		`INSERT INTO files (case_id, file_id, name, type, uploaded_by, field, paper, code, content, outside, scan)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (case_id, file_id) DO NOTHING`,
		file.case,
		file.id,
		file.name,
		file.type,
		file.by ?? null,
		file.field ?? null,
		file.paper ?? null,
		file.code ?? null,
		file.outside ? new Uint8Array() : file.content,
		file.outside ? file.size : null,
		file.scan ?? null,
	);
}

function fileOf(row: Row): StoredFile {
	return fileAbout(row, row.content as Uint8Array);
}
