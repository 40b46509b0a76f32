import { simulatorNames } from "../ports/simulators/simulators.ts";
import { notFound } from "./problem.ts";
import type { Call } from "./route.ts";
import type { DevTools } from "./service.ts";

/** Names of all simulators of the library. */
export function namesOf({ service: { engine } }: Call): readonly string[] {
	return simulatorNames(engine.procedures.all());
}

/**
 * @throws HttpProblem 404 where there are no development calls
 */
export function toolsOf({ service }: Call): DevTools {
	if (service.dev === undefined) throw notFound();
	return service.dev;
}
