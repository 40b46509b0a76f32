import type { Choice, Id, Step } from "@onedoor/dsl/bundle";
import { holds } from "@onedoor/dsl/expression";
import { itemTask, stepAt } from "@onedoor/dsl/form";
import { wayId } from "@onedoor/dsl/journey";

import { scopeAt } from "../../access/sight.ts";
import type { CaseEvent } from "../../case/event.ts";
import { findOutcome } from "../../case/ways.ts";
import type { Done } from "../scenario-world.ts";

/** Ids of the transitions that a command took, read from what it wrote into the log. */
export function transitionsTaken(done: Done): readonly string[] {
	return done.events.flatMap((event, index) => takenBy(event, done.events.slice(index + 1), done));
}

function takenBy(event: CaseEvent, after: readonly CaseEvent[], done: Done): readonly string[] {
	const { bundle } = done.world;
	if (event.kind === "action_done") return actionOf(event, done);
	if (event.kind === "late" && event.step === undefined)
		return [`clocks.${String(event.values?.clock)}.late`];
	const step = event.step === undefined ? undefined : plainStep(done, event.step);
	if (step === undefined || !LEAVES.has(event.kind)) return [];
	if (event.kind === "step_entered") return step.does === "for_each" ? [itemsOf(step, done)] : [];
	const outcome = event.outcome ?? (step.does === "end" ? undefined : "done");
	if (outcome === "skipped") return [`${step.name}.skipped`];
	if (outcome === undefined || step.does === "follow" || step.does === "branch") return [];
	const choices = choicesOf(step, outcome);
	const own = event.kind === "late" ? "late" : outcome;
	if (step.does === "route" || choices === undefined) return [wayId(step, own)];
	const chosen = chosenBy(choices, after, done);
	return chosen === undefined ? [] : [wayId(step, own, chosen.id)];

	function itemsOf({ of, name }: Extract<Step, { does: "for_each" }>, { world }: Done): string {
		const list = scopeAt({ bundle, case: world.case, now: world.now }).get(of.split("."));
		return `${name}.items_${Math.min(2, Array.isArray(list) ? list.length : 0)}`;
	}
}

const LEAVES: ReadonlySet<CaseEvent["kind"]> = new Set([
	"step_entered",
	"step_done",
	"answered",
	"paid",
	"signed",
	"late",
	"taken",
	"overridden",
]);

/** The step of the file: an item's is the one that is done for each. */
function plainStep({ world }: Done, name: string): Step | undefined {
	const { definition } = world.bundle;
	const task = itemTask(definition, name);
	return task ? definition.steps[task.each.step] : stepAt(definition, name);
}

function choicesOf(step: Step, outcome: Id): readonly Choice[] | undefined {
	const way = findOutcome(step, outcome)?.way ?? ("way" in step ? step.way : undefined);
	return way && "choose" in way ? way.choose : undefined;
}

/** The log does not name the choice: it is the one whose step comes next, and if several lead there the one that holds. */
function chosenBy(
	choices: readonly Choice[],
	after: readonly CaseEvent[],
	{ world }: Done,
): Choice | undefined {
	const next = after.find(({ step }) => choices.some(({ go_to }) => go_to === step))?.step;
	const fit = choices.filter(({ go_to }) => go_to === next);
	if (fit.length < 2) return fit[0];
	const scope = scopeAt({ bundle: world.bundle, case: world.case, now: world.now });
	return (
		fit.find(({ when }) => when !== "otherwise" && holds(when, scope)) ??
		fit.find(({ when }) => when === "otherwise")
	);
}

function actionOf({ outcome = "" }: CaseEvent, { world, before }: Done): readonly string[] {
	if (Object.hasOwn(world.bundle.definition.anytime, outcome)) return [`anytime.${outcome}`];
	const end = before?.active.find(
		({ step }) => world.bundle.definition.steps[step]?.does === "end",
	);
	return end ? [`afterwards.${outcome}/${end.step}`] : [];
}
