import type { Expression } from "../../../expression/ast.ts";
import { checkRule } from "../../../expression/check-rule.ts";
import { possibleTruths } from "../../../expression/proof/find-case.ts";
import { ofAnyItem } from "../../env/absolute.ts";
import { envOf } from "../../env/env-of.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { holdingAt } from "../../proof/holding.ts";
import { worldOf } from "../../proof/world-of.ts";
import type { Site } from "../../sites.ts";

/** Rules that are true in no case, or in every case that comes there. Fees and documents have findings of their own. */
export function conditionFixed(facts: DefinitionFacts): readonly CheckFinding[] {
	return facts.sites.flatMap((site): CheckFinding[] => {
		if (!isDecided(site, facts)) return [];
		const { holds, fails } = truthsAt(site, facts);
		if ((holds && fails) || !isSound(site, facts)) return [];
		const never = isAllowed(site) ? "outcome_never_allowed" : "condition_never";
		const code = holds ? "condition_always" : never;
		return [{ code, values: { rule: site.rule.text }, at: site.at }];
	});
}

const OTHERS: ReadonlySet<string> = new Set(["fees", "documents", "subsidies"]);

/** Yes or no, in a place of its own; what only names a condition is said where the condition stands. */
function isDecided({ expected, at, rule, step }: Site, facts: DefinitionFacts): boolean {
	if (!expected.types.some(({ kind }) => kind === "yes_no") || OTHERS.has(at[0] ?? ""))
		return false;
	if (step !== undefined && !facts.reachable.has(step)) return false;
	const { tree } = rule;
	const isNamed =
		tree.op === "path" &&
		tree.path.length === 1 &&
		Object.hasOwn(facts.definition.conditions, tree.path[0] ?? "");
	return !isNamed || isAllowed({ at });
}

/** What is wrong with a rule by itself comes first. */
function isSound(site: Site, facts: DefinitionFacts): boolean {
	return checkRule(site.rule.tree, envOf(site, facts), site.expected).errors.length === 0;
}

function isAllowed({ at }: Pick<Site, "at">): boolean {
	return at.at(-1) === "allowed";
}

function truthsAt(site: Site, facts: DefinitionFacts): ReturnType<typeof possibleTruths> {
	const { step, group, rule } = site;
	const place = { ...(step !== undefined && { step }), ...(group !== undefined && { group }) };
	const isOwn = site.at.length === 3 && site.at[2] === "when";
	const came =
		step === undefined
			? []
			: isOwn
				? facts.before(step).known.values()
				: holdingAt(step, [], facts);
	const full = (one: Expression) => ofAnyItem(one, group, facts.definition);
	const known = [...came, ...site.known.map(full)];
	return possibleTruths(full(rule.tree), known, worldOf(place, facts));
}
