/** The database was written by a newer program. */
export class SchemaTooNewError extends Error {
	readonly code = "schema_too_new";
	readonly found: number;
	readonly known: number;

	constructor(found: number, known: number) {
		super(`the database has schema ${found}, this program knows up to ${known}`);
		this.name = "SchemaTooNewError";
		this.found = found;
		this.known = known;
	}
}
