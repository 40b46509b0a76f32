import type { Expression } from "../../../expression/ast.ts";
import { checkRule } from "../../../expression/check-rule.ts";
import { partsOf } from "../../../expression/parts.ts";
import { printRule } from "../../../expression/print.ts";
import { type Possible, possibleTruths } from "../../../expression/proof/find-case.ts";
import { ofAnyItem } from "../../env/absolute.ts";
import { envOf } from "../../env/env-of.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { holdingAt } from "../../proof/holding.ts";
import { askedWhere, paidWhere } from "../../proof/read-where.ts";
import { worldOf } from "../../proof/world-of.ts";
import type { Site } from "../../sites.ts";
import { lastDayOf } from "../../time/in-force.ts";

/**
 * Rules that are true in no case, or in every case that comes there, and arms of `if` that are never, or always, taken.
 * What is never paid or asked is said of the fee or the paper.
 */
export function conditionFixed(facts: DefinitionFacts): readonly CheckFinding[] {
	return facts.sites.flatMap((site): readonly CheckFinding[] => {
		if (site.step !== undefined && !facts.reachable.has(site.step)) return [];
		const code = isDecided(site, facts) ? codeOf(site, facts) : undefined;
		const found =
			code === undefined
				? armsIn(site.rule.tree, [], site, facts)
				: [isOver(site, code, facts) ?? { code, values: { rule: site.rule.text }, at: site.at }];
		return found.length > 0 && isSound(site, facts) ? found : [];
	});
}

/** Yes or no, in a place of its own; what only names a condition is said where the condition stands. */
function isDecided({ expected, at, rule }: Site, facts: DefinitionFacts): boolean {
	if (!expected.types.some(({ kind }) => kind === "yes_no")) return false;
	return !isNamed(rule.tree, facts) || isAllowed({ at });
}

function isNamed(tree: Expression, { definition }: DefinitionFacts): boolean {
	return (
		tree.op === "path" &&
		tree.path.length === 1 &&
		Object.hasOwn(definition.conditions, tree.path[0] ?? "")
	);
}

/** What is wrong with a rule by itself comes first. */
function isSound(site: Site, facts: DefinitionFacts): boolean {
	return checkRule(site.rule.tree, envOf(site, facts), site.expected).errors.length === 0;
}

function isAllowed({ at }: Pick<Site, "at">): boolean {
	return at.at(-1) === "allowed";
}

function codeOf(site: Site, facts: DefinitionFacts): string | undefined {
	const { holds, fails } = truthsOf(site, site.rule.tree, [], facts);
	if (holds && fails) return undefined;
	if (holds) return "condition_always";
	if (WITH_OWN.has(site.at[0] ?? "")) return undefined;
	return isAllowed(site) ? "outcome_never_allowed" : "condition_never";
}

/** That they are never due, asked or given has a finding of its own. */
const WITH_OWN: ReadonlySet<string> = new Set(["fees", "documents", "subsidies"]);

/** Nobody wrote the rule that days in force become: the days are named instead. */
function isOver(
	{ rule, at }: Site,
	code: string,
	{ definition: { edition } }: DefinitionFacts,
): CheckFinding | undefined {
	const until = code === "condition_never" && at.at(-1) === "when" ? lastDayOf(rule) : undefined;
	if (until === undefined || until >= edition) return undefined;
	const item = at.slice(0, -1);
	const values = { name: item.at(-1), until, first: edition };
	return { code: "over_before_edition", values, at: [...item, "until"] };
}

/** Inside an arm that is never taken nothing else is said. */
function armsIn(
	tree: Expression,
	given: readonly Expression[],
	site: Site,
	facts: DefinitionFacts,
): readonly CheckFinding[] {
	if (tree.op === "some" || tree.op === "every" || tree.op === "for") return [];
	if (tree.op !== "if") return partsOf(tree).flatMap((part) => armsIn(part, given, site, facts));
	const { test, then, else: otherwise } = tree;
	const { holds, fails } = truthsOf(site, test, given, facts);
	const not: Expression = { op: "not", of: test };
	return [
		...((holds && fails) || isNamed(test, facts) ? [] : [ofTest(test, holds, site)]),
		...(holds ? armsIn(then, [...given, test], site, facts) : []),
		...(fails ? armsIn(otherwise, [...given, not], site, facts) : []),
	];
}

function ofTest(test: Expression, holds: boolean, { at }: Site): CheckFinding {
	const code = holds ? "condition_always" : "condition_never";
	return { code, values: { rule: printRule(test) }, at, ...(test.at && { ruleAt: test.at }) };
}

/** What a rule, or a part of it, comes to wherever it is read. */
function truthsOf(
	site: Site,
	tree: Expression,
	given: readonly Expression[],
	facts: DefinitionFacts,
): Possible {
	const anywhere = truthsAt(site, tree, [...cameBy(site, facts), ...given], facts);
	// A step that reads it only knows of more that may be absent, so what is possible anywhere is so there.
	if (anywhere.holds && anywhere.fails) return anywhere;
	const readers = readersOf(site, facts);
	if (!readers) return anywhere;
	const all = readers.map((step) => truthsAt({ ...site, step }, tree, given, facts));
	const nowhere = all.length === 0;
	return {
		holds: nowhere || all.some(({ holds }) => holds),
		fails: nowhere || all.some(({ fails }) => fails),
	};
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
	{ step, group, known }: Site,
	tree: Expression,
	came: readonly Expression[],
	facts: DefinitionFacts,
): Possible {
	const place = { ...(step !== undefined && { step }), ...(group !== undefined && { group }) };
	const full = (one: Expression) => ofAnyItem(one, group, facts.definition);
	return possibleTruths(full(tree), [...came, ...known].map(full), worldOf(place, facts));
}
