import type { Connection, PoolClient, Submittable } from "pg";

import type { Question, Value } from "./database.ts";

/**
 * Carries out statements in one transaction, one piece and one answer: the server commits when it comes to the end of the
 * piece. Each has one row of one column at most, so nobody has to ask what comes back. Durable when it resolves: the value
 * of each as a text, where it has a row.
 */
export function askInOnePiece(
	client: PoolClient,
	questions: readonly Question[],
): Promise<readonly (string | undefined)[]> {
	return new Promise((resolve, reject) => {
		client.query(
			new Piece(questions, (error, values) => {
				if (values === undefined) reject(error);
				else resolve(values);
			}),
		);
	});
}

type Answered = (error: unknown, values?: readonly (string | undefined)[]) => void;

/** What each connection has prepared. */
const prepared = new WeakMap<Connection, Set<string>>();

/** The driver asks such a thing to send itself, and tells it what comes back. */
class Piece implements Submittable {
	readonly callback: Answered;
	readonly #questions: readonly Question[];
	readonly #values: (string | undefined)[] = [];
	#value: string | undefined;

	constructor(questions: readonly Question[], answered: Answered) {
		this.#questions = questions;
		this.callback = answered;
	}

	submit(connection: Connection): void {
		const wire = connection as unknown as Wire;
		const known = prepared.get(connection) ?? new Set();
		prepared.set(connection, known);
		wire.stream.cork();
		for (const { name, text, values } of this.#questions) {
			if (!known.has(name)) wire.parse({ name, text });
			// Where it cannot be prepared the connection is given up.
			known.add(name);
			wire.bind({ statement: name, values: values.map(asText) });
			wire.execute({});
		}
		wire.sync();
		wire.stream.uncork();
	}

	handleRowDescription(): void {}

	handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
		this.#value = fields[0] ?? undefined;
	}

	handleCommandComplete(): void {
		this.#values.push(this.#value);
		this.#value = undefined;
	}

	handleError(error: unknown): void {
		this.callback(error);
	}

	/** The end of the piece was reached and committed. */
	handleReadyForQuery(): void {
		this.callback(undefined, this.#values);
	}
}

/** What is used of a connection, as the driver has it; its types are of an earlier one. */
interface Wire {
	readonly stream: { cork(): void; uncork(): void };
	parse(statement: { readonly name: string; readonly text: string }): void;
	bind(values: {
		readonly statement: string;
		readonly values: readonly (string | Buffer | null)[];
	}): void;
	execute(portal: object): void;
	sync(): void;
}

function asText(value: Value): string | Buffer | null {
	if (value === null || typeof value === "string" || Buffer.isBuffer(value)) return value;
	return typeof value === "object" ? `{${value.map(itemText).join(",")}}` : String(value);
}

function itemText(item: string | number | boolean | null): string {
	return item === null ? "NULL" : `"${String(item).replaceAll(/["\\]/g, "\\$&")}"`;
}
