import type { Bundle } from "@onedoor/dsl/bundle";

import { calendarOf } from "../case/calendars.ts";
import type { Env } from "../case/command.ts";
import { dayOf, instantOf } from "../time/zone.ts";
import type { Engine } from "./engine.ts";
import type { CommandRequest } from "./handle-command.ts";
import { caseNumber, seriesOf } from "./ids.ts";

/** Everything `decide` is told besides the case: the time, who acts, and for a new case its id. Its number comes last. */
export async function envOf(
	{ clock, procedures }: Engine,
	bundle: Bundle,
	{ actor, case: id }: Pick<CommandRequest, "actor" | "case">,
): Promise<Env> {
	return {
		now: instantOf(clock.now(), calendarOf(bundle).time_zone),
		actor,
		id,
		number: "",
		validators: await procedures.validators(bundle),
	};
}

/** The next number of the procedure in the year. */
export async function newNumber({ clock, store }: Engine, bundle: Bundle): Promise<string> {
	const { procedure } = bundle.definition;
	const year = dayOf(clock.now(), calendarOf(bundle).time_zone).slice(0, 4);
	return caseNumber(procedure, year, await store.nextNumber(seriesOf(procedure, year)));
}
