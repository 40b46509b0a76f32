import type { Bundle, Definition, Id, Step, StepName } from "@onedoor/dsl/bundle";
import {
	checkAims,
	coveragePlaces,
	fieldAims,
	missingAims,
	ruleAims,
	transitionsOf,
	type WayFinder,
} from "@onedoor/dsl/journey";

import type { Refusal } from "../../case/command.ts";

/** A form that no journey could fill in. */
export interface StuckForm {
	readonly step: StepName;
	/** The act that was refused. */
	readonly take: Id;
	/** What was refused about the answers that came nearest. */
	readonly findings: readonly { readonly path: string; readonly code: string }[];
}

/** Keeps which forms journeys could fill in, and what was refused of the others. */
export class FormsTried {
	readonly #tried = new Map<string, StuckForm | "filled_in">();

	/** @param refused why it was not taken; left out where it was */
	note({ name }: Pick<Step, "name">, take: Id, refused: Refusal | undefined): void {
		const key = `${name} ${take}`;
		const before = this.#tried.get(key);
		if (before === "filled_in") return;
		if (refused === undefined) this.#tried.set(key, "filled_in");
		const findings = (refused?.findings ?? []).flatMap(({ path, code }) =>
			path === undefined ? [] : [{ path, code }],
		);
		if (findings.length === 0 || findings.length >= (before?.findings.length ?? Infinity)) return;
		this.#tried.set(key, { step: name, take, findings });
	}

	/** In the order of the file. */
	stuck({ steps }: Definition): readonly StuckForm[] {
		const all = [...this.#tried.values()].filter((one) => one !== "filled_in");
		return Object.keys(steps).flatMap((name) => all.filter(({ step }) => step === name));
	}
}

/** Of all that nothing covered, by its name, the form that it lies behind: then that form is what has to be looked at. */
export function behindForms(
	names: readonly string[],
	stuck: readonly StuckForm[],
	{ definition }: Bundle,
	finder: WayFinder,
): ReadonlyMap<string, StuckForm> {
	if (stuck.length === 0) return new Map();
	const stepsOf = placesOf(definition);
	const found = new Map<string, StuckForm>();
	for (const form of stuck) {
		const before = finder.reachedWithoutLeaving(form.step);
		const isBehind = (step: StepName) => step === form.step || !before.has(step);
		for (const name of names) {
			if (found.has(name)) continue;
			const steps = stepsOf(name);
			const isAll = form.step === definition.starts_at;
			if (isAll || (steps.length > 0 && steps.every(isBehind))) found.set(name, form);
		}
	}
	return found;
}

/** The steps at which something can be covered; none where it can be anywhere. */
function placesOf(definition: Definition): (name: string) => readonly StepName[] {
	const aims = [
		...transitionsOf(definition),
		...fieldAims(definition),
		...missingAims(definition),
		...checkAims(definition),
		...ruleAims(definition),
	];
	const byName = Map.groupBy(aims, ({ id }) => id);
	const places = coveragePlaces(definition);
	return (name) => {
		const own = (byName.get(name) ?? []).map(({ step }) => step);
		if (own.length > 0) return own.flatMap((step) => step ?? []);
		const [root, step] = places.get(name) ?? [];
		return root === "steps" && step !== undefined ? [step] : [];
	};
}
