import { DatabaseSync } from "node:sqlite";

import type { OutgoingMessage, PortAnswer } from "../ports.ts";

/** Modes of a simulator: answers at once; takes everything and never answers; cannot be reached. */
export const MODES = ["answers", "silent", "down"] as const;
export type SimulatorMode = (typeof MODES)[number];

export interface KeptMessage extends OutgoingMessage {
	/** ISO 8601. */
	readonly at: string;
}

/**
 * What the simulated outside remembers, in a file of its own: it is not part of the case store, as the real outside
 * is not. Everything is kept under the effect's id, so that an order sent twice is carried out once.
 */
export interface SimulatorStore {
	mode(name: string): SimulatorMode;
	setMode(name: string, mode: SimulatorMode): void;
	/** The answer given for this order: the same as the first time, else what `make` says now. */
	answer(id: string, make: () => PortAnswer): PortAnswer;
	keep(message: KeptMessage): void;
	messages(caseId?: string): readonly KeptMessage[];
	setting(name: string): string | undefined;
	set(name: string, value: string): void;
	close(): void;
}

const SCHEMA = `
	PRAGMA journal_mode = WAL;
	PRAGMA synchronous = FULL;
	CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
	CREATE TABLE IF NOT EXISTS answers (effect_id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
	CREATE TABLE IF NOT EXISTS messages (case_id TEXT NOT NULL, effect_id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (case_id, effect_id)) STRICT;
`;

export function simulatorStore(path: string): SimulatorStore {
	const database = new DatabaseSync(path);
	database.exec(SCHEMA);
	const setting = (name: string): string | undefined => {
		const row = database.prepare("SELECT value FROM settings WHERE name = ?").get(name);
		return row && String(row.value);
	};
	const set = (name: string, value: string): void => {
		database
			.prepare(
				"INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
			)
			.run(name, value);
	};
	return {
		setting,
		set,
		mode: (name) => MODES.find((mode) => mode === setting(`mode ${name}`)) ?? "answers",
		setMode: (name, mode) => set(`mode ${name}`, mode),
		answer: (id, make) => {
			const row = database.prepare("SELECT body FROM answers WHERE effect_id = ?").get(id);
			if (row) return JSON.parse(String(row.body)) as PortAnswer;
			const answer = make();
			database.prepare("INSERT INTO answers VALUES (?, ?)").run(id, JSON.stringify(answer));
			return answer;
		},
		keep: (message) => {
			database
				.prepare("INSERT INTO messages VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
				.run(message.case, message.id, JSON.stringify(message));
		},
		messages: (caseId) => {
			const of = caseId === undefined ? "" : "WHERE case_id = ?";
			const rows = database.prepare(`SELECT body FROM messages ${of} ORDER BY rowid`);
			return (caseId === undefined ? rows.all() : rows.all(caseId)).map(
				(row) => JSON.parse(String(row.body)) as KeptMessage,
			);
		},
		close: () => database.close(),
	};
}
