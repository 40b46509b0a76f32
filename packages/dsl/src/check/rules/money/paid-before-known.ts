import type { StepName } from "../../../bundle/index.ts";
import { areOnlyLater, isAskedOnlyLater } from "../../data/asked-only-later.ts";
import { firstAsked } from "../../data/asked-places.ts";
import { namesRead } from "../../data/names-read.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { paySteps } from "../../proof/read-where.ts";

/** A fee that is paid before what decides about it is asked or done: whether it is free, or how much it is. */
export function paidBeforeKnown(facts: DefinitionFacts): readonly CheckFinding[] {
	const steps = paySteps(facts);
	return facts.sites
		.filter(({ at }) => at[0] === "fees")
		.flatMap(({ rule, at }): readonly CheckFinding[] => {
			const fee = at[1] ?? "";
			const names = namesRead(rule.tree, facts.definition);
			for (const step of steps.filter(({ fees }) => fees === undefined || fees.includes(fee))) {
				const late = names.find((name) => isKnownOnlyLater(name, step.name, facts));
				if (late !== undefined) return [finding(fee, late, step.name, at, facts)];
			}
			return [];
		});
}

/** A name of data, or the step whose result is read. */
function isKnownOnlyLater(name: string, step: StepName, facts: DefinitionFacts): boolean {
	return Object.hasOwn(facts.definition.steps, name)
		? facts.reachable.has(step) && areOnlyLater([name], step, facts)
		: isAskedOnlyLater(name, step, facts);
}

function finding(
	fee: string,
	name: string,
	step: StepName,
	at: readonly string[],
	{ definition }: DefinitionFacts,
): CheckFinding {
	const isStep = Object.hasOwn(definition.steps, name);
	const asked = isStep ? undefined : firstAsked(name, definition);
	return {
		code: "paid_before_known",
		values: { fee, name, step },
		at,
		related: [
			{ message: "paid here", at: ["steps", step] },
			...(asked ? [{ message: `asked at \`${asked.step}\``, at: asked.at }] : []),
			...(isStep ? [{ message: "done here", at: ["steps", name] }] : []),
		],
	};
}
