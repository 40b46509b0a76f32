import type { EditIntent, Refused } from "@onedoor/dsl/edit";

import type { EditLabel } from "../document/edit-label.ts";
import type { TextChanges, Workspace } from "../document/workspace.ts";
import type { Checker } from "./checker.ts";

const MOST_TRIES = 3;

/** Turns intents into changes of the texts, one after the other. What cannot be done without damage is refused. */
export class Edits {
	readonly #checker: Checker;
	readonly #workspace: Workspace;
	#last: Promise<unknown> = Promise.resolve();

	constructor(checker: Checker, workspace: Workspace) {
		this.#checker = checker;
		this.#workspace = workspace;
	}

	/** @returns why it was refused, or nothing when the text says it now. */
	apply(intent: EditIntent, label: EditLabel): Promise<Refused | undefined> {
		const done = this.#last.then(() => this.#apply(intent, label, MOST_TRIES));
		this.#last = done.catch(() => undefined);
		return done;
	}

	/** Resolves when nothing is on its way into the texts. */
	async settled(): Promise<void> {
		await this.#last;
	}

	async #apply(intent: EditIntent, label: EditLabel, tries: number): Promise<Refused | undefined> {
		const before = new Map(this.#workspace.files.map(({ path, state }) => [path, state.doc]));
		const answer = await this.#checker.edit(intent);
		if (!answer.ok) return answer;
		const hasMoved = answer.changes.some(
			({ path }) => this.#workspace.file(path)?.state.doc !== before.get(path),
		);
		// Somebody typed meanwhile: the offsets are those of an older text.
		if (hasMoved && tries > 1) return await this.#apply(intent, label, tries - 1);
		if (hasMoved) return { ok: false, refused: "would_damage", values: {} };
		const changes: Record<string, { from: number; to: number; insert: string }[]> = {};
		for (const { path, from, to, insert } of answer.changes) {
			// What the text says already is no step of the history.
			if (this.#workspace.file(path)?.state.sliceDoc(from, to) === insert) continue;
			changes[path] = [...(changes[path] ?? []), { from, to, insert }];
		}
		this.#workspace.apply(changes satisfies TextChanges, label);
		return undefined;
	}
}
