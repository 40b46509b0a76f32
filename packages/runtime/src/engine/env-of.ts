import type { Bundle } from "@onedoor/dsl/bundle";

import { calendarOf } from "../case/calendars.ts";
import type { Env } from "../case/command.ts";
import { dayOf, instantOf } from "../time/zone.ts";
import type { Engine } from "./engine.ts";
import type { CommandRequest } from "./handle-command.ts";
import { caseNumber, seriesOf } from "./ids.ts";

/** Everything `decide` is told besides the case: the time, who acts, and for a new case its id and number. */
export async function envOf(
	{ clock, procedures, store }: Engine,
	bundle: Bundle,
	{ actor, case: id }: Pick<CommandRequest, "actor" | "case">,
	isNew: boolean,
): Promise<Env> {
	const zone = calendarOf(bundle).time_zone;
	const { procedure } = bundle.definition;
	const year = dayOf(clock.now(), zone).slice(0, 4);
	const number = isNew
		? caseNumber(procedure, year, await store.nextNumber(seriesOf(procedure, year)))
		: "";
	return {
		now: instantOf(clock.now(), zone),
		actor,
		id,
		number,
		validators: await procedures.validators(bundle),
	};
}
