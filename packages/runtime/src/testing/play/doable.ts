import type {
	AfterwardsAction,
	AnytimeAction,
	DataPath,
	Id,
	Outcome,
	Step,
	Text,
} from "@onedoor/dsl/bundle";
import { asksOf, stepAt } from "@onedoor/dsl/form";
import { whyNotAfterwards, whyNotAnytime } from "../../access/allowed.ts";
import { type Overridable, overridables } from "../../access/overridable.ts";
import type { ActiveStep } from "../../case/case.ts";
import { findOutcome } from "../../case/ways.ts";
import { AROUND, actsOf } from "../journeys/options.ts";
import { submission, usualRole } from "../scenario-acts.ts";
import type { World } from "../scenario-world.ts";

/** Something the case waits for, and what may come of it. */
export interface Doable {
	readonly step: Step;
	readonly active: ActiveStep;
	/** Who does it as a rule; left out where a register, a bank or the post answers. */
	readonly role?: Id;
	/** A form is sent; whatever else is there has one of these, or none where only time goes on. */
	readonly takes: readonly Taking[];
}

export interface Taking {
	readonly take: Id;
	readonly outcome?: Outcome;
	/** What has to be answered with it. */
	readonly asks: readonly DataPath[];
}

/** What the case waits for now. Whether somebody may do it is for the core to say, once they try. */
export function doableIn(world: World): readonly Doable[] {
	const { definition } = world.bundle;
	return world.case.active.flatMap((active): Doable[] => {
		const step = stepAt(definition, active.step);
		if (step === undefined || AROUND.has(step.does) || active.apart) return [];
		const isAnswer = submission(world, step, NOTHING) === undefined && step.does !== "pay";
		const role = isAnswer ? undefined : usualRole(world, step);
		const takes = actsOf(step).map((take) => takingOf(world, step, take));
		return [{ step, active, takes, ...(role !== undefined && { role }) }];
	});
}

const NOTHING = { take: "", with: {}, marks: [] } as const;

function takingOf({ bundle: { definition } }: World, step: Step, take: Id): Taking {
	const outcome = findOutcome(step, take);
	const own = step.does === "fill_in" ? [] : asksOf(definition, { step: step.name });
	const asks = outcome ? asksOf(definition, { step: step.name, outcome: take }) : [];
	return { take, asks: [...new Set([...own, ...asks])], ...(outcome && { outcome }) };
}

/** An action beside the steps that is open now. */
export interface Action {
	readonly kind: "anytime" | "afterwards" | "override";
	readonly take: Id;
	/** Of `override`: the step that decided by rule. */
	readonly step?: Id;
	readonly who: Id;
	readonly title: Text;
	readonly reason?: "required" | "optional";
}

/** What is open now, to whomever it may be. */
export function actionsIn(world: World): readonly Action[] {
	const { bundle, case: current, now } = world;
	const sight = { bundle, case: current, now };
	const { anytime, afterwards, roles } = bundle.definition;
	return [
		...Object.values(anytime)
			.filter((action) => whyNotAnytime(sight, action) === undefined)
			.map((action) => actionFrom("anytime", action)),
		...Object.values(afterwards)
			.filter((action) => whyNotAfterwards(sight, action) === undefined)
			.map((action) => actionFrom("afterwards", action)),
		...Object.keys(roles).flatMap((role) =>
			overridables(sight, world.actor(role))
				.filter((one) => one.role === role)
				.flatMap((one) => replacements(one)),
		),
	];
}

function actionFrom(kind: Action["kind"], action: AnytimeAction | AfterwardsAction): Action {
	const { id, who, title, reason } = action;
	return { kind, take: id, who, title, ...(reason !== undefined && { reason }) };
}

function replacements({ step, role, outcomes }: Overridable): readonly Action[] {
	return outcomes.map((take) => ({
		kind: "override",
		take,
		step: step.name,
		who: role,
		title: findOutcome(step, take)?.title ?? {},
		reason: "required",
	}));
}
