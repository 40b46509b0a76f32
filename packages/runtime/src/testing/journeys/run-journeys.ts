import type { Bundle, Scenario, ScenarioResult } from "@onedoor/dsl/bundle";
import type { Expression } from "@onedoor/dsl/expression";
import {
	type Coverage,
	type Never,
	NO_WISH,
	provedNever,
	type Transition,
	transitionsOf,
	WayFinder,
	wishesFor,
} from "@onedoor/dsl/journey";

import { loadValidators } from "../../case/load-validators.ts";
import { firstDayOf, runScenario, type ScenarioOptions } from "../run-scenarios.ts";
import { Compass } from "./goal.ts";
import { type Journey, travel, type Validators } from "./journey.ts";
import { Ledger } from "./ledger.ts";

/** What `onedoor test` says of one procedure. */
export interface TestReport {
	readonly scenarios: readonly ScenarioResult[];
	readonly journeys: readonly Journey[];
	/** Scenarios and journeys together. */
	readonly coverage: Coverage;
	/** Transitions that nothing took, with the proof that nothing can; one without a proof was only not found. */
	readonly unreached: readonly { readonly id: string; readonly never?: Never }[];
}

/**
 * Plays the scenarios, then makes journeys until every transition was taken or no way to it is found: shortest ways,
 * with answers by which the rules on them hold, on the real core and through the real validators.
 */
export async function testProcedure(
	bundle: Bundle,
	scenarios: readonly Scenario[],
	options: ScenarioOptions = {},
): Promise<TestReport> {
	const validators = options.validators ?? (await loadValidators(bundle));
	const ledger = new Ledger(bundle);
	const results = scenarios.map((scenario) =>
		runScenario(
			bundle,
			scenario,
			validators,
			(done) => void ledger.record(done),
			(world) => ledger.close(world),
		),
	);
	const journeys = makeJourneys(bundle, validators, ledger);
	const { coverage } = ledger;
	return { scenarios: results, journeys, coverage, unreached: unreached(bundle, coverage) };
}

function unreached({ definition }: Bundle, { transitions }: Coverage): TestReport["unreached"] {
	const names = new Set(transitions.missing);
	const missing = transitionsOf(definition).filter(({ id }) => names.has(id));
	const proofs = provedNever(definition, missing);
	return missing.map(({ id }) => {
		const never = proofs.get(id);
		return { id, ...(never && { never }) };
	});
}

function makeJourneys(bundle: Bundle, validators: Validators, ledger: Ledger): readonly Journey[] {
	const finder = new WayFinder(bundle.definition);
	const compass = new Compass(bundle.definition, finder);
	const journeys: Journey[] = [];
	const taken = new Set<string>();
	for (const transition of transitionsOf(bundle.definition)) {
		if (taken.has(transition.id)) continue;
		for (const goal of goalsFor(bundle, transition, finder)) {
			const seen: string[] = [];
			const journey = travel(bundle, validators, compass, goal, (done) => {
				const now = ledger.record(done);
				seen.push(...now);
				return now;
			});
			ledger.close(journey.world);
			for (const id of seen) taken.add(id);
			if (journey.reached) {
				journeys.push(journey);
				break;
			}
		}
	}
	return journeys;
}

const ATTEMPTS = 3;

function goalsFor(bundle: Bundle, transition: Transition, finder: WayFinder) {
	const { definition } = bundle;
	const onTheWay = transition.step === undefined ? [] : finder.rulesOnTheWay(transition.step);
	const rules = [...entryRules(bundle, transition), ...transition.rules];
	const day = firstDayOf(bundle);
	const whole = wishesFor(definition, [...onTheWay, ...rules], day);
	const own = wishesFor(definition, rules, day);
	const counts = countsOf(bundle, transition);
	const wishes = [...whole, ...own, NO_WISH].map((wish) => ({
		...wish,
		counts: new Map([...wish.counts, ...counts]),
	}));
	return Array.from({ length: ATTEMPTS }, (_attempt, attempt) => attempt).flatMap((attempt) =>
		wishes.flatMap((wish) =>
			(["silent", "answer"] as const).map((registers) => ({
				transition,
				wish,
				attempt,
				registers,
			})),
		),
	);
}

/** A branch, and what stands in it, is entered only where its rule holds. */
function entryRules({ definition }: Bundle, { step, kind }: Transition): readonly Expression[] {
	const rules: Expression[] = [];
	const first = definition.steps[step ?? ""];
	const start = kind === "skipped" ? definition.steps[first?.inside ?? ""] : first;
	for (let at = start; at !== undefined; at = definition.steps[at.inside ?? ""])
		if (at.when) rules.push(at.when.tree);
	return rules;
}

/** How many items the goal needs; of two one may differ from the other. */
function countsOf({ definition }: Bundle, transition: Transition): ReadonlyMap<string, number> {
	const step = definition.steps[transition.step ?? ""];
	const each = transition.kind === "skipped" ? definition.steps[step?.inside ?? ""] : step;
	const isOf = transition.kind === "items" || transition.kind === "skipped";
	return new Map(isOf && each?.does === "for_each" ? [[each.of, transition.count ?? 2]] : []);
}
