import type { DeliverStep, Id, RegisterStep, Step } from "@onedoor/dsl/bundle";
import { evaluate } from "@onedoor/dsl/expression";

import type { ActiveStep, Case, ReservedPaper } from "./case.ts";
import { isConsentWanted } from "./consent-wanted.ts";
import type { CallRegister, DeliverResult, StartCase } from "./effect.ts";
import { withMember } from "./members.ts";
import { startCase, withChild } from "./start-case.ts";
import type { Turn } from "./turn.ts";

/** Records that the case stands at a step, and asks the outside for what the step waits for. */
export function startOfStep(turn: Turn, here: Case, step: Step, active: ActiveStep): void {
	const effect = effectOf(turn, here, step, active);
	const entry = { kind: "step_entered" as const, step: step.name };
	turn.record(entry, effect ? awaitingAnswer(here, active, effect) : here);
	if (effect) turn.emit(effect);
}

/** A started case answers under the key that it was first asked for with. */
function awaitingAnswer(
	here: Case,
	active: ActiveStep,
	effect: CallRegister | DeliverResult | StartCase,
): Case {
	if (effect.kind !== "start_case") return awaiting(here, active, effect.id);
	return withChild(awaiting(here, active, effect.key), effect);
}

/** The case, waiting at a step for the answer to an effect. */
export function awaiting(
	current: Case,
	active: ActiveStep,
	effect: string,
	papers: readonly ReservedPaper[] = [],
): Case {
	const { step, visit } = active;
	return {
		...current,
		active: current.active.map((other) => (other.step === step ? { ...active, effect } : other)),
		waiting: withMember(current.waiting, effect, {
			step,
			visit,
			...(papers.length > 0 && { papers }),
		}),
	};
}

function effectOf(
	turn: Turn,
	here: Case,
	step: Step,
	active: ActiveStep,
): CallRegister | DeliverResult | StartCase | undefined {
	if (step.does === "ask" || step.does === "record")
		return isConsentWanted(turn.definition, here, step.register)
			? undefined
			: call(turn, here, step, active);
	if (step.does === "deliver" && step.by !== "counter") return delivery(turn, here, step, active);
	if (step.does === "start") return startCase(turn, here, step, active);
	return undefined;
}

/** Asks a register wherever the case waits for it and nobody had agreed before. */
export function callAgain(turn: Turn, register: Id): void {
	for (const active of turn.case.active) {
		const step = turn.step(active.step);
		const waits = (step.does === "ask" || step.does === "record") && active.effect === undefined;
		if (waits && step.register === register) startOfStep(turn, turn.case, step, active);
	}
}

function call(turn: Turn, here: Case, step: RegisterStep, { visit }: ActiveStep): CallRegister {
	const scope = turn.scopeAt(step.name, here);
	const given = Object.entries(step.give)
		.map(([name, rule]) => [name, evaluate(rule.tree, scope)] as const)
		.filter(([, value]) => value !== undefined && typeof value !== "symbol");
	return {
		kind: "call_register",
		id: turn.effectId(),
		case: here.id,
		step: step.name,
		visit,
		register: step.register,
		service: step.service,
		request: Object.fromEntries(given),
	};
}

function delivery(turn: Turn, here: Case, step: DeliverStep, { visit }: ActiveStep): DeliverResult {
	const to = step.to === undefined ? undefined : turn.scope(here).get(step.to.split("."));
	const papers = here.papers.filter(
		({ kind, of, revoked_at }) =>
			kind === "result" &&
			revoked_at === undefined &&
			(step.results.length === 0 || step.results.includes(of)),
	);
	return {
		kind: "deliver",
		id: turn.effectId(),
		case: here.id,
		step: step.name,
		visit,
		by: step.by,
		results: papers.map(({ id }) => id),
		...(to !== undefined && { to }),
	};
}
