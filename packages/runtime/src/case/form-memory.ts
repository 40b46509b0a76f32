import type { Definition, FillInStep, FormValidators } from "@onedoor/dsl/bundle";

import type { Case } from "./case.ts";
import type { Act, Refusal } from "./command.ts";
import { type FactsOf, factsOf } from "./facts.ts";
import type { Filed } from "./filed.ts";
import { isSame } from "./merge-patch.ts";
import { NotedFacts } from "./noted-facts.ts";
import { isRefusal } from "./refusal.ts";
import type { Turn } from "./turn.ts";

/** A form that was filed, and all that it followed from. */
interface Known {
	readonly definition: Definition;
	readonly step: FillInStep;
	readonly validators: FormValidators | undefined;
	readonly fetched: Act["fetched"];
	readonly data: Case["data"];
	readonly sources: Case["sources"];
	readonly stages: readonly Stage[];
	readonly filed: Filed;
}

/** One look at the form under way: the values it had by then, and what rules read of the facts. */
interface Stage {
	readonly sources: Case["sources"];
	readonly data: Case["data"];
	readonly noted: NotedFacts;
}

/** The same answers do not lead to more different files than this without being forgotten. */
const MOST_FOR_ANSWERS = 32;

/**
 * For those who decide the same submission many times, as a simulation does: what a first form came to with the very
 * same answers (the same object) is known again, as long as everything that its rules read is the same. Nothing but
 * time is spared: with and without it every decision is the same. Corrections and refusals are never remembered.
 */
export class FormMemory {
	readonly #known = new WeakMap<object, Known[]>();

	/** @param file works it out, reading facts only through what it is given */
	filed(
		turn: Turn,
		step: FillInStep,
		command: Act,
		file: (factsIn: FactsOf) => Filed | Refusal,
	): Filed | Refusal {
		const { data: answers } = command;
		if (answers === undefined || step.change !== undefined) return file(factsOf);
		const known = this.#known.get(answers) ?? [];
		const found = known.find((one) => isThis(one, turn, step, command));
		if (found) return found.filed;
		const stages: Stage[] = [];
		const filed = file((bundle, current, now, data = current.data) => {
			const noted = new NotedFacts(factsOf(bundle, current, now, data));
			stages.push({ sources: current.sources, data, noted });
			return noted;
		});
		if (isRefusal(filed)) return filed;
		if (known.length >= MOST_FOR_ANSWERS) known.length = 0;
		const { data, sources } = turn.case;
		known.push({
			definition: turn.definition,
			step,
			validators: turn.env.validators[step.name],
			fetched: command.fetched,
			data,
			sources,
			stages,
			filed,
		});
		this.#known.set(answers, known);
		return filed;
	}
}

function isThis(known: Known, turn: Turn, step: FillInStep, command: Act): boolean {
	return (
		known.definition === turn.definition &&
		known.step === step &&
		known.fetched === command.fetched &&
		known.validators === turn.env.validators[step.name] &&
		isSame(known.data, turn.case.data) &&
		isSame(known.sources, turn.case.sources) &&
		known.stages.every(({ sources, data, noted }) =>
			noted.sameIn(factsOf(turn.bundle, { ...turn.case, sources }, turn.now, data)),
		)
	);
}
