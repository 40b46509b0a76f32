import type { StepName } from "@onedoor/dsl/bundle";
import type { Scope } from "@onedoor/dsl/expression";

import type { Case } from "./case.ts";
import { isPassed, type Leaving, leaveStep, passStep, standingAt } from "./leaving.ts";
import { skipStep } from "./skip.ts";
import type { Did, Listening } from "./trace.ts";
import type { Turn } from "./turn.ts";

/**
 * What rules read while the machine is under way. One event may lead through several steps, and the next rule reads
 * what the one before left: the outcome of a decision by rule, the answer of a branch, how many branches are done.
 * The case itself changes only when the way is known; until then it is followed here on a copy, and only when asked.
 */
export class LiveFacts implements Scope, Listening {
	readonly #turn: Turn;
	readonly #notes: { readonly did: Did; readonly step: StepName }[] = [];
	readonly #passed = new Set<StepName>();
	#case: Case;
	#leaving: Leaving;

	constructor(turn: Turn, current: Case, leaving: Leaving) {
		this.#turn = turn;
		this.#case = current;
		this.#leaving = leaving;
	}

	readonly get = (path: readonly string[]): unknown => {
		for (const { did, step } of this.#notes.splice(0)) this.#follow(did, step);
		return this.#turn.scope(this.#case).get(path);
	};

	get today(): string {
		return this.#turn.scope(this.#case).today;
	}

	get now(): string {
		return this.#turn.scope(this.#case).now;
	}

	get timeZone(): string {
		return this.#turn.scope(this.#case).timeZone;
	}

	get leapBirthday(): Scope["leapBirthday"] {
		return this.#turn.scope(this.#case).leapBirthday;
	}

	note(did: Did, step: StepName): void {
		this.#notes.push({ did, step });
	}

	#follow(did: Did, name: StepName): void {
		const turn = this.#turn;
		const step = turn.step(name);
		if (did === "skipped") this.#case = skipStep(turn, this.#case, name);
		else if (did === "entered") {
			if (isPassed(turn, this.#case, step)) this.#passed.add(name);
			this.#case = standingAt(turn, this.#case, name);
		} else {
			const left = this.#passed.delete(name)
				? passStep(turn, this.#case, step)
				: leaveStep(turn, this.#case, step, this.#leaving);
			this.#case = left?.next ?? this.#case;
			this.#leaving = left?.leaving ?? this.#leaving;
		}
	}
}
