import type { Bundle, ChannelId } from "@onedoor/dsl/bundle";
import type { Expression } from "@onedoor/dsl/expression";
import { type Aim, daysNamed, NO_WISH, type WayFinder, wishesFor } from "@onedoor/dsl/journey";

import { firstDayOf } from "../run-scenarios.ts";
import type { Goal } from "./goal.ts";

/** Tries with other ways where several are as good: many for what must be found, fewer for what is good to see. */
const ATTEMPTS = { transition: 3, other: 2 } as const;

/** Ways to meet an aim, the likeliest first, made one by one: mostly the first does. */
export function* goalsFor(
	bundle: Bundle,
	aim: Aim,
	finder: WayFinder,
	seed: number,
): Generator<Goal> {
	const attempts = isTransition(aim) ? ATTEMPTS.transition : ATTEMPTS.other;
	const wishes = wishesOf(bundle, aim, finder);
	for (let attempt = 0; attempt < attempts; attempt++)
		for (const wish of wishes)
			for (const registers of ["silent", "answer"] as const)
				yield { aim, wish, attempt: attempt === 0 ? 0 : attempt + seed, registers };
}

function wishesOf(bundle: Bundle, aim: Aim, finder: WayFinder): readonly Goal["wish"][] {
	const { definition } = bundle;
	const onTheWay = aim.step === undefined ? [] : finder.rulesOnTheWay(aim.step);
	// Of an item's own rule only trying values for its list can tell.
	const own = aim.group === undefined ? aim.rules : [];
	const rules = [...entryRules(bundle, aim), ...own];
	const day = firstDayOf(bundle);
	const whole = wishesFor(definition, [...onTheWay, ...rules], aim.breaks, day);
	const counts = countsOf(bundle, aim);
	const alone = onTheWay.length > 0 ? wishesFor(definition, rules, aim.breaks, day) : [];
	const all = [...whole, ...alone, NO_WISH].map((wish) => ({
		...wish,
		counts: new Map([...wish.counts, ...counts]),
	}));
	return isTransition(aim)
		? all
		: [...onChannels(bundle, all.slice(0, MOST_WISHES)), ...onDays(bundle, aim, all)];
}

/** What is asked may depend on who fills in, and for whom: a person who has signed in, a helper, an organisation. */
function onChannels(
	{ definition: { channels } }: Bundle,
	wishes: readonly Goal["wish"][],
): readonly Goal["wish"][] {
	const helped = Object.entries(channels).flatMap(([id, { filled_by }]) =>
		filled_by === undefined ? [] : [id as ChannelId],
	);
	const [first] = wishes;
	if (!first || first.channel !== undefined) return wishes;
	const elsewhere = helped.slice(0, MOST_CHANNELS).flatMap((channel) => [
		{ ...first, channel },
		{ ...first, channel, organisation: true },
	]);
	return [...wishes, ...elsewhere];
}

/** Rules about the day are seen from both sides only by cases that begin on different days. */
function onDays(
	{ definition }: Bundle,
	{ rules }: Aim,
	[first]: readonly Goal["wish"][],
): readonly Goal["wish"][] {
	return daysNamed(rules, definition).flatMap((day) => (first ? [{ ...first, day }] : []));
}

const MOST_WISHES = 3;
const MOST_CHANNELS = 2;

function isTransition({ kind }: Aim): boolean {
	return kind !== "rule" && kind !== "field" && kind !== "refusal";
}

/** A branch, and what stands in it, is entered only where its rule holds. */
function entryRules({ definition }: Bundle, { step, kind }: Aim): readonly Expression[] {
	const rules: Expression[] = [];
	const first = definition.steps[step ?? ""];
	const isOutside = kind === "skipped" || kind === "rule";
	const start = isOutside ? definition.steps[first?.inside ?? ""] : first;
	for (let at = start; at !== undefined; at = definition.steps[at.inside ?? ""])
		if (at.when) rules.push(at.when.tree);
	return rules;
}

/** How many items the goal needs; of two one may differ from the other. */
function countsOf({ definition }: Bundle, aim: Aim): ReadonlyMap<string, number> {
	const step = definition.steps[aim.step ?? ""];
	const each = aim.kind === "skipped" ? definition.steps[step?.inside ?? ""] : step;
	const isOf = aim.kind === "items" || aim.kind === "skipped";
	return new Map(isOf && each?.does === "for_each" ? [[each.of, aim.count ?? 2]] : []);
}
