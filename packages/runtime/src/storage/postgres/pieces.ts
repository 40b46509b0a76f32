import type { Statement } from "./database.ts";

type Scalar = string | number | boolean | null;
export type Value = Scalar | readonly Scalar[];

/** A piece of the one statement: what it writes once the case has been written. */
export interface Piece {
	/** The same name has the same text, whatever the values are. */
	readonly name: string;
	/** Given the place of its first value. */
	readonly sql: (first: number) => string;
	readonly values: readonly Value[];
}

/** So many rows of a table are written out; more come as lists, whose statement is the same for any number. */
const WRITTEN_OUT = 3;

/** A connection keeps the plan of each statement, so there are not too many: beyond this, all rows come as lists. */
const MOST_STATEMENTS = 128;

const statements = new Map<string, Statement>();

/**
 * The statement of some pieces, with its values. Names may be 63 letters long, so a number stands for the pieces: there
 * are as many as there are kinds of commands.
 *
 * @param make given how many rows of one table may be written out
 */
export function statementOf(make: (writtenOut: number) => readonly Piece[]): {
	readonly statement: Statement;
	readonly values: readonly Value[];
} {
	const short = make(WRITTEN_OUT);
	const isKnown = statements.has(keyOf(short)) || statements.size < MOST_STATEMENTS;
	const pieces = isKnown ? short : make(0);
	const key = keyOf(pieces);
	const statement = statements.get(key) ?? {
		name: `commit ${statements.size + 1}`,
		text: assembled(pieces),
	};
	statements.set(key, statement);
	return { statement, values: valuesOf(pieces) };
}

function keyOf(pieces: readonly Piece[]): string {
	let key = "";
	for (const { name } of pieces) key += `${name},`;
	return key;
}

export function valuesOf(pieces: readonly Piece[]): readonly Value[] {
	const all: Value[] = [];
	for (const { values } of pieces) all.push(...values);
	return all;
}

/** The pieces as one text, each told where its values begin. */
export function assembled(pieces: readonly Piece[]): string {
	return `WITH ${placed(pieces, 1).join(", ")} SELECT stamp FROM written`;
}

export function placed(pieces: readonly Piece[], first: number): readonly string[] {
	let at = first;
	return pieces.map(({ sql, values }) => {
		const text = sql(at);
		at += values.length;
		return text;
	});
}

type ColumnType = "int" | "bigint" | "text" | "boolean" | "json";

/**
 * Rows to select from: the columns named, and `nth`, which counts them. Bodies of rows in lists are sent as lines: JSON
 * holds no line break, and lines need no escaping as an array's items do. They are texts then and have to be cast.
 */
export function rowsOf(
	columns: Readonly<Record<string, ColumnType>>,
	rows: readonly (readonly Scalar[])[],
	writtenOut: number,
): Piece {
	const names = [...Object.keys(columns), "nth"].join(", ");
	const types = Object.values(columns);
	if (rows.length > 0 && rows.length <= writtenOut)
		return {
			name: String(rows.length),
			sql: (at) => {
				const row = (_: unknown, nth: number) =>
					`(${types.map((type, place) => `$${at + nth * types.length + place}::${type}`).join(", ")}, ${nth})`;
				return `(VALUES ${rows.map(row).join(", ")}) AS row (${names})`;
			},
			values: rows.flat(),
		};
	return {
		name: "many",
		sql: (at) =>
			`ROWS FROM (${types
				.map((type, place) =>
					type === "json"
						? `string_to_table($${at + place}::text, E'\\n')`
						: `unnest($${at + place}::${type}[])`,
				)
				.join(", ")}) WITH ORDINALITY AS row (${names})`,
		values: types.map((type, place) => {
			const column = rows.map((row) => row[place] ?? null);
			return type === "json" ? column.join("\n") : column;
		}),
	};
}
