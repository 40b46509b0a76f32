import type { EditIntent, Refused, TextChange } from "@onedoor/dsl/edit";

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

	/**
	 * Several intents are one step of the history: all of them hold, or none.
	 *
	 * @returns why it was refused, or nothing when the text says it now
	 */
	apply(
		intent: EditIntent | readonly EditIntent[],
		label: EditLabel,
	): Promise<Refused | undefined> {
		const intents = Array.isArray(intent)
			? (intent as readonly EditIntent[])
			: [intent as EditIntent];
		const done = this.#last.then(() => this.#apply(intents, label, MOST_TRIES));
		this.#last = done.catch(() => undefined);
		return done;
	}

	/** Writes changes that were worked out before, over the texts they were worked out of. */
	take(changes: readonly TextChange[], label: EditLabel): Promise<void> {
		const done = this.#last.then(() => this.#write(changes, label));
		this.#last = done.catch(() => undefined);
		return done;
	}

	/** Resolves when nothing is on its way into the texts. */
	async settled(): Promise<void> {
		await this.#last;
	}

	async #apply(
		intents: readonly EditIntent[],
		label: EditLabel,
		tries: number,
	): Promise<Refused | undefined> {
		const before = new Map(this.#workspace.files.map(({ path, state }) => [path, state.doc]));
		const answer = await this.#checker.edit(intents);
		if (!answer.ok) return answer;
		const hasMoved = answer.changes.some(
			({ path }) => this.#workspace.file(path)?.state.doc !== before.get(path),
		);
		// Somebody typed meanwhile: the offsets are those of an older text.
		if (hasMoved && tries > 1) return await this.#apply(intents, label, tries - 1);
		if (hasMoved) return { ok: false, refused: "would_damage", values: {} };
		this.#write(answer.changes, label);
		return undefined;
	}

	#write(all: readonly TextChange[], label: EditLabel): void {
		const changes: Record<string, { from: number; to: number; insert: string }[]> = {};
		for (const { path, from, to, insert } of all) {
			// What the text says already is no step of the history.
			if (this.#workspace.file(path)?.state.sliceDoc(from, to) === insert) continue;
			changes[path] = [...(changes[path] ?? []), { from, to, insert }];
		}
		this.#workspace.apply(changes satisfies TextChanges, label);
	}
}
