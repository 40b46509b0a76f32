import type { Effect } from "../case/effect.ts";
import { PortDownError } from "../ports/ports.ts";
import type { ClaimedEffect } from "../storage/rows.ts";
import type { Engine } from "./engine.ts";
import { observedEffect } from "./observed-effect.ts";
import { pauseAfter } from "./pause-after.ts";
import { runEffect } from "./run-effect.ts";

/** After this many failures an effect is given up; `onedoor outbox` names it and has it tried again. */
const TRIES = 12;
const BATCH = 50;

export interface DrainOptions {
	/** Only effects of this case. */
	readonly case?: string;
	/** Machine time after which no further batch is begun. */
	readonly until?: number;
}

/**
 * Carries out what is in the outbox, and what its answers bring, until nothing is left to do now; also waits for
 * what this process already had under way.
 * Effects of one case run in the order of their commits; cases run beside each other.
 * @returns how many it took up itself
 */
export async function drainOutbox(engine: Engine, options: DrainOptions = {}): Promise<number> {
	for (let taken = 0; ; ) {
		const now = engine.machineNow();
		if (options.until !== undefined && now >= options.until) return taken;
		taken += await claimAndStart(engine, now, options.case);
		// Whoever else is claiming has started what they claimed when this is over.
		await Promise.all(engine.claiming);
		const under = [...engine.running.values()].filter(
			(one) => options.case === undefined || one.case === options.case,
		);
		if (under.length === 0) return taken;
		await Promise.all(under.map((one) => one.done));
	}
}

async function claimAndStart(
	engine: Engine,
	now: number,
	caseId: string | undefined,
): Promise<number> {
	const only = caseId === undefined ? {} : { case: caseId };
	const claim = engine.store
		.claimEffects({ now, until: now + engine.leaseMs, limit: BATCH, ...only })
		.then((claimed) => {
			for (const effects of byCase(claimed)) start(engine, effects);
			return claimed.length;
		});
	engine.claiming.add(claim);
	return claim.finally(() => engine.claiming.delete(claim));
}

/** Puts one case's effects under way, one after the other. */
function start(engine: Engine, claimed: readonly ClaimedEffect[]): void {
	const [first] = claimed;
	if (first === undefined) return;
	const done = runInOrder(engine, claimed).finally(() => engine.running.delete(first.effect.id));
	engine.running.set(first.effect.id, { case: first.effect.case, done });
}

async function runInOrder(engine: Engine, claimed: readonly ClaimedEffect[]): Promise<void> {
	const carryOut = engine.telemetry ? observedEffect(engine.telemetry) : runEffect;
	for (const { effect, attempts } of claimed) {
		try {
			const askAgainMs = await carryOut(engine, effect, attempts);
			if (askAgainMs !== undefined) await askLater(engine, { effect, attempts }, askAgainMs);
		} catch (error) {
			const why = error instanceof Error ? error.message : String(error);
			engine.log("effect_failed", {
				effect: effect.id,
				kind: effect.kind,
				attempts: attempts + 1,
				why,
			});
			const pause = pauseAfter(attempts, engine.chance);
			const isTried = attempts + 1 < TRIES || isNeverGivenUp(effect, error);
			const again = isTried ? engine.machineNow() + pause : undefined;
			if (again === undefined)
				engine.log("effect_given_up", { effect: effect.id, kind: effect.kind, why });
			await engine.store.retryEffect(effect, again, why).catch(unwritten(engine, effect.id));
		}
	}
}

/**
 * Whoever gives up what moves money never learns where it is. A register that is down for a day is asked when it is
 * back, by every case that still waits for it. Both stay visible in the log, once an hour.
 */
function isNeverGivenUp({ kind }: Effect, error: unknown): boolean {
	if (kind === "call_register") return error instanceof PortDownError;
	return kind === "start_payment" || kind === "refund";
}

/** The outside has taken it and is not done: it is asked less and less often. */
async function askLater(
	engine: Engine,
	{ effect, attempts }: ClaimedEffect,
	leastMs: number,
): Promise<void> {
	const pause = Math.max(leastMs, pauseAfter(attempts, engine.chance));
	await engine.store.retryEffect(effect, engine.machineNow() + pause, "not done yet");
}

/** The store does not even take the failure: the effect keeps its lease, and is tried again when that ends. */
function unwritten(engine: Engine, effect: string): (error: unknown) => void {
	return (error) => engine.log("retry_unwritten", { effect, why: String(error) });
}

function byCase(claimed: readonly ClaimedEffect[]): readonly (readonly ClaimedEffect[])[] {
	return [...Map.groupBy(claimed, ({ effect }) => effect.case).values()];
}
