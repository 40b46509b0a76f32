import type { Bundle } from "@onedoor/dsl/bundle";
import { bundleOn } from "../case/bundle-on.ts";
import { calendarOf } from "../case/calendars.ts";
import type { Case } from "../case/case.ts";
import { canSee } from "../core.ts";
import type { Engine } from "../engine/engine.ts";
import type { LoadedForAct } from "../storage/rows.ts";
import { instantOf } from "../time/zone.ts";
import { idempotencyKey } from "./preconditions.ts";
import { notFound } from "./problem.ts";
import type { Call } from "./route.ts";

export interface SeenCase {
	readonly case: Case;
	readonly bundle: Bundle;
	/** Now, in the zone of the procedure's calendar. */
	readonly now: string;
}

/**
 * A case this actor may see.
 * @throws HttpProblem 404, whether there is no such case or it is not theirs
 */
export async function seenCase(call: Call, id: string): Promise<SeenCase> {
	const { engine } = call.service;
	const kase = await engine.store.load(id);
	if (kase === undefined) throw notFound();
	return checkSight(call, await see(engine, kase));
}

/**
 * A case this actor may see, with all that is needed to act in it.
 * @throws HttpProblem 404, whether there is no such case or it is not theirs
 */
export async function seenForAct(
	call: Call,
	id: string,
): Promise<SeenCase & { readonly loaded: LoadedForAct }> {
	const { engine } = call.service;
	const key = idempotencyKey(call.request);
	const once = key === undefined ? undefined : { actor: call.actor.id, key };
	const loaded = await engine.store.loadForAct(id, once);
	if (loaded === undefined) throw notFound();
	return { ...checkSight(call, await see(engine, loaded.case)), loaded };
}

function checkSight({ actor }: Call, seen: SeenCase): SeenCase {
	if (!canSee(seen.bundle, seen.case, actor, seen.now)) throw notFound();
	return seen;
}

export async function see(engine: Engine, kase: Case): Promise<SeenCase> {
	const bundle = await engine.procedures.of(kase);
	const now = nowIn(engine, bundle);
	return { case: kase, bundle: bundleOn(bundle, kase, now), now };
}

export function nowIn({ clock }: Pick<Engine, "clock">, bundle: Bundle): string {
	return instantOf(clock.now(), calendarOf(bundle).time_zone);
}
