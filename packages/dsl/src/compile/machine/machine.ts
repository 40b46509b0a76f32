import type { Definition, MachineConfig } from "../../bundle/index.ts";

import { rootEvents } from "./events.ts";
import { keyOf, stepOf, stepsInside } from "./places.ts";
import { statesOf } from "./states.ts";

/**
 * The procedure as an XState v5 config of plain JSON. It has no actions, no timers and an empty context: deadlines,
 * messages and services are data of the definition, and the runtime's. Rules are read by the one guard `rule`.
 *
 * @see MachineConfig for names of states and events.
 */
export function machineOf(definition: Definition): MachineConfig {
	const on = rootEvents(definition);
	return {
		id: definition.procedure,
		version: definition.edition,
		initial: keyOf(stepOf(definition, definition.starts_at)),
		context: {},
		...(Object.keys(on).length > 0 && { on }),
		states: statesOf(definition, stepsInside(definition)),
	};
}
