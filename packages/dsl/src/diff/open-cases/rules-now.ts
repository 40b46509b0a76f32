import type { Definition } from "../../bundle/index.ts";
import { worldOf } from "../../check/proof/world-of.ts";
import type { Expression } from "../../expression/ast.ts";
import { mapTree } from "../../expression/map-tree.ts";
import { pathsIn } from "../../expression/paths-in.ts";
import { printRule } from "../../expression/print.ts";
import type { Domain } from "../../expression/proof/domain.ts";
import { findCase, type Truths, type World } from "../../expression/proof/find-case.ts";
import type { Values } from "../../expression/proof/values-scope.ts";
import { pathBefore } from "../../form/former-names.ts";
import type { Between } from "../between.ts";
import { isSame } from "../keys.ts";

/** Whether there is a case of the old edition of which something is so. */
export type IsThere =
	| { readonly is: "no" }
	| { readonly is: "yes"; readonly values: Values }
	| { readonly is: "perhaps" };

/**
 * Rules of both editions in one language: the names of the new one, and the meaning of a condition or a computed value in
 * the place of its name, for two rules with the same words may mean different things.
 */
export class RulesNow {
	readonly #between: Between;
	readonly #known: readonly Expression[];
	readonly #whole = new Map<Expression, Expression>();
	readonly #hasOtherFees: boolean;
	#world: World | undefined;

	/** @param known what holds of every case that is asked about, as the old edition says it */
	constructor(between: Between, known: readonly Expression[] = []) {
		this.#between = between;
		this.#known = known.map((rule) => this.before(rule));
		const { before, after } = between;
		this.#hasOtherFees =
			!isSame(before.fees, after.fees) || !isSame(before.subsidies, after.subsidies);
	}

	/** A rule of the old edition. */
	before(rule: Expression): Expression {
		return this.#remembered(rule, () =>
			this.#between.ruleNow(expanded(rule, this.#between.before)),
		);
	}

	/** A rule of the new edition. */
	after(rule: Expression): Expression {
		return this.#remembered(rule, () => expanded(rule, this.#between.after));
	}

	/** Whether two lists of rules surely say the same of every case, because they are written alike. */
	areSame(before: readonly Expression[], after: readonly Expression[]): boolean {
		if (before.length !== after.length) return false;
		if (before.length === 0) return true;
		const [olds, news] = [
			before.map((rule) => this.before(rule)),
			after.map((rule) => this.after(rule)),
		];
		const text = (rules: readonly Expression[]) => rules.map(printRule).sort().join("\n");
		return text(olds) === text(news) && news.every((rule) => this.#isSteady(rule));
	}

	/**
	 * Whether some case of the old edition makes the rules as true as is wanted; `perhaps` where neither was proved.
	 * @param rules as `before` and `after` give them
	 */
	isThere(rules: readonly Expression[], wanted: (truths: Truths) => boolean): IsThere {
		if (!rules.every((rule) => this.#isSteady(rule))) return { is: "perhaps" };
		this.#world ??= worldOfHeld(this.#between);
		const answer = findCase({ rules, known: this.#known, wanted }, this.#world);
		if (answer.found === "none") return { is: "no" };
		return answer.found === "case" ? { is: "yes", values: answer.values } : { is: "perhaps" };
	}

	/** What fees come to, and the edition itself, differ between the two for one case. */
	#isSteady(rule: Expression): boolean {
		return pathsIn(rule).every(
			({ path: [first, second] }) =>
				!(first === "fees" && this.#hasOtherFees) && !(first === "case" && second === "edition"),
		);
	}

	#remembered(rule: Expression, work: () => Expression): Expression {
		const known = this.#whole.get(rule) ?? work();
		this.#whole.set(rule, known);
		return known;
	}
}

/** Conditions that name one another in a circle have a finding of their own. */
const DEEPEST = 8;

function expanded(rule: Expression, definition: Definition, depth = 0): Expression {
	const { conditions, computed } = definition;
	return mapTree(rule, (part) => {
		const [name, ...rest] = part.op === "path" ? part.path : [];
		if (name === undefined || rest.length > 0 || depth > DEEPEST) return part;
		const meant = Object.hasOwn(conditions, name)
			? conditions[name]?.tree
			: Object.hasOwn(computed, name)
				? computed[name]?.is.tree
				: undefined;
		return meant ? expanded(meant, definition, depth + 1) : part;
	});
}

/**
 * What cases of the old edition may hold, by the names of the new one. Where both editions know a name and differ about
 * its values, a case may hold any of either: it was filled in under the old one, or is still to be under the new.
 */
function worldOfHeld({ after, old, next }: Between): World {
	const [then, now] = [worldOf({}, old), worldOf({}, next)];
	const nameBefore = (path: readonly string[]) => pathBefore(after, path.join(".")).split(".");
	const textsOf = (rules: readonly Expression[]) => new Set(rules.map(printRule));
	return {
		...now,
		meaning: () => undefined,
		domainOf: (path) => {
			const [was, is] = [then.domainOf(nameBefore(path)), now.domainOf(path)];
			return isSame(was, is) ? is : either(was, is);
		},
		factsOf: (path) => {
			const news = textsOf(now.factsOf(path));
			return then.factsOf(path).filter((rule) => news.has(printRule(rule)));
		},
	};
}

function either(was: Domain | undefined, is: Domain | undefined): Domain | undefined {
	const one = is ?? was;
	if (one === undefined) return undefined;
	const codes = [...new Set([...(was?.codes ?? []), ...(is?.codes ?? [])])];
	const isOfCodes = (was ?? one).codes !== undefined && (is ?? one).codes !== undefined;
	return {
		kind: was !== undefined && is !== undefined && was.kind !== is.kind ? "any" : one.kind,
		optional: true,
		...(isOfCodes && { codes }),
		...(one.many && { many: { min: 0, max: Math.max(was?.many?.max ?? 0, is?.many?.max ?? 0) } }),
	};
}
