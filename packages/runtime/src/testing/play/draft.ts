import type { DraftView, StepName } from "@onedoor/dsl/bundle";

import { draftView } from "../../http/draft-view.ts";
import { type Data, type Filled, fillIn } from "../scenario-form.ts";
import type { World } from "../scenario-world.ts";
import { type CaseNow, lookUp, type SimulatedRegisters } from "./simulated-registers.ts";

/**
 * A form as the server would give it to whoever fills it in: what is typed, or else what was sent last time, and what
 * registers say to that.
 */
export function draftOf(
	{ bundle, case: current, now }: CaseNow,
	step: StepName,
	typed: Data | undefined,
	registers: SimulatedRegisters,
): DraftView {
	const seen = { bundle, case: current, now };
	const data = typed ?? draftView(seen, step, undefined).data;
	const found = lookUp(seen, step, data, registers);
	return draftView(seen, step, { step, version: 1, data, ...found, saved_at: now });
}

/** What is sent with a form: what was typed, and what registers say to that in the end. */
export function filledWith(
	now: CaseNow,
	step: StepName,
	data: Data,
	registers: SimulatedRegisters,
): Filled {
	return { data, fetched: lookUp(now, step, data, registers).fetched };
}

/** What somebody with these answers types into a form: whatever it shows, page after page. */
export function typedBy(answers: Data, world: World, step: StepName): Data {
	return fillIn(world, { step }, answers).data;
}
