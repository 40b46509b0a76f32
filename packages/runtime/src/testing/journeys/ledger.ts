import type { Bundle } from "@onedoor/dsl/bundle";
import { evaluate } from "@onedoor/dsl/expression";
import { itemTask } from "@onedoor/dsl/form";
import {
	type Coverable,
	type Coverage,
	type Covered,
	coverable,
	ruleName,
} from "@onedoor/dsl/journey";

import { scopesAt } from "../../access/sight.ts";
import type { Done, World } from "../scenario-world.ts";
import { transitionsTaken } from "./taken.ts";

/** Keeps what scenarios and journeys have covered of one procedure. */
export class Ledger {
	readonly #coverable: Coverable;
	readonly steps: Set<string> = new Set();
	readonly transitions: Set<string> = new Set();
	readonly rules: Set<string> = new Set();
	readonly fields: Set<string> = new Set();

	constructor(bundle: Bundle) {
		this.#coverable = coverable(bundle.definition);
	}

	/** @returns the transitions that this command took */
	record(done: Done): readonly string[] {
		const taken = transitionsTaken(done);
		for (const id of taken) this.transitions.add(id);
		for (const { step } of done.events) if (step !== undefined) this.#step(step, done.world);
		this.#rules(done);
		return taken;
	}

	/** Once a case is over: what its forms showed. */
	close({ shown }: World): void {
		for (const path of shown) this.fields.add(path.replace(/\.\d+(?=\.|$)/g, ""));
	}

	get coverage(): Coverage {
		const { steps, transitions, rules, fields } = this.#coverable;
		return {
			steps: covered(steps, this.steps),
			transitions: covered(transitions, this.transitions),
			rules: covered(rules, this.rules),
			fields: covered(fields, this.fields),
		};
	}

	#step(name: string, { bundle: { definition } }: World): void {
		this.steps.add(itemTask(definition, name)?.each.step ?? name);
	}

	/** Rules of a step count where the case stands at it or has just left it; all others whenever the case has changed. */
	#rules({ world, before, events }: Done): void {
		const { bundle, case: current, now } = world;
		const at = new Set([
			...[...(before?.active ?? []), ...current.active].map(({ step }) => step),
			...events.flatMap(({ step }) => step ?? []),
		]);
		const { scope, ofItem } = scopesAt({ bundle, case: current, now });
		const tasks = [...at].flatMap((step) => itemTask(bundle.definition, step) ?? []);
		for (const site of this.#coverable.sites) {
			if (this.#isKnown(site.at)) continue;
			const own = tasks.filter(({ each }) => each.step === site.step);
			if (site.step !== undefined && !at.has(site.step) && own.length === 0) continue;
			for (const one of own.length > 0 ? own.map(ofItem) : [scope]) {
				const value = evaluate(site.rule.tree, one);
				if (typeof value === "boolean") this.rules.add(ruleName(site.at, value));
			}
		}
	}

	#isKnown(at: readonly string[]): boolean {
		return this.rules.has(ruleName(at, true)) && this.rules.has(ruleName(at, false));
	}
}

function covered(all: readonly string[], found: ReadonlySet<string>): Covered {
	const missing = all.filter((name) => !found.has(name));
	return { covered: all.length - missing.length, total: all.length, missing };
}
