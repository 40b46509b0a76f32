import type { DataPath, Definition, Id, Step } from "../../../bundle/index.ts";
import type { Expression } from "../../../expression/ast.ts";
import { checkRule } from "../../../expression/check-rule.ts";
import { isAskedBefore } from "../../collected.ts";
import { askedTooLate } from "../../data/asked-too-late.ts";
import { envOf } from "../../env/env-of.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

/**
 * An office that the data finds (`commune_committee of verify_at`) has to be known when it first acts: until then
 * every office of its kind would have the task.
 */
export function officeBeforeAsked(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition } = facts;
	return Object.entries(definition.offices).flatMap(([id, office]) => {
		const steps = Object.values(definition.steps).filter(
			(step) => facts.reachable.has(step.name) && officesAt(step, definition).includes(id),
		);
		const at = ["offices", id];
		const variants = office.instead ?? [];
		const others = variants.map(({ when }): Expression => ({ op: "not", of: when.tree }));
		return [
			...firstUnknown(office.of, others, [...at, "is"], steps, facts),
			...variants.flatMap(({ of, when, id: variant }) =>
				firstUnknown(of, [when.tree], [...at, "instead", variant, "is"], steps, facts),
			),
		];
	});
}

/** Offices that act at a step, or to which somebody has to come. */
function officesAt(step: Step, { roles }: Definition): readonly Id[] {
	const beside =
		step.does === "hand_over"
			? [step.from, step.to]
			: step.does === "attend"
				? [step.led_by ?? ""]
				: [];
	const offices = [...step.who, ...beside].flatMap((role) =>
		Object.hasOwn(roles, role) ? (roles[role]?.office ?? []) : [],
	);
	return step.does === "attend" ? [...offices, step.at] : offices;
}

/** Said once, of the first step at which it is not known. */
function firstUnknown(
	of: DataPath | undefined,
	known: readonly Expression[],
	at: readonly string[],
	steps: readonly Step[],
	facts: DefinitionFacts,
): readonly CheckFinding[] {
	if (of === undefined) return [];
	// What is there in every case needs no look at each step.
	const isSure = !mayBeAbsent(of, known, at, undefined, facts);
	for (const { name: step } of steps) {
		if (!isAskedBefore(of, step, facts))
			return [{ ...askedTooLate(of, { name: of, step }, facts), at }];
		if (!isSure && mayBeAbsent(of, known, at, step, facts))
			return [
				{
					code: "office_may_be_absent",
					values: { step, path: of },
					at,
					related: [{ message: "needed here", at: ["steps", step] }],
				},
			];
	}
	return [];
}

function mayBeAbsent(
	of: DataPath,
	known: readonly Expression[],
	at: readonly string[],
	step: string | undefined,
	facts: DefinitionFacts,
): boolean {
	const tree: Expression = { op: "path", path: of.split(".") };
	const expected = { types: [] };
	const site = { rule: { text: of, tree }, at, expected, known, ...(step && { step }) };
	return checkRule(tree, envOf(site, facts), expected).errors.some(
		({ code }) => code === "maybe_absent",
	);
}
