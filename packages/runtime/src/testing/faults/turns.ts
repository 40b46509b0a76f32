import type { Chance } from "../random.ts";

/** A process: what it has under way never goes on once it is over. */
export class Life {
	isOver = false;
	/** Resolves with its end. */
	readonly ended: Promise<"killed">;
	#end: (how: "killed") => void = () => {};

	constructor() {
		this.ended = new Promise((resolve) => {
			this.#end = resolve;
		});
	}

	/** As `SIGKILL` does: nothing is flushed, closed or said. */
	kill(): void {
		this.isOver = true;
		this.#end("killed");
	}
}

interface Waiting {
	readonly life: Life;
	readonly go: () => void;
}

/**
 * Whatever goes on at once takes turns here, one at a time, in an order that the chance decides. So every interleaving
 * that a network and several processes could bring about can come up, and comes up again with the same seed.
 */
export class Turns {
	readonly #chance: Chance;
	#waiting: Waiting[] = [];

	constructor(chance: Chance) {
		this.#chance = chance;
	}

	/** Resolves when it is the caller's turn; never, when its process is over. */
	wait(life: Life): Promise<void> {
		return new Promise((go) => {
			if (!life.isOver) this.#waiting.push({ life, go });
		});
	}

	/** Lets one of those who wait go on, until it waits again or is done. @returns whether anybody waited */
	async next(): Promise<boolean> {
		this.#waiting = this.#waiting.filter(({ life }) => !life.isOver);
		const [one] = this.#waiting.splice(Math.floor(this.#chance() * this.#waiting.length), 1);
		one?.go();
		await settled();
		return one !== undefined;
	}
}

/** When everything that needs no turn is done. */
export function settled(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}
