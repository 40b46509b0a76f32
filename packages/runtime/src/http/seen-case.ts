import type { Bundle } from "@onedoor/dsl/bundle";
import { bundleOn } from "../case/bundle-on.ts";
import { calendarOf } from "../case/calendars.ts";
import type { Case } from "../case/case.ts";
import { canSee } from "../core.ts";
import type { Engine } from "../engine/engine.ts";
import { NotRemembered } from "../engine/not-remembered.ts";
import type { LoadedForAct } from "../storage/rows.ts";
import { instantOf } from "../time/zone.ts";
import { idempotencyKey } from "./preconditions.ts";
import { HttpProblem, notFound } from "./problem.ts";
import type { Call } from "./route.ts";

export interface SeenCase {
	readonly case: Case;
	readonly bundle: Bundle;
	/** Now, in the zone of the procedure's calendar. */
	readonly now: string;
	/** Nobody outside is asked about it before it was read. */
	readonly isRemembered?: true;
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

/** A case to act in, with all that is needed for it. */
export interface SeenForAct extends SeenCase {
	readonly loaded: LoadedForAct;
}

/**
 * Acts in a case. First in what this process remembers of it: what is committed then was right, and whatever else comes
 * of it says nothing, so that the case is read and looked at anew.
 *
 * @param prepare what the act needs; nothing is changed by it, and nobody outside is asked about a remembered case
 * @param run undefined: what was remembered does not do
 * @throws HttpProblem 404, whether there is no such case or it is not theirs
 */
export async function actIn<Prepared>(
	call: Call,
	id: string,
	prepare: (seen: SeenForAct) => Promise<Prepared>,
	run: (prepared: Prepared, loaded: LoadedForAct) => Promise<Response | undefined>,
): Promise<Response> {
	const remembered = call.service.engine.store.remembered?.(id);
	if (remembered) {
		const loaded: LoadedForAct = { case: remembered, drafts: [], isRemembered: true };
		const prepared = await seen(call, loaded).then(prepare).catch(nothingIfRefused);
		const response = prepared && (await run(prepared, loaded));
		if (response) return response;
	}
	const loaded = await loadForAct(call, id);
	const response = await run(await prepare(await seen(call, loaded)), loaded);
	if (response === undefined) throw new Error("what was read does always do");
	return response;
}

function nothingIfRefused(error: unknown): undefined {
	if (error instanceof HttpProblem || error instanceof NotRemembered) return undefined;
	throw error;
}

async function loadForAct(call: Call, id: string): Promise<LoadedForAct> {
	const key = idempotencyKey(call.request);
	const once = key === undefined ? undefined : { actor: call.actor.id, key };
	const loaded = await call.service.engine.store.loadForAct(id, once);
	if (loaded === undefined) throw notFound();
	return loaded;
}

async function seen(call: Call, loaded: LoadedForAct): Promise<SeenForAct> {
	const { isRemembered } = loaded;
	const found = checkSight(call, await see(call.service.engine, loaded.case));
	return { ...found, loaded, ...(isRemembered && { isRemembered }) };
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
