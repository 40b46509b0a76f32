import type { StoredFile } from "../rows.ts";
import type { Store } from "../storage.ts";
import type { Database, Row } from "./database.ts";

/** Uploads and rendered papers. */
export function files(database: Database): Pick<Store, "putFile" | "file" | "fileByCode"> {
	return {
		putFile: async (file) => insertFile(database, file),
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
	};
}

/** A file that is there already stays as it is: it was sent twice. */
export function insertFile(database: Database, file: StoredFile): void {
	database.run(
		`INSERT INTO files (case_id, file_id, name, type, uploaded_by, field, paper, code, content)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (case_id, file_id) DO NOTHING`,
		file.case,
		file.id,
		file.name,
		file.type,
		file.by ?? null,
		file.field ?? null,
		file.paper ?? null,
		file.code ?? null,
		file.content,
	);
}

function fileOf(row: Row): StoredFile {
	const content = row.content as Uint8Array;
	const text = (name: string) => (row[name] === null ? {} : { [name]: String(row[name]) });
	return {
		id: String(row.file_id),
		case: String(row.case_id),
		name: String(row.name),
		type: String(row.type),
		size: content.byteLength,
		content,
		...(row.uploaded_by === null ? {} : { by: String(row.uploaded_by) }),
		...text("field"),
		...text("paper"),
		...text("code"),
	};
}
