import type { Bundle, Definition, OfficeRule, Variant } from "../bundle/index.ts";
import { holds } from "../expression/evaluate.ts";
import type { Scope } from "../expression/scope.ts";
import type { Facts } from "./facts.ts";
import { valueAt } from "./paths.ts";
import { scopeOf } from "./scope-of.ts";
import { unitsFrom } from "./units.ts";

type Data = Readonly<Record<string, unknown>>;

/**
 * The unit whose office is competent for a case that was handed in at none: the one that the office rule of the
 * accountable role names in its data, else the one that all office rules that name a unit agree on. Undefined while
 * nobody knows.
 */
export function competentUnit(
	definition: Definition,
	data: Data,
	facts: Facts,
): string | undefined {
	if (!hasCompetentUnit(definition)) return undefined;
	const { roles, offices, accountable = "" } = definition;
	const scope = scopeOf(definition, data, facts, "draft");
	const unitOf = (rule: OfficeRule | undefined) => rule && unitNamed(rule, data, scope);
	const own = unitOf(offices[roles[accountable]?.office ?? ""]);
	if (own !== undefined) return own;
	const units = new Set(Object.values(offices).flatMap((rule) => unitOf(rule) ?? []));
	return units.size === 1 ? [...units][0] : undefined;
}

/** Whether a case's own data can say which unit is competent. */
export function hasCompetentUnit(definition: Definition): boolean {
	const known = named.get(definition) ?? namesUnit(definition);
	named.set(definition, known);
	return known;
}

/** A definition never changes. */
const named = new WeakMap<Definition, boolean>();

function namesUnit({ offices }: Definition): boolean {
	return Object.values(offices).some((rule) =>
		[rule, ...(rule.instead ?? [])].some(({ of }) => of !== undefined),
	);
}

function unitNamed(rule: OfficeRule, data: Data, scope: Scope): string | undefined {
	const { of } = rule.instead?.find(({ when }) => holds(when, scope)) ?? rule;
	const unit = of === undefined ? undefined : valueAt(data, of);
	return typeof unit === "string" && unit !== "" ? unit : undefined;
}

/** The overlays that hold at a unit: its own and those of the units above, the larger unit first. */
export function overlaysAt(
	{ definition, variants = [] }: Pick<Bundle, "definition" | "variants">,
	unit: string | undefined,
): readonly Variant[] {
	const units = unitsFrom(definition, unit);
	const rank = (where: Variant["where"]): number =>
		Math.min(...where.map(({ code }) => units.indexOf(code)).filter((at) => at >= 0));
	return variants
		.filter(({ where }) => Number.isFinite(rank(where)))
		.toSorted((one, other) => rank(other.where) - rank(one.where));
}
