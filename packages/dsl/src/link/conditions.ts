import type { Check, Computed, DataPath, Definition, Id } from "../bundle/index.ts";
import type { Expression, Rule } from "../expression/ast.ts";
import { pathsIn } from "../expression/paths-in.ts";
import type { CheckModel } from "../model/check.ts";
import type { Item } from "../model/shape.ts";
import { idsOf } from "./asked.ts";
import { basisOf } from "./basis.ts";
import { fieldAt } from "./data.ts";
import { whenInForce } from "./dated.ts";
import { checksOfGroups } from "./group-checks.ts";
import type { Linking } from "./linking.ts";
import { table } from "./registers.ts";
import { ruleOf } from "./rules.ts";
import { textOf, titleOf } from "./texts.ts";

export function linkComputed(linking: Linking): Readonly<Record<Id, Computed>> {
	return table(linking.procedure.computed, (item, id) =>
		item.is
			? { id, title: titleOf(linking, item, id), as: item.as ?? "text", is: ruleOf(item.is) }
			: undefined,
	);
}

/** A condition is its bare rule, or the long form with a law. */
export function linkConditions(linking: Linking): Readonly<Record<Id, Rule>> {
	return table(linking.procedure.conditions, (condition) => {
		if ("tree" in condition) return ruleOf(condition);
		basisOf(linking, condition);
		textOf(linking, condition, "title", condition.title);
		return whenInForce(linking, condition, condition.is).when;
	});
}

export function linkChecks(
	linking: Linking,
	conditions: Definition["conditions"],
	computed: Definition["computed"],
): Readonly<Record<Id, Check>> {
	const linked = (id: Id, check: Item<CheckModel>, rules: Pick<Check, "when" | "must">): Check => {
		const reads = new Set<DataPath>();
		for (const rule of [rules.when, rules.must])
			if (rule) gatherReads(linking, rule.tree, conditions, computed, reads, 0);
		return {
			id,
			...basisOf(linking, check),
			...rules,
			if_broken: check.if_broken ?? "block",
			say: textOf(linking, check, "say", check.say) ?? {},
			reads: [...reads],
		};
	};
	const own = table(linking.procedure.checks, (check: Item<CheckModel>, id) =>
		check.must
			? linked(id, check, { ...whenInForce(linking, check, check.when), must: ruleOf(check.must) })
			: undefined,
	);
	const ofGroups = checksOfGroups(linking).flatMap(({ id, check, node, ...rules }) => {
		linking.checkNodes.set(id, node);
		return [[id, linked(id, check, rules)] as const];
	});
	return { ...own, ...Object.fromEntries(ofGroups) };
}

/** Data and documents that a rule reads, through the conditions and computed values it names. */
function gatherReads(
	linking: Linking,
	tree: Expression,
	conditions: Definition["conditions"],
	computed: Definition["computed"],
	reads: Set<DataPath>,
	depth: number,
): void {
	if (depth > 16) return;
	for (const { path } of pathsIn(tree)) {
		const [first = ""] = path;
		const named = conditions[first]?.tree ?? computed[first]?.is.tree;
		if (named) gatherReads(linking, named, conditions, computed, reads, depth + 1);
		else if (idsOf(linking.procedure.documents).includes(first)) reads.add(first);
		else {
			const data = longestField(linking, path);
			if (data) reads.add(data);
		}
	}
}

/** `child.birth_date.source` reads `child.birth_date`. */
function longestField(linking: Linking, path: readonly string[]): DataPath | undefined {
	for (let length = path.length; length > 0; length--) {
		const data = path.slice(0, length);
		if (fieldAt(linking, data)) return data.join(".");
	}
	return undefined;
}
