import type { Case } from "../case/case.ts";
import type { ChildReport } from "../case/command.ts";
import type { Effect, StartCase, TellParent, WithdrawCase } from "../case/effect.ts";
import { givesOf } from "../case/gives.ts";
import { CASES } from "./actors.ts";
import type { Engine } from "./engine.ts";
import { handleCommand } from "./handle-command.ts";
import { startedCaseId } from "./ids.ts";
import { startCase } from "./start-case.ts";

export type AboutOtherCase = StartCase | WithdrawCase | TellParent;

export function isAboutOtherCase(effect: Effect): effect is AboutOtherCase {
	return (
		effect.kind === "start_case" || effect.kind === "withdraw_case" || effect.kind === "tell_parent"
	);
}

/**
 * Carries an effect from one case to another: each is a transaction of its own, and each may be repeated. A process
 * that dies in between finds the effect in the outbox and does what is still missing.
 * @throws Error when the other case cannot be opened now: to be tried again
 */
export function toOtherCase(engine: Engine, from: Case, effect: AboutOtherCase): Promise<void> {
	switch (effect.kind) {
		case "start_case":
			return startChild(engine, from, effect);
		case "withdraw_case":
			return withdrawChild(engine, effect);
		case "tell_parent":
			return tellParent(engine, from, effect);
	}
}

/** Nobody waits any more for one that was abandoned before it opened. */
async function startChild(engine: Engine, parent: Case, effect: StartCase): Promise<void> {
	const known = parent.children?.[effect.key];
	if (known === undefined || (known.abandoned && known.case === undefined)) return;
	const child = await startCase(engine, parent, effect);
	await report(engine, parent.id, {
		kind: "child",
		key: effect.key,
		case: child.id,
		number: child.number,
		...(await endOf(engine, child)),
	});
}

/** A case that ended before its parent knew it, or while the parent's step was set aside. */
async function endOf(engine: Engine, child: Case): Promise<Pick<ChildReport, "result" | "gives">> {
	if (child.result === undefined || child.ended_at === undefined) return {};
	const bundle = await engine.procedures.of(child);
	return { result: child.result, gives: givesOf(bundle, child, child.ended_at) };
}

async function withdrawChild(engine: Engine, { key }: WithdrawCase): Promise<void> {
	await handleCommand(engine, {
		case: startedCaseId(key),
		actor: CASES,
		command: { kind: "withdraw" },
	});
}

async function tellParent(engine: Engine, child: Case, effect: TellParent): Promise<void> {
	const { parent, key, result, gives } = effect;
	const { id, number } = child;
	await report(engine, parent, { kind: "child", key, case: id, number, result, gives });
}

async function report(engine: Engine, parent: string, command: ChildReport): Promise<void> {
	const handled = await handleCommand(engine, { case: parent, actor: CASES, command });
	if (handled.kind === "refused")
		engine.log("report_refused", { case: parent, code: handled.refusal.code });
}
