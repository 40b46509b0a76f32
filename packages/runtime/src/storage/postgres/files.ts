import type { StoredFile } from "../rows.ts";
import { fileAbout, heldFile } from "../sql-rows.ts";
import type { Files } from "../storage.ts";
import { type Database, type Row, statement } from "./database.ts";
import { GOES_ON } from "./goes-on.ts";

const FILE = statement("file", "SELECT * FROM files WHERE case_id = $1 AND file_id = $2");
const BY_CODE = statement("file by code", "SELECT * FROM files WHERE code = $1");
/** A file that is there already stays as it is: it was sent twice. */
const PUT = statement(
	"put file",
	`INSERT INTO files (case_id, file_id, name, type, uploaded_by, field, paper, code, content, outside, scan)
	SELECT case_id, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 FROM ${GOES_ON}
	ON CONFLICT (case_id, file_id) DO NOTHING RETURNING 1`,
);
const THERE = statement("is file there", "SELECT 1 FROM files WHERE case_id = $1 AND file_id = $2");

const HELD = statement(
	"held files",
	"SELECT * FROM files WHERE case_id = $1 AND scan IN ('waiting', 'infected') ORDER BY file_id",
);
const TO_SCAN = statement(
	"files to scan",
	"SELECT case_id, file_id FROM files WHERE scan = 'waiting' LIMIT $1",
);
const CLEAN = statement(
	"clean file",
	"UPDATE files SET scan = 'clean' WHERE case_id = $1 AND file_id = $2 AND scan = 'waiting'",
);
/** One statement: either all of it is there or nothing. A file may belong to several cases, and is written down once. */
const INFECTED = statement(
	"infected file",
	`WITH gone AS (SELECT file_id FROM files
		WHERE case_id = $1 AND file_id = $2 AND scan = 'waiting' AND outside IS NOT NULL),
	noted AS (INSERT INTO files_to_remove SELECT file_id FROM gone ON CONFLICT DO NOTHING)
	UPDATE files SET scan = 'infected', content = '', outside = NULL
	WHERE case_id = $1 AND file_id = $2 AND scan = 'waiting'`,
);
const TO_REMOVE = statement(
	"files to remove",
	`SELECT file_id FROM files_to_remove AS gone WHERE NOT EXISTS
	(SELECT 1 FROM files WHERE files.file_id = gone.file_id AND outside IS NOT NULL) LIMIT $1`,
);
const REMOVED = statement(
	"files removed",
	"DELETE FROM files_to_remove WHERE file_id = ANY ($1::text[])",
);

/** Uploads and rendered papers. */
export function files(database: Database): Files {
	const one = (row: Row | undefined) => row && fileOf(row);
	return {
		putFile: async (file) => {
			const { case: caseId, id, name, type, by, field, paper, code, outside, scan } = file;
			const size = outside ? file.size : null;
			const texts = [by, field, paper, code].map((text) => text ?? null);
			const bytes = Buffer.from(outside ? new Uint8Array() : file.content);
			const values = [caseId, id, name, type, ...texts, bytes, size, scan ?? null] as const;
			const isThere =
				(await database.get(PUT, ...values)) ?? (await database.get(THERE, caseId, id));
			return isThere ? "done" : "ended";
		},
		file: async (caseId, fileId) => one(await database.get(FILE, caseId, fileId)),
		fileByCode: async (code) => one(await database.get(BY_CODE, code)),
		heldFiles: async (caseId) => (await database.all(HELD, caseId)).map(heldFile),
		filesToScan: async (limit) =>
			(await database.all(TO_SCAN, limit)).map((row) => ({
				case: String(row.case_id),
				id: String(row.file_id),
			})),
		setScan: async (caseId, fileId, scan) => {
			await database.run(scan === "clean" ? CLEAN : INFECTED, caseId, fileId);
		},
		filesToRemove: async (limit) =>
			(await database.all(TO_REMOVE, limit)).map((row) => String(row.file_id)),
		filesRemoved: async (ids) => {
			await database.run(REMOVED, ids);
		},
	};
}

function fileOf(row: Row): StoredFile {
	return fileAbout(row, new Uint8Array(row.content as Buffer));
}
