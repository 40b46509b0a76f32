import { setTimeout as pause } from "node:timers/promises";

import type { Case } from "../case/case.ts";
import type { CaseEvent } from "../case/event.ts";
import { type CaseNews, NewsRefusedError, type Subscriber } from "../ports/subscriber.ts";
import type { Observed } from "../ports/telemetry.ts";
import type { UntoldNews } from "../storage/news.ts";
import type { Engine } from "./engine.ts";
import { pauseAfter } from "./pause-after.ts";
import { isTold, isWanted } from "./to-tell.ts";
import type { Worker } from "./worker.ts";

/** After so many tries, in some nine hours, an event that is refused is given up; `onedoor webhooks` names it. */
const TRIES = 20;
/** Cases of which one subscriber is told at once. */
const AT_ONCE = 8;
/** Events of one case that are read at once. */
const PAGE = 100;
/** Also without a known instant: another process may have committed something. */
const LONGEST_SLEEP_MS = 5_000;
/** A subscriber that is down is looked for at least this often. */
const LONGEST_QUIET_MS = 5 * 60_000;

/**
 * Tells subscribers what happens in cases, at least once and in the order of each log. Each has its own rounds, so none
 * waits for another.
 */
export function tellerOf(engine: () => Engine): Worker {
	let all: readonly Worker[] = [];
	return {
		start: () => {
			all = engine().subscribers.map((subscriber) => roundsFor(engine(), subscriber));
			for (const rounds of all) rounds.start();
		},
		stop: async () => {
			await Promise.all(all.map((rounds) => rounds.stop()));
		},
		wake: () => {
			for (const rounds of all) rounds.wake();
		},
	};
}

function roundsFor(engine: Engine, subscriber: Subscriber): Worker {
	const stopping = new AbortController();
	const way: Way = { engine, subscriber, isOver: stopping.signal, failures: 0, quietUntil: 0 };
	let wakeUp: () => void = () => {};
	let again = false;
	let done: Promise<void> | undefined;

	async function run(): Promise<void> {
		while (!stopping.signal.aborted) {
			again = false;
			const sleep = await tellAll(way)
				.then(() => sleepFor(way))
				.catch((error: unknown) => {
					engine.log("teller_failed", { subscriber: subscriber.name, why: String(error) });
					return LONGEST_SLEEP_MS;
				});
			if (!again) await asleep(sleep);
		}
	}

	async function asleep(ms: number): Promise<void> {
		const woken = new AbortController();
		wakeUp = () => woken.abort();
		const signal = AbortSignal.any([stopping.signal, woken.signal]);
		await pause(ms, undefined, { signal }).catch(() => {});
	}

	return {
		start: () => {
			done ??= run();
		},
		wake: () => {
			again = true;
			wakeUp();
		},
		stop: async () => {
			stopping.abort();
			await done;
		},
	};
}

/** One subscriber, and how it is with it in this process. */
interface Way {
	readonly engine: Engine;
	readonly subscriber: Subscriber;
	readonly isOver: AbortSignal;
	/** Times in a row that it could not be reached. */
	failures: number;
	/** Machine's time until which it is left alone. */
	quietUntil: number;
}

/** Tells everything that can be told now. One that was down is tried with one case first. */
async function tellAll(way: Way): Promise<void> {
	const { engine, subscriber, isOver } = way;
	for (;;) {
		const now = engine.machineNow();
		if (isOver.aborted || now < way.quietUntil) return;
		const claimed = await engine.store.claimNews(subscriber.name, {
			now,
			until: now + engine.leaseMs,
			limit: way.failures > 0 ? 1 : AT_ONCE,
		});
		if (claimed.length === 0) return;
		await Promise.all(claimed.map((untold) => tellCase(way, untold)));
	}
}

async function sleepFor({ engine, subscriber, quietUntil }: Way): Promise<number> {
	const now = engine.machineNow();
	const next = (await engine.store.nextNews(subscriber.name, now)) ?? Number.POSITIVE_INFINITY;
	return Math.max(10, Math.min(Math.max(next, quietUntil) - now, LONGEST_SLEEP_MS));
}

/** The events of one case, one after the other: each is written down as told before the next goes out. */
async function tellCase(way: Way, untold: UntoldNews): Promise<void> {
	const { engine, subscriber, isOver } = way;
	const { store } = engine;
	const kase = await store.load(untold.case);
	const events = kase === undefined ? [] : await store.events(untold.case, untold.told, PAGE);
	let { told, attempts } = untold;
	let last = events.length === 0 ? untold.upto : told;
	for (const event of events) {
		if (isOver.aborted) break;
		if (kase !== undefined && isWanted(subscriber, kase, event)) {
			const why = await failureOf(engine, subscriber, newsOf(kase, event));
			if (why !== undefined) return failed(way, { ...untold, attempts }, event, why);
			way.failures = 0;
			const lease = engine.machineNow() + engine.leaseMs;
			if (!(await store.keepTold({ ...untold, told }, event.seq, lease))) return;
			told = event.seq;
			attempts = 0;
		}
		last = event.seq;
	}
	// What nobody wanted is passed over, and the lease given back.
	await store.keepTold({ ...untold, told }, last, 0);
}

async function failureOf(
	{ telemetry }: Engine,
	subscriber: Subscriber,
	news: CaseNews,
): Promise<unknown> {
	try {
		if (telemetry === undefined) await subscriber.tell(news);
		else await telemetry.within(tellingOf(subscriber, news), () => subscriber.tell(news));
		return undefined;
	} catch (error) {
		return error ?? new Error("unknown");
	}
}

async function failed(
	way: Way,
	untold: UntoldNews,
	{ seq }: Pick<CaseEvent, "seq">,
	error: unknown,
): Promise<void> {
	const { engine, subscriber } = way;
	const why = reasonOf(error);
	if (!(error instanceof NewsRefusedError)) return leftAlone(way, untold, why);
	const attempts = untold.attempts + 1;
	const refused = { subscriber: subscriber.name, case: untold.case, seq, attempts, why };
	if (attempts >= TRIES) {
		engine.log("news_given_up", refused);
		return engine.store.giveUpNews(refused);
	}
	engine.log("news_refused", refused);
	const at = engine.machineNow() + pauseAfter(untold.attempts, engine.chance);
	return engine.store.retryNews(refused, at, why);
}

/** It is down, which is not the fault of what it was told: nothing for it is given up. */
async function leftAlone(way: Way, untold: UntoldNews, why: string): Promise<void> {
	const { engine, subscriber } = way;
	const now = engine.machineNow();
	if (now >= way.quietUntil) {
		const quiet = Math.min(pauseAfter(way.failures, engine.chance), LONGEST_QUIET_MS);
		way.quietUntil = now + quiet;
		way.failures += 1;
		engine.log("subscriber_down", { subscriber: subscriber.name, tries: way.failures, why });
	}
	await engine.store.retryNews(untold, way.quietUntil, why);
}

function tellingOf({ name }: Subscriber, { case: id, procedure }: CaseNews): Observed {
	return {
		name: "tell",
		kind: "client",
		from: "nothing",
		attributes: {
			"onedoor.subscriber": name,
			"onedoor.case": id,
			"onedoor.procedure": procedure,
		},
	};
}

/** A port that is down says why in its cause. Never what was sent. */
function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return error.cause instanceof Error ? error.cause.message : error.message;
}

function newsOf(kase: Case, { seq, at, kind, step, outcome, role }: CaseEvent): CaseNews {
	if (!isTold(kind)) throw new Error(`${kind} is told to nobody`);
	return {
		id: `${kase.id}-${seq}`,
		kind,
		case: kase.id,
		number: kase.number,
		procedure: kase.procedure,
		edition: kase.edition,
		seq,
		at,
		...(step !== undefined && { step }),
		...(outcome !== undefined && { outcome }),
		...(role !== undefined && { role }),
	};
}
