import { isDeepStrictEqual } from "node:util";

import type { Case } from "../../case/case.ts";
import type { CaseEvent } from "../../case/event.ts";
import { evolve } from "../../case/evolve.ts";
import { machineOf } from "../../case/machine.ts";
import type { Done } from "../scenario-world.ts";

/** What must hold after every command, whoever sent it. One guard follows one case. */
export class Invariants {
	#replayed: Case | undefined;

	/** The first that is broken, in one sentence; undefined when all hold. */
	broken(done: Done): string | undefined {
		return (
			this.#log(done) ??
			this.#state(done) ??
			this.#waiting(done) ??
			this.#end(done) ??
			this.#once(done)
		);
	}

	#log({ world, events }: Done): string | undefined {
		const written = JSON.parse(JSON.stringify(events)) as readonly CaseEvent[];
		for (const event of written) this.#replayed = evolve(this.#replayed, event);
		return isDeepStrictEqual(this.#replayed, world.case)
			? undefined
			: "the log alone does not give the case";
	}

	#state({ world }: Done): string | undefined {
		return machineOf(world.bundle).knows(world.case.state)
			? undefined
			: `the machine does not know the state ${JSON.stringify(world.case.state)}`;
	}

	#waiting({ world }: Done): string | undefined {
		const waited = world.case.active.flatMap(({ effect }) => effect ?? []).sort();
		return isDeepStrictEqual(Object.keys(world.case.waiting).sort(), waited)
			? undefined
			: "what is waited for is not what steps wait for";
	}

	#end({ world: { case: current } }: Done): string | undefined {
		if (current.status !== "ended")
			return current.active.length > 0 ? undefined : "an open case stands nowhere";
		const runs = Object.values(current.clocks).some(({ ended_at }) => ended_at === undefined);
		return runs ? "a clock runs on after the end" : undefined;
	}

	#once({ world }: Done): string | undefined {
		const ids = world.effects.map(({ id }) => id);
		const doubled = ids.find((id, index) => ids.indexOf(id) < index);
		return doubled === undefined ? undefined : `the effect ${doubled} was asked for twice`;
	}
}
