import type { ActionAct, Id, StepName } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";

import { calendarOf } from "../../case/calendars.ts";
import type { ActiveStep, Case, Instant } from "../../case/case.ts";
import { AROUND, SILENCE } from "../journeys/options.ts";
import { usualRole } from "../scenario-acts.ts";
import { nested } from "../scenario-form.ts";
import { lasted } from "./lasted.ts";
import { firstForm, type Played, type Turn } from "./play.ts";
import { type Written, writtenValues } from "./written.ts";

/**
 * What was done at each step, visit after visit, and the actions beside the steps. Where nobody did anything until time
 * was over, that was silence.
 */
export function happened(played: Played): Readonly<Record<string, Written>> {
	const { case: last } = played.world;
	const done = played.turns.flatMap((turn) => doneIn(played, turn));
	const steps = [...new Set(done.map(({ step }) => step))];
	const scripts = steps.map((step) => {
		const own = done.filter((one) => one.step === step);
		const told = own.filter((one) => !one.isSilent || !comesBack(one, own, last));
		return [
			step,
			scriptOf(
				told.map(({ written }) => written),
				visitsOf(last, step),
			),
		] as const;
	});
	return { ...Object.fromEntries(scripts), ...actionsIn(played) };
}

/** Something done, or left undone, at a visit of a step. */
interface Done {
	readonly step: StepName;
	readonly visit: number;
	readonly written: Written;
	readonly isSilent: boolean;
}

function doneIn(played: Played, turn: Turn): readonly Done[] {
	const active = activeAt(turn);
	const act = active && [
		{ ...placeOf(active), written: actIn(played, turn, active), isSilent: false },
	];
	const silent = leftSilent(played, turn).map((one) => ({
		...placeOf(one),
		written: SILENCE,
		isSilent: true,
	}));
	return [...(act ?? []), ...silent];
}

function placeOf({ step, visit }: ActiveStep): Pick<Done, "step" | "visit"> {
	return { step, visit };
}

/** A case that was set aside comes back to the same visit: then it was not silence that ended it. */
function comesBack(silence: Done, own: readonly Done[], { active }: Case): boolean {
	const later = [...own.slice(own.indexOf(silence) + 1), ...active];
	return later.some(({ step, visit }) => step === silence.step && visit === silence.visit);
}

function activeAt({ move, before }: Turn): ActiveStep | undefined {
	return move.kind === "act" ? before.active.find(({ step }) => step === move.step) : undefined;
}

/** Tasks that time, or something done elsewhere, took away before anybody did them. */
function leftSilent(
	{ world }: Played,
	{ before, after, move, refused }: Turn,
): readonly ActiveStep[] {
	if (refused !== undefined) return [];
	const { definition } = world.bundle;
	return before.active.filter(({ step, visit, apart }) => {
		const does = stepAt(definition, step)?.does;
		const isTask = does !== undefined && !AROUND.has(does) && apart === undefined;
		const isDone = move.kind === "act" && move.step === step;
		const stays = after.active.some((one) => one.step === step && one.visit === visit);
		return isTask && !isDone && !stays;
	});
}

function visitsOf({ visits, active }: Case, step: StepName): number {
	const finished = Object.values(visits).filter((one) => one.step === step);
	return finished.length + active.filter((one) => one.step === step).length;
}

/** One word where the same is done on every visit; the visits by their number where an act says more. */
function scriptOf(written: readonly Written[], visits = written.length): Written {
	const [only] = written;
	if (only !== undefined && written.length === 1 && visits <= 1) return only;
	if (written.every((one) => typeof one === "string")) return written;
	return Object.fromEntries(written.map((one, index) => [String(index + 1), one]));
}

function actIn(played: Played, turn: Turn, { entered_at, step: name }: ActiveStep): Written {
	const { world } = played;
	const { move, refused } = turn;
	const step = stepAt(world.bundle.definition, name);
	if (move.kind !== "act" || step === undefined) return SILENCE;
	const { act, filled } = move;
	const isFirst = filled !== undefined && filled === firstForm(played);
	const data = isFirst ? {} : writtenValues(world.bundle, nested(act.with));
	const role = act.by?.role;
	return shortest({
		take: act.take,
		...(role !== undefined && role !== usualRole(world, step) && { by: role }),
		...(Object.keys(data).length > 0 && { with: data }),
		...(act.marks.length > 0 && { marks: act.marks }),
		...(act.reason !== undefined && { reason: act.reason }),
		...afterIn(played, entered_at, turn.from),
		...(refused && { refused: refused.code }),
	});
}

function afterIn({ world }: Played, from: Instant, to: Instant): { readonly after?: string } {
	const after = lasted(from, to, calendarOf(world.bundle));
	if (after === undefined) return {};
	return { after: `${after.n} ${after.n === 1 ? after.unit.slice(0, -1) : after.unit}` };
}

/** `accepted`, `accepted after 2 days`, or the whole act in the order of its keys. */
function shortest(act: { readonly take: Id; readonly after?: string }): Written {
	const { take, after, ...more } = act;
	if (Object.keys(more).length > 0) return { ...act };
	return after === undefined ? take : `${take} after ${after}`;
}

/** Actions name the step that the case stood at, and the visit. */
function actionsIn(played: Played): Readonly<Record<string, Written>> {
	const acts = new Map<string, Written[]>();
	for (const turn of played.turns) {
		if (turn.move.kind !== "action") continue;
		const { act } = turn.move;
		const key = `${act.kind}.${act.kind === "override" ? act.step : act.take}`;
		acts.set(key, [...(acts.get(key) ?? []), actionIn(played, turn, act)]);
	}
	return Object.fromEntries([...acts].map(([key, written]) => [key, scriptOf(written)]));
}

function actionIn(played: Played, { before, from, refused }: Turn, act: ActionAct): Written {
	const { definition } = played.world.bundle;
	const isTask = ({ step }: ActiveStep) => !AROUND.has(definition.steps[step]?.does ?? "end");
	const at = act.kind === "anytime" ? before.active.find(isTask) : undefined;
	const usual = (definition.anytime[act.take] ?? definition.afterwards[act.take])?.who;
	const since = (at ?? before.active[0])?.entered_at ?? from;
	return {
		take: act.take,
		...(at && { during: at.visit === 1 ? at.step : `${at.step} ${at.visit}` }),
		...(act.by && act.by.role !== usual && { by: act.by.role }),
		...(act.reason !== undefined && { reason: act.reason }),
		...afterIn(played, since, from),
		...(refused && { refused: refused.code }),
	};
}
