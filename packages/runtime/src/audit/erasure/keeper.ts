import type { Engine } from "../../engine/engine.ts";
import { eraseOver, type Retained, type RetentionPolicy } from "./retention.ts";

/** Erases what has been kept long enough, once a day while the service runs. */
export interface Keeper {
	/** One round now. */
	run(): Promise<readonly Retained[]>;
	start(): void;
	/** Resolves when the round under way is done. */
	stop(): Promise<void>;
}

const DAY_MS = 86_400_000;

/** Who the logs name for it. */
const BY = "retention";

export function keeperOf(
	engine: Pick<Engine, "store" | "clock" | "log">,
	policy: RetentionPolicy,
): Keeper {
	let timer: NodeJS.Timeout | undefined;
	let round: Promise<unknown> = Promise.resolve();

	async function run(): Promise<readonly Retained[]> {
		const retained = await eraseOver(engine.store, policy, { now: engine.clock.now(), by: BY });
		for (const { case: id, classes, result } of retained)
			engine.log("retention", { case: id, classes, result });
		return retained;
	}

	function daily(): void {
		round = run().catch((error: unknown) => engine.log("retention_failed", { why: String(error) }));
	}

	return {
		run,
		start: () => {
			daily();
			timer = setInterval(daily, DAY_MS);
			timer.unref();
		},
		stop: async () => {
			clearInterval(timer);
			await round;
		},
	};
}
