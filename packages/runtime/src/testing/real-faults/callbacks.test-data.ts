import { createHmac } from "node:crypto";

import { adapterKey } from "../../index.ts";
import type { Callback } from "../faults/outside.ts";
import type { Chance } from "../random.ts";
import { SECRET } from "./worker.test-data.ts";

/** Of the callbacks, so many get lost on the way at first, and so many come twice. */
const LOST = 0.2;
const TWICE = 0.2;

/** Brings answers that come on their own to the servers, badly: some get lost, some come twice, each until it was taken. */
export class CallbackLine {
	readonly faults = { lost: 0, doubled: 0, untaken: 0 };
	/** What a server refused, which none should. */
	readonly refused: string[] = [];
	readonly #waiting: Callback[];
	readonly #addressOf: () => string | undefined;
	readonly #chance: Chance;

	constructor(waiting: Callback[], addressOf: () => string | undefined, chance: Chance) {
		this.#waiting = waiting;
		this.#addressOf = addressOf;
		this.#chance = chance;
	}

	/** One of those that wait, if there is one. */
	async next(): Promise<void> {
		const [one] = this.#waiting.splice(Math.floor(this.#chance() * this.#waiting.length), 1);
		if (one === undefined) return;
		if (this.#happens(LOST, "lost")) return void this.#waiting.push(one);
		if (this.#happens(TWICE, "doubled")) this.#waiting.push(one);
		const status = await this.#send(one);
		if (status === undefined || status >= 500) {
			this.faults.untaken++;
			this.#waiting.push(one);
		} else if (status >= 300) this.refused.push(`a callback of ${one.case} was answered ${status}`);
	}

	#happens(share: number, fault: "lost" | "doubled"): boolean {
		const isSo = this.#chance() < share;
		if (isSo) this.faults[fault]++;
		return isSo;
	}

	/** The status; undefined without an answer. */
	async #send({ port, case: id, step, effect, answer: { answer, data } }: Callback) {
		const body = JSON.stringify({ case: id, step, effect, answer, ...(data && { data }) });
		const at = String(Date.now());
		const signature = createHmac("sha256", adapterKey(SECRET, port))
			.update(`${at}.${body}`)
			.digest("hex");
		const answered = fetch(`${this.#addressOf()}/api/callbacks/${port}`, {
			method: "POST",
			headers: {
				"Content-Type": "application/json",
				"Onedoor-Signature": `t=${at},v1=${signature}`,
			},
			body,
			signal: AbortSignal.timeout(3_000),
		});
		return answered.then(
			({ status }) => status,
			() => undefined,
		);
	}
}
