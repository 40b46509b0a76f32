import { stepAt } from "@onedoor/dsl/form";

import type { Act } from "../case/command.ts";
import { powerLookup } from "../case/lookups.ts";
import type { Engine } from "./engine.ts";
import type { CaseAt } from "./prefill.ts";
import { readRegisters } from "./read-registers.ts";

/** Somebody waits to sign. */
const PATIENCE_MS = 2_000;

/** What registers say about the powers of those who may sign or confirm for another at a step; silent: no power. */
export async function powersAt(
	engine: Engine,
	{ bundle, case: kase, now, by = "procedure", isRemembered }: CaseAt,
	name: string,
): Promise<Act["powers"]> {
	const step = stepAt(bundle.definition, name);
	if (step === undefined || (step.does !== "sign" && step.does !== "confirm")) return undefined;
	const lookups = step.who.flatMap((role) => powerLookup(bundle, kase, name, role, now) ?? []);
	if (lookups.length === 0) return undefined;
	const signal = AbortSignal.timeout(PATIENCE_MS);
	const reading = { case: kase, bundle, by, ...(isRemembered && { isRemembered }) };
	const { fetched } = await readRegisters(engine, reading, lookups, signal);
	return Object.fromEntries(Object.entries(fetched).map(([role, { value }]) => [role, value]));
}
