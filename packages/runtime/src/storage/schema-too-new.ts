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

/** The database was last written by an older program; whoever owns it migrates it at the next start. */
export class SchemaTooOldError extends Error {
	readonly code = "schema_too_old";
	readonly found: number;
	readonly known: number;

	constructor(found: number, known: number) {
		super(
			`the database has schema ${found}, this program needs ${known}: start the server once, it brings it there`,
		);
		this.name = "SchemaTooOldError";
		this.found = found;
		this.known = known;
	}
}
