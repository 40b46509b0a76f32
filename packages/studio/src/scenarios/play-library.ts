import { startWorker } from "../shell/trusted.ts";
import { type Outcome, setOutcome } from "./outcomes.ts";
import type { PlayAnswered, PlayAsked } from "./protocol.ts";
import workerAddress from "./worker.ts?worker&url";

/** The server, which compiles what is played, answers whoever asks for something else in between. */
const BREATH_MS = 250;

/**
 * Plays the scenarios of several procedures, one after the other, in a worker that ends with the last. Stops when the
 * answer is called.
 *
 * @param changed texts that are kept on this device only, by path
 */
export function playLibrary(
	procedures: readonly string[],
	changed: Readonly<Record<string, string>>,
): () => void {
	const worker = startWorker(workerAddress);
	const [first, ...others] = procedures;
	let procedure = first;
	let breath: ReturnType<typeof setTimeout> | undefined;
	const play = () => {
		if (procedure === undefined) return worker.terminate();
		setOutcome(procedure, { status: "playing", of: 0, failing: 0 });
		const asked: PlayAsked = { kind: "play", run: 0, procedure, texts: { changed, opened: {} } };
		worker.postMessage(asked);
	};
	const hear = (outcome: Outcome) => {
		if (procedure !== undefined) setOutcome(procedure, outcome);
		procedure = others.shift();
		breath = setTimeout(play, BREATH_MS);
	};
	worker.addEventListener("message", ({ data }: MessageEvent<PlayAnswered>) =>
		hear(outcomeIn(data)),
	);
	worker.addEventListener("error", () => hear({ status: "failed", of: 0, failing: 0 }));
	play();
	return () => {
		clearTimeout(breath);
		worker.terminate();
		if (procedure !== undefined) setOutcome(procedure, undefined);
	};
}

function outcomeIn(answered: PlayAnswered): Outcome {
	return answered.kind === "played"
		? { status: "played", of: answered.of, failing: answered.failing.length }
		: { status: answered.kind, of: 0, failing: 0 };
}
