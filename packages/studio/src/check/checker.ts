import type { Finding } from "@onedoor/dsl";
import type { EditIntent } from "@onedoor/dsl/edit";

import { isAbsent, type OpenFile, textOf } from "../document/open-file.ts";
import type { Workspace } from "../document/workspace.ts";
import type {
	Answered,
	Asked,
	AssistAnswers,
	AssistQuestion,
	EditAnswer,
	Measured,
	Read,
	SourceText,
} from "./protocol.ts";

/** What is known of the texts. A check that could not run is never shown as a clean one. */
export interface CheckState {
	readonly status: "waiting" | "checking" | "checked" | "failed";
	readonly findings: readonly Finding[];
	/** The last one that could be read: what outline, diagram and panel show. */
	readonly read?: Read;
	/** Comes after the findings; until then that of the text before. */
	readonly measured?: Measured;
	/** The texts have moved on since `read`, and say no such procedure now. */
	readonly isFrozen: boolean;
	readonly why?: string;
}

const PAUSE_MS = 120;
const NOT_EDITED: EditAnswer = { ok: false, refused: "would_damage", values: {} };
const NOTHING: CheckState = { status: "waiting", findings: [], isFrozen: false };

/**
 * Keeps the check up with the texts, in a worker. Questions go one after the other; while one is being answered,
 * newer texts wait and older ones are skipped.
 */
export class Checker {
	readonly #workspace: Workspace;
	readonly #worker: Worker;
	readonly #sent = new Map<string, OpenFile["state"]>();
	readonly #listeners = new Set<() => void>();
	readonly #edits = new Map<number, (answer: EditAnswer) => void>();
	readonly #questions = new Map<number, (answer: AssistAnswers[keyof AssistAnswers]) => void>();
	#state: CheckState = NOTHING;
	#procedure: string | undefined;
	#run = 0;
	#checking: number | undefined;
	/** The last check that was asked for: numbers of an earlier one are of other texts. */
	#checked: number | undefined;
	#isDue = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(workspace: Workspace, worker: Worker) {
		this.#workspace = workspace;
		this.#worker = worker;
		worker.addEventListener("message", (event: MessageEvent<Answered>) => this.#hear(event.data));
		worker.addEventListener("error", () => this.#fail("the checker did not start"));
		workspace.subscribe(() => this.#soon());
	}

	get state(): CheckState {
		return this.#state;
	}

	subscribe(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Which procedure is on screen. Checks at once. */
	look(procedure: string): void {
		if (this.#procedure === procedure) return;
		this.#procedure = procedure;
		this.#set(NOTHING);
		this.#check();
	}

	/** What edits would change, made one after the other, over the texts as they are now. */
	edit(intents: readonly EditIntent[]): Promise<EditAnswer> {
		const run = ++this.#run;
		return new Promise((resolve) => {
			this.#edits.set(run, resolve);
			this.#ask({ kind: "edit", run, texts: this.#news(), intents });
		});
	}

	/** What the text editor asks of a place in the texts as they are now. Undefined when it could not be answered. */
	ask<K extends keyof AssistAnswers>(
		question: AssistQuestion<K>,
	): Promise<AssistAnswers[K] | undefined> {
		const run = ++this.#run;
		return new Promise((resolve) => {
			this.#questions.set(run, resolve as (answer: AssistAnswers[keyof AssistAnswers]) => void);
			this.#ask({ kind: "assist", run, texts: this.#news(), question: question as AssistQuestion });
		});
	}

	#soon(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#check(), PAUSE_MS);
	}

	#check(): void {
		if (this.#procedure === undefined) return;
		if (this.#checking !== undefined) {
			this.#isDue = true;
			return;
		}
		const run = ++this.#run;
		this.#checking = run;
		this.#checked = run;
		if (this.#state.status !== "waiting") this.#set({ ...this.#state, status: "checking" });
		const before = this.#workspace.changed
			.filter(({ saved }) => saved.hash !== "")
			.map(({ path, saved }) => ({ path, text: saved.text }));
		const texts = this.#news();
		this.#ask({ kind: "check", run, texts, before, procedure: this.#procedure });
	}

	#ask(asked: Asked): void {
		this.#worker.postMessage(asked);
	}

	/** Texts the worker does not have yet. A document is never changed, only replaced, so comparing it is cheap. */
	#news(): readonly SourceText[] {
		const news = this.#workspace.files.filter(
			({ path, state }) => this.#sent.get(path)?.doc !== state.doc,
		);
		for (const { path, state } of news) this.#sent.set(path, state);
		return news.map((file) => ({
			path: file.path,
			text: textOf(file),
			...(isAbsent(file) && { absent: true as const }),
		}));
	}

	#hear(answered: Answered): void {
		if (answered.kind === "edited") {
			this.#edits.get(answered.run)?.(answered.answer);
			this.#edits.delete(answered.run);
			return;
		}
		if (answered.kind === "assisted") {
			this.#settle(answered.run, answered.answer);
			return;
		}
		if (answered.kind === "measured") {
			if (answered.run !== this.#checked) return;
			this.#set({ ...this.#state, measured: answered.measured });
			return;
		}
		if (answered.kind === "failed" && answered.run !== this.#checking) {
			this.#edits.get(answered.run)?.(NOT_EDITED);
			this.#edits.delete(answered.run);
			this.#settle(answered.run, undefined);
			return;
		}
		this.#checking = undefined;
		if (answered.kind === "failed") this.#fail(answered.why);
		else this.#set(stateAfter(this.#state, answered));
		if (this.#isDue) {
			this.#isDue = false;
			this.#check();
		}
	}

	#settle(run: number, answer: AssistAnswers[keyof AssistAnswers]): void {
		this.#questions.get(run)?.(answer);
		this.#questions.delete(run);
	}

	#fail(why: string): void {
		this.#checking = undefined;
		this.#set({ ...this.#state, status: "failed", why });
	}

	#set(state: CheckState): void {
		this.#state = state;
		for (const listener of this.#listeners) listener();
	}
}

function stateAfter(before: CheckState, answered: Answered & { kind: "checked" }): CheckState {
	const read = answered.read ?? before.read;
	return {
		status: "checked",
		findings: answered.findings,
		...(read && { read }),
		...(before.measured && { measured: before.measured }),
		isFrozen: answered.read === undefined && before.read !== undefined,
	};
}
