import type { Actor } from "../../case/case.ts";
import type { Refusal } from "../../case/command.ts";
import type { CaseEvent } from "../../case/event.ts";
import { isRefusal } from "../../case/refusal.ts";
import { decide } from "../../core.ts";
import type { Engine } from "../../engine/engine.ts";
import { envOf } from "../../engine/env-of.ts";
import { toTell } from "../../engine/to-tell.ts";
import { eraseDraft } from "./erase-case.ts";

/** Who the log names for it: that there was a draft stays, and whose it was does not. */
const BY = "applicant";

/** As for commands: whoever loses a race looks again. */
const TRIES = 20;

/**
 * Throws a draft away, in one transaction: it ends, and of what was typed, uploaded and looked up nothing is left but
 * the skeleton of its log, which still verifies and replays.
 *
 * @returns a refusal where it is not the actor's own, or something of it was sent
 */
export async function discardDraft(
	engine: Engine,
	id: string,
	actor: Actor,
): Promise<Refusal | "done" | "unknown_case"> {
	for (let tried = 0; tried < TRIES; tried++) {
		const discarded = await discardOnce(engine, id, actor);
		if (discarded !== "conflict") return discarded;
	}
	throw new Error(`case ${id} changes too fast`);
}

async function discardOnce(
	engine: Engine,
	id: string,
	actor: Actor,
): Promise<Refusal | "done" | "unknown_case" | "conflict"> {
	const { store, procedures } = engine;
	const log = await store.log(id);
	const current = await store.load(id);
	if (current === undefined) return "unknown_case";
	const bundle = await procedures.of(current);
	const env = await envOf(engine, bundle, { actor, case: id });
	const decision = decide(bundle, current, { kind: "discard" }, env);
	if (isRefusal(decision)) return decision;
	// Somebody wrote in it between the two looks.
	if (current.version !== log.events.length) return "conflict";
	const done = await eraseDraft(store, log, { by: BY, at: env.now }, decision.events);
	if (done === "done") await tellOf(engine, decision.next, decision.events);
	return done;
}

/** Whoever was told that it began is told that it ended. */
async function tellOf(
	engine: Engine,
	kase: Parameters<typeof toTell>[1]["case"],
	events: readonly CaseEvent[],
): Promise<void> {
	const { tell } = toTell(engine, { case: kase, events });
	const seqs = events.map(({ seq }) => seq);
	for (const subscriber of tell?.subscribers ?? [])
		await engine.store.tellAgain(
			{ subscriber, case: kase.id },
			{ from: Math.min(...seqs), upto: Math.max(...seqs), at: tell?.at ?? 0 },
		);
	engine.wake();
}
