import type {
	AfterwardsAction,
	AnytimeAction,
	Bundle,
	Id,
	RefusalCode,
	Step,
	StepName,
} from "@onedoor/dsl/bundle";
import { holds } from "@onedoor/dsl/expression";
import { stepAt } from "@onedoor/dsl/form";
import { isExtendable } from "../case/afterwards.ts";
import { bundleOn } from "../case/bundle-on.ts";
import type { ActiveStep, Actor, Case, Instant } from "../case/case.ts";
import { HANDED_OVER, permitToGive } from "../case/hand-over.ts";
import { isRefusal } from "../case/refusal.ts";
import { isPause } from "../case/set-aside.ts";
import { onlyActOf, outcomesOf } from "../case/ways.ts";
import { closesAt, endOf } from "../case/windows.ts";
import { epoch } from "../time/zone.ts";
import { isApplicant } from "./is-applicant.ts";
import { paperMethods, permitOnPaper } from "./on-paper.ts";
import { overridables } from "./overridable.ts";
import { isOffered, permit, timesLeft } from "./permit.ts";
import { holdsRole, isDelegationRefused, levelNeeded } from "./roles.ts";
import { type Sight, scopeAt } from "./sight.ts";

/** Everything this actor may do now: `<step>.<outcome>` and ids of actions, in the order of the procedure. */
export function allowed(
	bundle: Bundle,
	current: Case,
	actor: Actor,
	now: Instant,
): readonly string[] {
	const sight: Sight = { bundle: bundleOn(bundle, current, now), case: current, now };
	const acts = current.active.flatMap((active) =>
		outcomesFor(sight, actor, active).outcomes.map((outcome) => `${active.step}.${outcome}`),
	);
	const replaced = overridables(sight, actor).flatMap(({ step, outcomes }) =>
		outcomes.map((outcome) => `${step.name}.${outcome}`),
	);
	return [...acts, ...replaced, ...actionsFor(sight, actor)];
}

/** What the applicant may say to something a helper did for them. */
export const ANSWERS_TO_HELPER: readonly Id[] = ["confirmed", "objected"];

export interface Offer {
	readonly role?: Id;
	readonly outcomes: readonly Id[];
}

/** What this actor may choose at a step, and in which role; nothing while a port's answer is awaited. */
export function outcomesFor(sight: Sight, actor: Actor, active: ActiveStep): Offer {
	const step = stepAt(sight.bundle.definition, active.step);
	if (step === undefined || isOnlyFromPorts(step) || active.asked_by !== undefined)
		return { outcomes: [] };
	const role = permit(sight, actor, step, active);
	if (active.held && !isRefusal(role))
		return isApplicant(sight.case, actor)
			? { role, outcomes: ANSWERS_TO_HELPER }
			: { outcomes: [] };
	if (step.does === "hand_over" && active.handed_over === undefined) {
		const giver = permitToGive(sight, actor, step, active);
		return isRefusal(giver) ? { outcomes: [] } : { role: giver, outcomes: [HANDED_OVER] };
	}
	if (isRefusal(role) && paperMethods(step).length > 0) {
		const officer = permitOnPaper(sight, actor, step, active);
		if (!isRefusal(officer)) return { role: officer, outcomes: ownOutcomes(sight, step) };
	}
	const own = isRefusal(role) ? [] : ownOutcomes(sight, step);
	const beyond = outcomesBeyond(sight, actor, step, active);
	const found = isRefusal(role) ? beyond[0]?.role : role;
	return {
		...(found !== undefined && { role: found }),
		outcomes: [...own, ...beyond.map(({ outcome }) => outcome)],
	};
}

/** Answers of registers, and of deliveries that nobody hands over, come from ports only. */
export function isOnlyFromPorts(step: Step): boolean {
	return (
		step.does === "ask" ||
		step.does === "record" ||
		step.does === "wait_for" ||
		step.does === "start" ||
		(step.does === "deliver" && step.who.length === 0 && step.by !== "agent")
	);
}

function ownOutcomes(sight: Sight, step: Step): readonly Id[] {
	if (step.does === "pay") return ["pay"];
	const only = onlyActOf(step);
	if (only !== undefined) return [only];
	return outcomesOf(step)
		.filter((outcome) => isOffered(sight, step, outcome) && timesLeft(sight, step, outcome) !== 0)
		.map(({ id }) => id);
}

/** Outcomes used up, for those who may allow more. */
function outcomesBeyond(
	sight: Sight,
	actor: Actor,
	step: Step,
	active: ActiveStep,
): readonly { readonly outcome: Id; readonly role: Id }[] {
	return outcomesOf(step).flatMap((outcome) => {
		if (
			outcome.beyond === undefined ||
			timesLeft(sight, step, outcome) !== 0 ||
			!isOffered(sight, step, outcome)
		)
			return [];
		const role = permit(sight, actor, step, active, outcome.beyond, [outcome.beyond]);
		return isRefusal(role) ? [] : [{ outcome: outcome.id, role }];
	});
}

/** `anytime` and `afterwards` actions this actor may do now. */
export function actionsFor(sight: Sight, actor: Actor): readonly Id[] {
	const { anytime, afterwards } = sight.bundle.definition;
	const open = Object.values(anytime).filter(
		(action) => whyNotAnytime(sight, action) === undefined,
	);
	const after = Object.values(afterwards).filter(
		(action) => whyNotAfterwards(sight, action) === undefined,
	);
	return [...open, ...after].filter((action) => mayDo(sight, actor, action)).map(({ id }) => id);
}

/** Why an action is not open to anybody now. */
export function whyNotAnytime(sight: Sight, action: AnytimeAction): RefusalCode | undefined {
	const { bundle, case: current } = sight;
	if (current.status !== "open") return "not_possible_now";
	if (action.until !== undefined && isDone(bundle, current, action.until))
		return "not_possible_now";
	// A case that is set aside cannot be set aside once more: it has one place to go back to.
	if (current.back !== undefined && isPause(bundle.definition.steps[action.go_to ?? ""]))
		return "not_possible_now";
	if (action.at_most !== undefined && (current.actions[action.id] ?? 0) >= action.at_most)
		return "too_often";
	const isOpen = action.when === undefined || holds(action.when, scopeAt(sight));
	return isOpen ? undefined : "not_possible_now";
}

export function whyNotAfterwards(
	{ bundle, case: current, now }: Sight,
	action: AfterwardsAction,
): RefusalCode | undefined {
	const end = endOf(bundle, current);
	if (current.status !== "ended" || end === undefined || !action.from.includes(end.step))
		return "not_possible_now";
	if (action.at_most !== undefined && (current.actions[action.id] ?? 0) >= action.at_most)
		return "too_often";
	const { result } = action.extends ?? {};
	if (result !== undefined && !current.papers.some((paper) => isExtendable(paper, result)))
		return "not_possible_now";
	const closed = closesAt(bundle, end.entered_at, action);
	return closed !== undefined && epoch(now) >= epoch(closed) ? "not_possible_now" : undefined;
}

function mayDo(sight: Sight, actor: Actor, { who }: AnytimeAction | AfterwardsAction): boolean {
	return (
		holdsRole(sight, actor, who) &&
		!isDelegationRefused(sight.bundle, actor, who) &&
		actor.level >= levelNeeded(sight, who)
	);
}

/** A step is done when an outcome was taken; a signature, when it was given and not declined. */
function isDone({ definition }: Bundle, current: Case, step: StepName): boolean {
	const done = current.steps[step];
	if (definition.steps[step]?.does === "sign") return (done?.outcomes.signed ?? 0) > 0;
	return done?.outcome !== undefined;
}
