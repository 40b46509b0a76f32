import type { Case } from "../../case/case.ts";
import type { Engine } from "../../engine/engine.ts";
import { handleCommand } from "../../engine/handle-command.ts";
import { CutError } from "./faulty.ts";
import type { Act, Story } from "./story.ts";

/** What became of one act of a story. */
export interface Tried {
	readonly act: Act;
	/** `open`: sent at least once, and nobody knows. */
	became: "open" | "done" | "refused";
	/** The version of the case that was acknowledged. */
	version?: number;
}

/**
 * Plays one story: sends each act when the case waits for it, and again under the same key until there is an answer, as
 * a phone on a bad line does.
 */
export class Person {
	readonly case: string;
	readonly story: Story;
	readonly tried: Tried[] = [];
	isBusy = false;
	/** What nobody expected, in one sentence. */
	broken: string | undefined;
	#next = 0;

	constructor(id: string, story: Story) {
		this.case = id;
		this.story = story;
	}

	/** Whether the case waits for the next act. What was done without them, as a form with nothing left to ask, they leave out. */
	isReady(kase: Case | undefined): boolean {
		while (this.#isDoneAlready(kase)) this.#next++;
		const act = this.story.acts[this.#next];
		if (this.isBusy || act === undefined || kase?.status === "ended") return false;
		const { command } = act;
		if (command.kind === "open" || this.tried[this.#next] !== undefined) return true;
		return (
			kase !== undefined &&
			(!("step" in command) || kase.active.some(({ step }) => step === command.step))
		);
	}

	#isDoneAlready(kase: Case | undefined): boolean {
		const command = this.story.acts[this.#next]?.command;
		if (kase?.parent === undefined || command === undefined || this.tried[this.#next]) return false;
		if (command.kind === "open") return true;
		if (!("step" in command) || kase.active.some(({ step }) => step === command.step)) return false;
		const mine = this.tried.filter(
			({ act }) => "step" in act.command && act.command.step === command.step,
		);
		return (kase.steps[command.step]?.times ?? 0) > mine.length;
	}

	/** One attempt over one worker. A worker that is killed meanwhile never answers. */
	async act(engine: Engine, killed: Promise<unknown>): Promise<void> {
		const act = this.story.acts[this.#next];
		if (act === undefined) return;
		const tried = this.tried[this.#next] ?? { act, became: "open" };
		this.tried[this.#next] = tried;
		this.isBusy = true;
		try {
			await Promise.race([this.#send(engine, tried), killed]);
		} catch (error) {
			if (!(error instanceof CutError)) this.broken ??= String(error);
		} finally {
			this.isBusy = false;
		}
	}

	async #send(engine: Engine, tried: Tried): Promise<void> {
		const { command, actor } = tried.act;
		const handled = await handleCommand(engine, {
			case: this.case,
			command,
			actor,
			once: { key: String(this.#next), bodyHash: "" },
			answer: async ({ case: next }) => ({ status: 200, answer: String(next.version) }),
			...(command.kind === "open" && { bundle: this.story.bundle }),
		});
		switch (handled.kind) {
			case "done":
			case "unchanged":
				return this.#heard(tried, "done", handled.case.version);
			case "repeated":
				return this.#heard(tried, "done", Number(handled.kept.answer));
			case "refused":
				return this.#heard(tried, "refused");
			default:
				this.broken ??= `\`${command.kind}\` was answered with \`${handled.kind}\``;
		}
	}

	#heard(tried: Tried, became: "done" | "refused", version?: number): void {
		tried.became = became;
		if (version !== undefined) tried.version = version;
		this.#next++;
	}
}
