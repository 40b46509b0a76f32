import type { Definition, StepName } from "../../bundle/index.ts";
import type { Edge } from "../../check/edges.ts";
import { ofAnyItem } from "../../check/env/absolute.ts";
import { DefinitionFacts } from "../../check/facts.ts";
import { holdingAt } from "../../check/proof/holding.ts";
import { worldOf } from "../../check/proof/world-of.ts";
import type { Site } from "../../check/sites.ts";
import type { Expression } from "../../expression/ast.ts";
import { printRule } from "../../expression/print.ts";
import { findCase } from "../../expression/proof/find-case.ts";
import type { Aim } from "../aim.ts";
import type { Coverage } from "../coverage.ts";
import { fieldAims } from "../field-aims.ts";
import { checkAims, missingAims } from "../refusal-aims.ts";
import { yesNoSites } from "../rule-aims.ts";
import { ruleName } from "../rule-name.ts";
import { transitionsOf } from "../transitions.ts";
import { alwaysKnown } from "./always-known.ts";
import { othersFirst } from "./others-first.ts";

/**
 * Why something can never be covered: no values make its rules hold together, or nothing leads to its step. `tried`
 * are the values that the rules compare, each with the number of regions into which their constants cut it; `code` is
 * the finding of the checker that says the same.
 */
export type Never =
	| {
			readonly because: "rules";
			readonly rules: readonly string[];
			readonly tried: Readonly<Record<string, number>>;
			readonly code?: "condition_always" | "condition_never" | "outcome_never_allowed";
	  }
	/** No case comes to the step. */
	| { readonly because: "step"; readonly step: StepName }
	/** The identity gives it in every case. */
	| { readonly because: "identity"; readonly fact: string }
	/** Silence has ended these branches before, and with them this one. */
	| { readonly because: "others"; readonly steps: readonly StepName[] };

/**
 * Proofs that what nothing covered can never be covered, by the name in the coverage. One that is missing from the
 * answer is only not found: texts and sums are beyond this proof.
 */
export function provedNever(
	definition: Definition,
	coverage: Coverage,
): ReadonlyMap<string, Never> {
	return new Prover(definition).of(coverage);
}

class Prover {
	readonly #facts: DefinitionFacts;

	constructor(definition: Definition) {
		this.#facts = new DefinitionFacts(definition);
	}

	of({ transitions, rules, fields, refusals }: Coverage): ReadonlyMap<string, Never> {
		const { definition } = this.#facts;
		const found = new Map<string, Never>();
		const missing = among(transitionsOf(definition), transitions.missing);
		const closed = missing.filter((aim) => {
			const never = this.#contradict(aim);
			if (never) found.set(aim.id, never);
			return never !== undefined;
		});
		const reachable = reachableWithout(closed, this.#facts);
		const isAway = (step: StepName | undefined) => step !== undefined && !reachable.has(step);
		for (const { id, step, kind } of missing) {
			if (found.has(id)) continue;
			const steps = kind === "late" ? this.#othersFirst(step) : undefined;
			if (isAway(step)) found.set(id, { because: "step", step: step ?? "" });
			else if (steps) found.set(id, { because: "others", steps });
		}
		for (const site of yesNoSites(definition))
			for (const value of [true, false]) {
				const name = ruleName(site.at, value);
				if (!rules.missing.includes(name)) continue;
				const never: Never | undefined = isAway(site.step)
					? { because: "step", step: site.step ?? "" }
					: this.#fixed(site, value);
				if (never) found.set(name, never);
			}
		for (const [name, never] of [
			...this.#nowhere(among(fieldAims(definition), fields.missing), isAway),
			...this.#nowhere(
				among([...checkAims(definition), ...missingAims(definition)], refusals.missing),
				isAway,
			),
		])
			found.set(name, never);
		return found;
	}

	#othersFirst(name: StepName | undefined): readonly StepName[] | undefined {
		const { definition } = this.#facts;
		const step = definition.steps[name ?? ""];
		return step && othersFirst(step, definition);
	}

	/** A field may be asked in several places: it never is where none of them can be. */
	#nowhere(
		aims: readonly Aim[],
		isAway: (step: StepName | undefined) => boolean,
	): readonly (readonly [string, Never])[] {
		return [...Map.groupBy(aims, ({ id }) => id)].flatMap(([id, places]) => {
			const proofs = places.map((aim): Never | undefined => {
				if (isAway(aim.step)) return { because: "step", step: aim.step ?? "" };
				const fact = aim.asks && alwaysKnown(aim.asks, this.#facts.definition);
				return fact === undefined ? this.#contradict(aim) : { because: "identity", fact };
			});
			const [first] = proofs;
			return first && proofs.every((proof) => proof !== undefined) ? [[id, first] as const] : [];
		});
	}

	#contradict({ rules, step, group }: Aim): Never | undefined {
		if (rules.length === 0) return undefined;
		const all: Expression = { op: "and", of: rules.map((rule) => this.#full(rule, group)) };
		const place = { ...(step !== undefined && { step }) };
		const tried = this.#noCase(all, true, [], place);
		return tried && { because: "rules", rules: rules.map(printRule), tried };
	}

	#fixed(site: Site, value: boolean): Never | undefined {
		const { step, group, rule, at } = site;
		const known = step === undefined ? [] : this.#knownAt(site, step);
		const tried = this.#noCase(
			this.#full(rule.tree, group),
			value,
			[...known, ...site.known.map((one) => this.#full(one, group))],
			{ ...(step !== undefined && { step }), ...(group !== undefined && { group }) },
		);
		if (!tried) return undefined;
		const code = codeFor(at, value);
		const text = value ? rule.text : `not (${rule.text})`;
		return { because: "rules", rules: [text], tried, ...(code && { code }) };
	}

	#full(rule: Expression, group: string | undefined): Expression {
		return ofAnyItem(rule, group, this.#facts.definition);
	}

	/** A rule that lets a branch in is read before the branch is there. */
	#knownAt({ at }: Site, step: StepName): readonly Expression[] {
		const isOwn = at.length === 3 && at[2] === "when";
		return isOwn ? [...this.#facts.before(step).known.values()] : holdingAt(step, [], this.#facts);
	}

	#noCase(
		rule: Expression,
		value: boolean,
		known: readonly Expression[],
		place: Pick<Site, "step" | "group">,
	): Readonly<Record<string, number>> | undefined {
		const question = {
			rules: [rule],
			known,
			wanted: ([holds]: readonly (boolean | undefined)[]) => holds === value,
		};
		const answer = findCase(question, worldOf(place, this.#facts));
		return answer.found === "none" ? answer.tried : undefined;
	}
}

/** Of fees and papers the checker has more to say than that a rule is fixed. */
function codeFor(
	[root = "", ...keys]: readonly string[],
	value: boolean,
): Extract<Never, { because: "rules" }>["code"] {
	if (root === "fees" || root === "documents" || root === "subsidies") return undefined;
	if (!value) return "condition_always";
	return keys.at(-1) === "allowed" ? "outcome_never_allowed" : "condition_never";
}

function among<A extends Aim>(aims: readonly A[], names: readonly string[]): readonly A[] {
	const wanted = new Set(names);
	return aims.filter(({ id }) => wanted.has(id));
}

function reachableWithout(
	closed: readonly Aim[],
	{ edges, definition }: DefinitionFacts,
): ReadonlySet<StepName> {
	const open = edges.filter((edge) => !closed.some((one) => isOf(edge, one)));
	const starts = [
		definition.starts_at,
		...Object.values(definition.anytime).flatMap(({ go_to }) => go_to ?? []),
		...Object.values(definition.afterwards).flatMap(({ go_to }) => go_to ?? []),
		...Object.values(definition.clocks).flatMap(({ when_late }) =>
			when_late?.kind === "go_to" ? when_late.step : [],
		),
	];
	const found = new Set(starts);
	for (const name of found) for (const { from, to } of open) if (from === name) found.add(to);
	return found;
}

/** A late consequence takes an outcome that nobody may choose, so its way stays open. */
function isOf({ from, to, outcome, at }: Edge, aim: Aim): boolean {
	const isLate = at[2] === "deadline";
	return (
		from === aim.step &&
		isLate === (aim.kind === "late") &&
		(outcome ?? aim.outcome) === aim.outcome &&
		(aim.to === undefined || aim.to === to)
	);
}
