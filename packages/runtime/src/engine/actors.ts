import type { Actor } from "../case/case.ts";

/** The scheduler, acting for time itself. */
export const CLOCK: Actor = { id: "clock", kind: "clock", roles: [], level: 3, identity: {} };

/** Who brings word from one case to another: the runtime itself. */
export const CASES: Actor = { id: "port:cases", kind: "port", roles: [], level: 3, identity: {} };

/** An adapter, reporting what the outside said. */
export function portActor(name: string): Actor {
	return { id: `port:${name}`, kind: "port", roles: [], level: 3, identity: {} };
}
