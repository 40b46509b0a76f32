import type { StoredFile } from "../rows.ts";
import type { Store } from "../storage.ts";
import { type Database, type Row, statement } from "./database.ts";

const FILE = statement("file", "SELECT * FROM files WHERE case_id = $1 AND file_id = $2");
const BY_CODE = statement("file by code", "SELECT * FROM files WHERE code = $1");
/** A file that is there already stays as it is: it was sent twice. */
const PUT = statement(
	"put file",
	`INSERT INTO files (case_id, file_id, name, type, uploaded_by, field, paper, code, content)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (case_id, file_id) DO NOTHING`,
);

/** Uploads and rendered papers. */
export function files(database: Database): Pick<Store, "putFile" | "file" | "fileByCode"> {
	const one = (row: Row | undefined) => row && fileOf(row);
	return {
		putFile: async (file) => {
			const { case: caseId, id, name, type, by, field, paper, code, content } = file;
			const texts = [by, field, paper, code].map((text) => text ?? null);
			await database.run(PUT, caseId, id, name, type, ...texts, Buffer.from(content));
		},
		file: async (caseId, fileId) => one(await database.get(FILE, caseId, fileId)),
		fileByCode: async (code) => one(await database.get(BY_CODE, code)),
	};
}

function fileOf(row: Row): StoredFile {
	const content = new Uint8Array(row.content as Buffer);
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
