import type {
	Clock,
	ClockEvent,
	ClockVariant,
	Consequence,
	Deadline,
	Id,
} from "../bundle/index.ts";
import {
	clock_unknown,
	keys_exclude,
	keys_need_one,
	outcome_unknown,
	role_unknown,
	step_unknown,
} from "../diagnostic/messages.generated.ts";
import type { ClockModel, DeadlineModel, VariantModel } from "../model/clock.ts";
import type { Named } from "../model/form.ts";
import type { Keyed } from "../model/forms.ts";
import type { Item } from "../model/shape.ts";
import type { ConsequenceRef, EventRef } from "../model/values/references.ts";
import { placeOf, valueAt } from "../syntax/nodes.ts";
import { idsOf } from "./asked.ts";
import { basisOf, present } from "./basis.ts";
import { dataPath } from "./data.ts";
import { datedOf, whenInForce } from "./dated.ts";
import { type Linking, reportUnknown, resolve } from "./linking.ts";
import { stepBehind } from "./outcomes.ts";
import { table } from "./registers.ts";
import { type Rewrite, ruleOf } from "./rules.ts";
import { headOf, type StepScope } from "./scope.ts";
import { titleOf } from "./texts.ts";

export function linkClocks(linking: Linking, scope: StepScope): Readonly<Record<Id, Clock>> {
	return table(linking.procedure.clocks, (clock, id): Clock => {
		checkBudget(linking, clock, "a clock", ["within", "by"]);
		return {
			id,
			title: titleOf(linking, clock, id),
			starts: (clock.starts ?? []).flatMap((event) => eventOf(linking, event) ?? []),
			restarts: (clock.restarts ?? []).flatMap((event) => eventOf(linking, event) ?? []),
			...present<Clock>({
				...basisOf(linking, clock),
				was: clock.was?.text,
				...(isDeadline(linking, id) ? {} : whenInForce(linking, clock, undefined)),
				of: clock.of && scope.role(clock.of),
				cut_off: clock.cut_off,
				within: clock.within,
				by: clock.by,
				dated: datedOf<Clock>(linking, clock, ["within", "by", "cut_off", "warn"]),
				instead: variantsOf(linking, clock.instead, scope.rewrite),
				ends: clock.ends && eventOf(linking, clock.ends),
				warn: clock.warn,
				when_late: clock.when_late && consequenceOf(linking, scope, clock.when_late, []),
			}),
		};
	});
}

/** A step that waits by a clock would wait for ever on days without it: such a clock has no days. */
function isDeadline({ stepNodes }: Linking, id: Id): boolean {
	return [...stepNodes.values()].some((node) => {
		const deadline = valueAt(node, "deadline");
		const clock = deadline && valueAt(deadline, "with");
		return clock?.kind === "scalar" && clock.text === id;
	});
}

export function linkDeadline(
	linking: Linking,
	scope: StepScope,
	deadline: Item<DeadlineModel> | undefined,
	outcomes: readonly string[],
): Deadline | undefined {
	if (!deadline) return undefined;
	checkBudget(linking, deadline, "a deadline", ["with", "within", "by"]);
	return present<Deadline>({
		...basisOf(linking, deadline),
		with: deadline.with && clockName(linking, deadline.with),
		within: deadline.within,
		by: deadline.by,
		dated: datedOf<Deadline>(linking, deadline, ["within", "by", "warn"]),
		instead: variantsOf(linking, deadline.instead, scope.rewrite),
		warn: deadline.warn,
		when_late: deadline.when_late && consequenceOf(linking, scope, deadline.when_late, outcomes),
	});
}

export function clockName(linking: Linking, named: Named): Id | undefined {
	const names = idsOf(linking.procedure.clocks);
	return resolve(linking, named, names, clock_unknown);
}

/** `leave` has become the step its exit leads to; `take` names a way on of the step itself. */
function consequenceOf(
	linking: Linking,
	scope: StepScope,
	consequence: ConsequenceRef,
	outcomes: readonly string[],
): Consequence | undefined {
	const [first] = consequence.names;
	if (!first) return undefined;
	switch (consequence.kind) {
		case "tell": {
			const roles = consequence.names.flatMap((name) => scope.role(name, role_unknown) ?? []);
			return { kind: "tell", roles };
		}
		case "take": {
			const outcome = resolve(linking, first, outcomes, outcome_unknown);
			return outcome === undefined ? undefined : { kind: "take", outcome };
		}
		case "go_to": {
			const step = scope.away(first);
			return step === undefined ? undefined : { kind: "go_to", step };
		}
		case "leave": {
			const step = stepBehind(linking, scope, first);
			return step === undefined ? undefined : { kind: "go_to", step, leave: first.text };
		}
	}
}

/** `after reception.accepted` may name a part's exit, `after reception.check.accepted` an outcome of its step. */
export function eventOf(linking: Linking, event: EventRef): ClockEvent | undefined {
	const { kind, name } = event;
	if (kind === "at") return { kind, path: dataPath(linking, name) };
	const words = name.text.split(".");
	for (let length = words.length; length > 0; length--) {
		const step = words.slice(0, length).join(".");
		if (!linking.steps.has(step)) continue;
		const outcomes = linking.steps.get(step);
		const rest = words.slice(length).join(".");
		if (rest === "" || kind === "before") return { kind, step };
		if (!outcomes || outcomes.has(rest)) return { kind, step, outcome: rest };
		const from = (name.within?.[0] ?? 0) + step.length + 1;
		const piece = { text: rest, node: name.node, within: [from, from + rest.length] } as const;
		reportUnknown(linking, piece, [...outcomes], outcome_unknown);
		return undefined;
	}
	reportUnknown(linking, name, stepsAndOutcomes(linking, words.length > 1), step_unknown);
	return undefined;
}

function stepsAndOutcomes(linking: Linking, dotted: boolean): readonly string[] {
	return [...linking.steps].flatMap(([step, outcomes]) => [
		step,
		...(dotted ? [...(outcomes ?? [])].map((outcome) => `${step}.${outcome}`) : []),
	]);
}

function variantsOf(
	linking: Linking,
	variants: readonly Keyed<Item<VariantModel>>[] | undefined,
	rewrite: Rewrite,
): readonly ClockVariant[] | undefined {
	return variants?.flatMap(({ id, value }) =>
		value?.when
			? [
					{
						id,
						when: ruleOf(value.when, rewrite),
						...present<ClockVariant>({
							within: value.within,
							by: value.by,
							dated: datedOf<ClockVariant>(linking, value, ["within", "by"]),
						}),
					},
				]
			: [],
	);
}

function checkBudget(
	linking: Linking,
	item: Item<ClockModel> | Item<DeadlineModel>,
	name: string,
	keys: readonly string[],
): void {
	const there = keys.filter((key) => hasKey(item, key));
	const words = keys.map((key) => `\`${key}\``).join(", ");
	if (there.length > 1)
		linking.report(keys_exclude({ item: name, keys: words }), placeOf(headOf(item.node)));
	if (there.length === 0)
		linking.report(keys_need_one({ item: name, keys: words }), placeOf(headOf(item.node)));
}

function hasKey(item: { readonly node: Item<object>["node"] }, key: string): boolean {
	return item.node.kind === "map" && item.node.entries.some((entry) => entry.key.text === key);
}
