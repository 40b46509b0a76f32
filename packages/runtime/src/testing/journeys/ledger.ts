import type { Bundle } from "@onedoor/dsl/bundle";
import { evaluate, type Scope } from "@onedoor/dsl/expression";
import { itemTask, type Scopes } from "@onedoor/dsl/form";
import {
	brokenName,
	type Coverable,
	type Coverage,
	type Covered,
	coverable,
	isBlockingMust,
	listAround,
	ruleName,
} from "@onedoor/dsl/journey";

import { scopesAt } from "../../access/sight.ts";
import type { Refusal } from "../../case/command.ts";
import type { Done, World } from "../scenario-world.ts";
import { FormsTried } from "./stuck-forms.ts";
import { transitionsTaken } from "./taken.ts";

type Site = Coverable["sites"][number];

/** Keeps what scenarios and journeys have covered of one procedure. */
export class Ledger {
	readonly #coverable: Coverable;
	/** Which forms journeys could fill in. */
	readonly forms: FormsTried = new FormsTried();
	readonly #groups: ReadonlyMap<Site, string | undefined>;
	readonly #found: Readonly<Record<keyof Coverage, Set<string>>> = {
		steps: new Set(),
		transitions: new Set(),
		rules: new Set(),
		fields: new Set(),
		refusals: new Set(),
	};

	constructor({ definition }: Bundle) {
		this.#coverable = coverable(definition);
		this.#groups = new Map(
			this.#coverable.sites.map((site) => [site, listAround(site, definition)]),
		);
	}

	has(kind: keyof Coverage, name: string): boolean {
		return this.#found[kind].has(name);
	}

	/** Whether there is such a thing, and nothing has covered it. */
	lacks(kind: keyof Coverage, name: string): boolean {
		return !this.has(kind, name) && this.#coverable.names[kind].includes(name);
	}

	/** @returns the transitions that this command took */
	record(done: Done): readonly string[] {
		const taken = transitionsTaken(done);
		for (const id of taken) this.#found.transitions.add(id);
		for (const { step } of done.events) if (step !== undefined) this.#step(step, done.world);
		for (const path of done.world.answered) this.#found.fields.add(path);
		this.#rules(done);
		return taken;
	}

	/** A refusal shows which checks were broken. */
	refused({ findings = [] }: Refusal, { bundle: { definition } }: World): void {
		for (const { code, values } of findings) {
			if (code !== "check_broken" || typeof values.check !== "string") continue;
			this.#found.refusals.add(brokenName(values.check));
			this.#found.rules.add(ruleName(["checks", values.check, "must"], false));
			if (definition.checks[values.check]?.when)
				this.#found.rules.add(ruleName(["checks", values.check, "when"], true));
		}
	}

	/** A wrong submission was refused as it should be. */
	rejected(name: string): void {
		this.#found.refusals.add(name);
	}

	get coverage(): Coverage {
		const { names } = this.#coverable;
		const of = (kind: keyof Coverage) => covered(names[kind], this.#found[kind]);
		return {
			steps: of("steps"),
			transitions: of("transitions"),
			rules: of("rules"),
			fields: of("fields"),
			refusals: of("refusals"),
		};
	}

	#step(name: string, { bundle: { definition } }: World): void {
		this.#found.steps.add(itemTask(definition, name)?.each.step ?? name);
	}

	/** Rules of a step count where the case stands at it or has just left it; all others whenever the case has changed. */
	#rules(done: Done): void {
		const { world, before, events } = done;
		const { bundle, case: current, now } = world;
		const at = new Set([
			...[...(before?.active ?? []), ...current.active].map(({ step }) => step),
			...events.flatMap(({ step }) => step ?? []),
		]);
		const scopes = scopesAt({ bundle, case: current, now });
		const tasks = [...at].flatMap((step) => itemTask(bundle.definition, step) ?? []);
		for (const site of this.#coverable.sites) {
			if (this.#isKnown(site.at)) continue;
			const own = tasks.filter(({ each }) => each.step === site.step);
			if (site.step !== undefined && !at.has(site.step) && own.length === 0) continue;
			const read =
				own.length > 0 ? own.map((task) => scopes.ofItem(task)) : this.#scopesFor(site, scopes);
			for (const scope of read) this.#rule(site, scope, bundle);
		}
	}

	/** What a blocking check demands is seen broken only where it refuses: before, nothing was handed in. */
	#rule(site: Site, scope: Scope, { definition }: Bundle): void {
		const value = evaluate(site.rule.tree, scope);
		if (typeof value !== "boolean" || (!value && isBlockingMust(site, definition))) return;
		this.#found.rules.add(ruleName(site.at, value));
	}

	/** A rule in a list is read once for each of its items. */
	#scopesFor(site: Site, scopes: Scopes): readonly Scope[] {
		const group = this.#groups.get(site);
		if (group === undefined) return [scopes.scope];
		return keysIn(group, scopes.scope).map((key) => scopes.inGroup(key));
	}

	#isKnown(at: readonly string[]): boolean {
		return [true, false].every((value) => this.has("rules", ruleName(at, value)));
	}
}

function keysIn(group: string, scope: Scope): readonly string[] {
	return group.split(".").reduce<readonly string[]>(
		(keys, name) =>
			keys.flatMap((key) => {
				const own = key === "" ? name : `${key}.${name}`;
				const list = scope.get(own.split("."));
				return Array.isArray(list) ? list.map((_item, index) => `${own}.${index}`) : [own];
			}),
		[""],
	);
}

function covered(all: readonly string[], found: ReadonlySet<string>): Covered {
	const missing = all.filter((name) => !found.has(name));
	return { covered: all.length - missing.length, total: all.length, missing };
}
