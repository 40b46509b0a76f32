import type { MovesPlan, StepMove, StepName } from "../bundle/index.ts";
import type { Rule } from "../expression/ast.ts";
import type { LinkedPlan } from "../link/moves.ts";
import type { Location } from "../source/span.ts";
import type { Change, Named } from "./change.ts";
import { matched } from "./items.ts";
import { decide, quiet } from "./judge.ts";
import { isSame } from "./keys.ts";
import { list, NOTHING, type Phrase, rule, text, word } from "./phrase.ts";
import { sentenceOf } from "./words/sentence.ts";

/** A plan that is there on one side only, or says something else: what becomes of open cases is decided anew. */
export function comparePlans(
	before: readonly LinkedPlan[],
	after: readonly LinkedPlan[],
): readonly (Change & { readonly to: string })[] {
	return matched(byName(before), byName(after)).flatMap((one) => {
		if (one.is === "added") return [whole(one.after, "added")];
		if (one.is === "removed") return [whole(one.before, "removed")];
		return isSame(one.before.plan, one.after.plan) ? [] : comparePlan(one.before, one.after);
	});
}

type Placed = Change & { readonly to: string };

function byName(plans: readonly LinkedPlan[]): Readonly<Record<string, LinkedPlan>> {
	return Object.fromEntries(
		plans.map((one) => [`${one.plan.procedure} ${one.plan.from} ${one.plan.to}`, one]),
	);
}

function whole(one: LinkedPlan, is: "added" | "removed"): Placed {
	const steps = list(Object.keys(one.plan.steps).map(text));
	return changeOf(one.plan, named(one.plan), {
		is,
		key: "steps",
		...(is === "added" ? { to: steps, now: one.at } : { from: steps, old: one.at }),
	});
}

function comparePlan(before: LinkedPlan, after: LinkedPlan): readonly Placed[] {
	const { plan } = after;
	const when = isSame(before.plan.when, plan.when)
		? []
		: [
				changeOf(plan, named(plan), {
					is: "changed",
					key: "when",
					from: said(before.plan.when),
					to: said(plan.when),
					old: before.at,
					now: after.at,
				}),
			];
	const steps = matched(before.plan.steps, plan.steps).flatMap((one): readonly Placed[] => {
		const id = one.is === "removed" ? one.was : one.id;
		const of: Named = { construct: "move", id, in: named(plan) };
		const [old, now] = [before.steps[id] ?? before.at, after.steps[id] ?? after.at];
		if (one.is === "added")
			return [changeOf(plan, of, { is: one.is, key: "go_to", to: text(one.after.go_to), now })];
		if (one.is === "removed")
			return [changeOf(plan, of, { is: one.is, key: "go_to", from: text(one.before.go_to), old })];
		return KEYS.filter((key) => !isSame(one.before[key], one.after[key])).map((key) =>
			changeOf(plan, of, {
				is: "changed",
				key,
				from: keySaid(one.before, key),
				to: keySaid(one.after, key),
				old,
				now,
			}),
		);
	});
	return [...when, ...steps];
}

const KEYS = ["go_to", "give", "deadline"] as const;

function keySaid(move: StepMove, key: (typeof KEYS)[number]): Phrase {
	if (key === "go_to") return text(move.go_to);
	if (key === "deadline") return word(move.deadline);
	return list(Object.entries(move.give).map(([path, given]) => text(`${path}: ${given.text}`)));
}

function said(when: Rule | undefined): Phrase {
	return when ? rule(when) : NOTHING;
}

function named({ from, to }: MovesPlan): Named {
	return { construct: "plan", id: `${from} → ${to}` };
}

interface Found {
	readonly is: "added" | "removed" | "changed";
	readonly key: string;
	readonly from?: Phrase;
	readonly to?: Phrase;
	readonly old?: Location;
	readonly now?: Location;
}

function changeOf(plan: MovesPlan, of: Named, { is, key, from, to, old, now }: Found): Placed {
	const at = now ?? old;
	if (at === undefined) throw new Error("a change stands somewhere");
	const kind = `${of.construct}_${is}` as const;
	const values = { of, key, ...(from && { from }), ...(to && { to }) };
	const path = of.construct === "move" ? `steps.${of.id}` : "moves_for";
	// A plan that is gone leaves cases where they are: nobody has to say that.
	const judged = is === "removed" ? quiet("open-cases") : decide("open-cases");
	return {
		id: [plan.procedure, plan.to, `moves from ${plan.from}`, path, kind, key].join("/"),
		procedure: plan.procedure,
		kind,
		...judged,
		message: sentenceOf({ kind, values }, "en"),
		values,
		file: at.file,
		line: at.start.line,
		side: now ? "after" : "before",
		...(now && old && { other: { file: old.file, line: old.start.line } }),
		steps: of.construct === "move" ? stepsOf(plan, of.id, now !== undefined) : [],
		to: plan.to,
	};
}

/** Where such cases stand: in the new edition where they are moved to, in the old one where they were. */
function stepsOf({ steps }: MovesPlan, step: StepName, isNow: boolean): readonly StepName[] {
	const target = steps[step]?.go_to;
	return isNow && target !== undefined ? [target] : [step];
}
