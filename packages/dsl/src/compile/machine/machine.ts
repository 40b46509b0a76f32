import type { Definition, MachineConfig } from "../../bundle/index.ts";

import { overrideEvents, rootEvents } from "./events.ts";
import { BEFORE, hasPauses, isRemembered, keyOf, RUNNING, stepOf, stepsInside } from "./places.ts";
import { type State, statesOf } from "./states.ts";

/**
 * The procedure as an XState v5 config of plain JSON. It has no actions, no timers and an empty context: deadlines,
 * messages and services are data of the definition, and the runtime's. Rules are read by the one guard `rule`.
 *
 * @see MachineConfig for names of states and events.
 */
export function machineOf(definition: Definition): MachineConfig {
	const on = { ...rootEvents(definition), ...overrideEvents(definition) };
	return {
		id: definition.procedure,
		version: definition.edition,
		context: {},
		...(Object.keys(on).length > 0 && { on }),
		...(hasPauses(definition) ? remembering(definition) : plain(definition)),
	};
}

function plain(definition: Definition): Pick<State, "initial" | "states"> {
	return {
		initial: keyOf(stepOf(definition, definition.starts_at)),
		states: statesOf(definition, stepsInside(definition)),
	};
}

/** Where a way leads back, all other steps stand in one state, whose history knows where the case was. */
function remembering(definition: Definition): Pick<State, "initial" | "states"> {
	const steps = stepsInside(definition);
	const inside = steps.filter((step) => isRemembered(definition, step));
	const beside = steps.filter((step) => !isRemembered(definition, step));
	const running: State = {
		initial: keyOf(stepOf(definition, definition.starts_at)),
		states: { ...statesOf(definition, inside), [BEFORE]: { type: "history", history: "deep" } },
	};
	return { initial: RUNNING, states: { [RUNNING]: running, ...statesOf(definition, beside) } };
}
