import { calendarOf } from "../case/calendars.ts";
import type { Due } from "../storage/storage.ts";
import { instantOf } from "../time/zone.ts";
import { CLOCK } from "./actors.ts";
import type { Engine } from "./engine.ts";
import { handleCommand } from "./handle-command.ts";

const BATCH = 50;

/**
 * Sends `warn` and `late` for everything due by now, earliest first. A row is gone with the commit of what it led
 * to; after a crash it is still there and fires then, once.
 * @returns how many were acted on
 */
export function fireDue(engine: Engine): Promise<number> {
	const round = engine.dueRound.last.then(() => fireAll(engine));
	engine.dueRound.last = round.then(
		() => {},
		() => {},
	);
	return round;
}

async function fireAll(engine: Engine): Promise<number> {
	for (let fired = 0; ; ) {
		const now = engine.machineNow();
		const rows = await engine.store.claimDue(engine.clock.now(), {
			now,
			until: now + engine.leaseMs,
			limit: BATCH,
		});
		if (rows.length === 0) return fired;
		fired += rows.length;
		for (const row of rows) await fire(engine, row).catch(reportTo(engine, row));
	}
}

async function fire(
	engine: Engine,
	{ case: id, ...due }: Due & { readonly case: string },
): Promise<void> {
	const kase = await engine.store.load(id);
	if (kase === undefined) return engine.store.dropDue(id, due);
	const zone = calendarOf(await engine.procedures.of(kase)).time_zone;
	const handled = await handleCommand(engine, {
		case: id,
		actor: CLOCK,
		command: { kind: due.kind, what: due.what, due_at: instantOf(due.at, zone) },
	});
	if (handled.kind === "done") return;
	// What it was about is over: the case has left the step, or was warned already.
	if (handled.kind === "refused")
		engine.log("due_refused", { case: id, what: due.what, code: handled.refusal.code });
	await engine.store.dropDue(id, due);
}

/** The row keeps its lease and is tried again when that ends; the other rows do not wait for it. */
function reportTo(engine: Engine, row: Due & { readonly case: string }): (error: unknown) => void {
	return (error) =>
		engine.log("due_failed", { case: row.case, what: row.what, why: String(error) });
}
