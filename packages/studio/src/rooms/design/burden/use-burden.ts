import type { BurdenView } from "../../../api/answers.ts";
import { getBurden } from "../../../host/api.ts";
import { type Made, useMade } from "../../../host/use-made.ts";

/** Nobody reads a table between two letters. */
const MAKING = { make: getBurden, pauseMs: 600 };

/** In full what the texts on screen ask of people. */
export function useBurden(procedure: string): Made<BurdenView> {
	return useMade(procedure, MAKING);
}
