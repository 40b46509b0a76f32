import type { Bundle, Definition, Scenario, ScenarioResult } from "@onedoor/dsl/bundle";
import {
	type Aim,
	type Coverage,
	checkAims,
	fieldAims,
	missingAims,
	type Never,
	provedNever,
	ruleAims,
	transitionsOf,
	WayFinder,
} from "@onedoor/dsl/journey";

import { loadValidators } from "../../case/load-validators.ts";
import { runScenario, type ScenarioOptions } from "../run-scenarios.ts";
import { Compass } from "./goal.ts";
import { goalsFor } from "./goals-for.ts";
import { type Journey, travel, type Validators } from "./journey.ts";
import { Ledger } from "./ledger.ts";
import { behindForms, type StuckForm } from "./stuck-forms.ts";

/** What `onedoor test` says of one procedure. */
export interface TestReport {
	readonly scenarios: readonly ScenarioResult[];
	readonly journeys: readonly Journey[];
	/** Scenarios and journeys together. */
	readonly coverage: Coverage;
	/** What nothing covered, with the proof that nothing can; what has no proof was only not found. */
	readonly unreached: readonly Unreached[];
}

export interface Unreached {
	readonly kind: keyof Coverage;
	/** As the coverage names it. */
	readonly id: string;
	readonly never?: Never;
	/** The form that no journey could fill in, and that it lies behind. */
	readonly behind?: StuckForm;
}

export interface JourneyOptions extends ScenarioOptions {
	/** Another seed strays elsewhere where the straight way does not lead to an aim. Default 0. */
	readonly seed?: number;
}

/**
 * Plays the scenarios, then makes journeys until every transition was taken, every rule seen true and false, every
 * field asked and every wrong submission refused, or no way to it is found: shortest ways, with answers by which the
 * rules on them hold, on the real core and through the real validators.
 */
export async function testProcedure(
	bundle: Bundle,
	scenarios: readonly Scenario[],
	options: JourneyOptions = {},
): Promise<TestReport> {
	const validators = options.validators ?? (await loadValidators(bundle));
	const ledger = new Ledger(bundle);
	const results = scenarios.map((scenario) =>
		runScenario(bundle, scenario, validators, {
			done: (done) => void ledger.record(done),
			refused: (refusal, world) => ledger.refused(refusal, world),
		}),
	);
	const journeys = new Travels(bundle, validators, ledger, options.seed ?? 0).all();
	const { coverage } = ledger;
	return { scenarios: results, journeys, coverage, unreached: unreached(bundle, ledger) };
}

function unreached(bundle: Bundle, { coverage, forms }: Ledger): readonly Unreached[] {
	const { definition } = bundle;
	const open = notCovered(definition, coverage);
	const names = open.flatMap(({ id, never }) => (never ? [] : [id]));
	const stuck = forms.stuck(definition);
	const behind = behindForms(names, stuck, bundle, new WayFinder(definition));
	return open.map((one) => {
		const form = one.never ? undefined : behind.get(one.id);
		return { ...one, ...(form && { behind: form }) };
	});
}

function notCovered(definition: Definition, coverage: Coverage): readonly Unreached[] {
	const kinds = Object.keys(coverage) as (keyof Coverage)[];
	const proofs = provedNever(definition, coverage);
	return kinds.flatMap((kind) =>
		coverage[kind].missing.map((id) => {
			const never = proofs.get(id);
			return { kind, id, ...(never && { never }) };
		}),
	);
}

/** Journeys of one procedure. Each transition has one of its own; all else only where nothing has covered it by then. */
class Travels {
	readonly #bundle: Bundle;
	readonly #validators: Validators;
	readonly #ledger: Ledger;
	readonly #seed: number;
	readonly #finder: WayFinder;
	readonly #compass: Compass;
	readonly #journeys: Journey[] = [];
	readonly #taken = new Set<string>();

	constructor(bundle: Bundle, validators: Validators, ledger: Ledger, seed: number) {
		this.#bundle = bundle;
		this.#validators = validators;
		this.#ledger = ledger;
		this.#seed = seed;
		this.#finder = new WayFinder(bundle.definition);
		this.#compass = new Compass(bundle.definition, this.#finder);
	}

	all(): readonly Journey[] {
		const { definition } = this.#bundle;
		for (const transition of transitionsOf(definition))
			if (!this.#taken.has(transition.id)) this.#reach(transition);
		this.#cover("fields", fieldAims(definition));
		this.#cover("refusals", [...missingAims(definition), ...checkAims(definition)]);
		this.#cover("rules", ruleAims(definition));
		return this.#journeys;
	}

	#cover(kind: "rules" | "fields" | "refusals", aims: readonly Aim[]): void {
		const isLacking = ({ id }: Aim) => this.#ledger.lacks(kind, id);
		const proofs = provedNever(this.#bundle.definition, this.#ledger.coverage);
		for (const aim of aims) if (!proofs.has(aim.id) && isLacking(aim)) this.#reach(aim);
	}

	/** The first journey that gets there is kept; the others covered on their way what they could. */
	#reach(aim: Aim): void {
		for (const goal of goalsFor(this.#bundle, aim, this.#finder, this.#seed)) {
			const journey = travel(this.#bundle, this.#validators, this.#compass, goal, this.#ledger);
			for (const id of journey.taken) this.#taken.add(id);
			if (!journey.reached) continue;
			this.#journeys.push(journey);
			return;
		}
	}
}
