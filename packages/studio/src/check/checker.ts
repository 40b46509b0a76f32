import type { Finding } from "@onedoor/dsl";
import type { EditIntent } from "@onedoor/dsl/edit";

import { isAbsent, type OpenFile, textOf } from "../document/open-file.ts";
import type { Workspace } from "../document/workspace.ts";
import { patched } from "./patch.ts";
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
	/** Errors among them that keep the procedure on screen from being shown and played; others leave it as it is. */
	readonly stopping: readonly Finding[];
	/** The last one that could be read: what outline, diagram and panel show. */
	readonly read?: Read;
	/** Comes after the findings; until then that of the text before. */
	readonly measured?: Measured;
	/** The texts have moved on since `read`, and say no such procedure now. */
	readonly isFrozen: boolean;
	readonly why?: string;
}

/** A check that takes no longer says nothing of itself: the words would change with every key. */
const NOTICED_MS = 300;
const NOT_EDITED: EditAnswer = { ok: false, refused: "would_damage", values: {} };
const NOTHING: CheckState = { status: "waiting", findings: [], stopping: [], isFrozen: false };

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
	readonly #questions = new Map<number, (answer: unknown) => void>();
	/** What has been asked of the texts as they are, by question: several parts of a page ask the same. */
	readonly #asked = new Map<string, Promise<unknown>>();
	#state: CheckState = NOTHING;
	/** As the worker said them last, of whichever texts. */
	#said: Said = { findings: [] };
	#shown: Shown | undefined;
	#run = 0;
	/** The last check that was asked for: what comes of an earlier one is of other texts. */
	#checking: number | undefined;
	/** Until it has said what the procedure is: newer texts wait so long, so that each of them can be shown. */
	#isReading = false;
	#isDue = false;
	#noticing: ReturnType<typeof setTimeout> | undefined;

	constructor(workspace: Workspace, worker: Worker) {
		this.#workspace = workspace;
		this.#worker = worker;
		worker.addEventListener("message", (event: MessageEvent<Answered>) => this.#hear(event.data));
		worker.addEventListener("error", () => this.#fail("the checker did not start"));
		workspace.subscribe(() => {
			this.#asked.clear();
			this.#check();
		});
	}

	get state(): CheckState {
		return this.#state;
	}

	subscribe(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Which procedure is on screen, and in which language its picture is drawn. Checks at once. */
	look(procedure: string, language: string): void {
		const before = this.#shown;
		if (before?.procedure === procedure && before.language === language) return;
		this.#shown = { procedure, language };
		if (before?.procedure !== procedure) this.#set(NOTHING);
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
		const key = JSON.stringify(question);
		const known = this.#asked.get(key) ?? this.#find(question as AssistQuestion, key);
		this.#asked.set(key, known);
		return known as Promise<AssistAnswers[K] | undefined>;
	}

	async #find(question: AssistQuestion, key: string): Promise<unknown> {
		const run = ++this.#run;
		const found = await new Promise((resolve) => {
			this.#questions.set(run, resolve);
			this.#ask({ kind: "assist", run, texts: this.#news(), question });
		});
		// What could not be answered may be asked once more.
		if (found === undefined) this.#asked.delete(key);
		return found;
	}

	#check(): void {
		if (this.#shown === undefined) return;
		if (this.#isReading) {
			this.#isDue = true;
			return;
		}
		const run = ++this.#run;
		this.#checking = run;
		this.#isReading = true;
		this.#isDue = false;
		this.#noticing ??= setTimeout(() => this.#sayChecking(), NOTICED_MS);
		const before = Object.entries(this.#workspace.opened).map(([path, text]) => ({ path, text }));
		const texts = this.#news();
		this.#ask({ kind: "check", run, texts, before, ...this.#shown });
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
		const known = this.#whole(answered);
		if (known.run === this.#checking) this.#learn(known);
		else if (answered.kind === "failed") {
			this.#edits.get(answered.run)?.(NOT_EDITED);
			this.#edits.delete(answered.run);
			this.#settle(answered.run, undefined);
		}
	}

	/** What is said of an earlier text is not shown, but what comes after it is said on top of it. */
	#whole(answered: AboutCheck): Known {
		if (answered.kind === "failed" || answered.kind === "measured") return answered;
		const { read: news, ...rest } = answered;
		const read = news === undefined ? undefined : (patched(this.#said.read, news) as Read);
		if (read) this.#said = { ...this.#said, read };
		// Places in the texts may be others though nothing of it is: whoever looks again when it comes does so.
		const told = read && { read: { ...read } };
		if (rest.kind === "read") return { ...rest, ...told };
		const findings = patched(this.#said.findings, rest.findings) as readonly Finding[];
		this.#said = { ...this.#said, findings };
		const stopping = findings.filter((_, at) => rest.stopping.includes(at));
		return { ...rest, findings, stopping, ...told };
	}

	#sayChecking(): void {
		if (this.#state.status !== "waiting") this.#set({ ...this.#state, status: "checking" });
	}

	/** Of the texts that were last sent. */
	#learn(answered: Known): void {
		this.#isReading = false;
		if (answered.kind === "checked") {
			clearTimeout(this.#noticing);
			this.#noticing = undefined;
		}
		if (answered.kind === "failed") this.#fail(answered.why);
		else this.#set(stateAfter(this.#state, answered));
		if (this.#isDue) this.#check();
	}

	#settle(run: number, answer: unknown): void {
		this.#questions.get(run)?.(answer);
		this.#questions.delete(run);
	}

	#fail(why: string): void {
		clearTimeout(this.#noticing);
		this.#noticing = undefined;
		this.#set({ ...this.#state, status: "failed", why });
	}

	#set(state: CheckState): void {
		this.#state = state;
		for (const listener of this.#listeners) listener();
	}
}

interface Shown {
	readonly procedure: string;
	readonly language: string;
}

interface Said {
	readonly read?: Read;
	readonly findings: readonly Finding[];
}

type AboutCheck = Exclude<Answered, { kind: "edited" | "assisted" }>;

/** The same with all that was said before. */
type Known =
	| Extract<AboutCheck, { kind: "failed" | "measured" }>
	| { readonly kind: "read"; readonly run: number; readonly read?: Read }
	| {
			readonly kind: "checked";
			readonly run: number;
			readonly findings: readonly Finding[];
			readonly stopping: readonly Finding[];
			readonly isThere: boolean;
			readonly read?: Read;
	  };

function stateAfter(before: CheckState, answered: Exclude<Known, { kind: "failed" }>): CheckState {
	if (answered.kind === "measured") return { ...before, measured: answered.measured };
	if (answered.kind === "read")
		return answered.read === undefined
			? before
			: { ...before, read: answered.read, isFrozen: false };
	const read = answered.read ?? before.read;
	return {
		status: "checked",
		findings: answered.findings,
		stopping: answered.stopping,
		...(read && { read }),
		...(before.measured && { measured: before.measured }),
		isFrozen: !answered.isThere && read !== undefined,
	};
}
