import type { Expression } from "../../../expression/ast.ts";
import { checkRule } from "../../../expression/check-rule.ts";
import { possibleTruths } from "../../../expression/proof/find-case.ts";
import { ofAnyItem } from "../../env/absolute.ts";
import { envOf } from "../../env/env-of.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { holdingAt } from "../../proof/holding.ts";
import { askedWhere, paidWhere } from "../../proof/read-where.ts";
import { worldOf } from "../../proof/world-of.ts";
import type { Site } from "../../sites.ts";

/** Rules that are true in no case, or in every case that comes there. What is never paid or asked is said of the fee or the paper. */
export function conditionFixed(facts: DefinitionFacts): readonly CheckFinding[] {
	return facts.sites.flatMap((site): CheckFinding[] => {
		if (!isDecided(site, facts)) return [];
		const code = codeOf(site, facts);
		if (code === undefined || !isSound(site, facts)) return [];
		return [{ code, values: { rule: site.rule.text }, at: site.at }];
	});
}

/** Yes or no, in a place of its own; what only names a condition is said where the condition stands. */
function isDecided({ expected, at, rule, step }: Site, facts: DefinitionFacts): boolean {
	if (!expected.types.some(({ kind }) => kind === "yes_no")) return false;
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

function codeOf(site: Site, facts: DefinitionFacts): string | undefined {
	const readers = readersOf(site, facts);
	if (readers) {
		const isAlways = readers.every((step) => !truthsAt({ ...site, step }, [], facts).fails);
		return isAlways && readers.length > 0 ? "condition_always" : undefined;
	}
	const { holds, fails } = truthsAt(site, cameBy(site, facts), facts);
	if (holds && fails) return undefined;
	if (holds) return "condition_always";
	return isAllowed(site) ? "outcome_never_allowed" : "condition_never";
}

/** Steps that read the rule of a fee, a subsidy or a paper; undefined for any other rule. */
function readersOf(
	{ at: [section, id = ""] }: Site,
	facts: DefinitionFacts,
): readonly string[] | undefined {
	const { fees, subsidies, documents } = facts.definition;
	const fee = section === "subsidies" ? fees[subsidies?.[id]?.of ?? ""] : fees[id];
	if (section === "fees" || section === "subsidies")
		return fee ? paidWhere(fee, facts).map(({ step }) => step) : [];
	const document = section === "documents" ? documents[id] : undefined;
	return document && askedWhere(document, facts).map(({ step }) => step);
}

function cameBy({ step, at }: Site, facts: DefinitionFacts): readonly Expression[] {
	if (step === undefined) return [];
	const isOwn = at.length === 3 && at[2] === "when";
	return isOwn ? [...facts.before(step).known.values()] : holdingAt(step, [], facts);
}

function truthsAt(
	{ step, group, rule, known }: Site,
	came: readonly Expression[],
	facts: DefinitionFacts,
): ReturnType<typeof possibleTruths> {
	const place = { ...(step !== undefined && { step }), ...(group !== undefined && { group }) };
	const full = (one: Expression) => ofAnyItem(one, group, facts.definition);
	return possibleTruths(full(rule.tree), [...came, ...known.map(full)], worldOf(place, facts));
}
