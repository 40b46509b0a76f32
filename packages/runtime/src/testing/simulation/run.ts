import type { Assumptions, Bundle, Id, IsoDate, Scenario } from "@onedoor/dsl/bundle";

import { calendarOf } from "../../case/calendars.ts";
import { FormMemory } from "../../case/form-memory.ts";
import { nextOpenDay } from "../../time/open-days.ts";
import type { Validators } from "../journeys/journey.ts";
import { Agenda } from "./agenda.ts";
import { arrivalsOf } from "./arrivals.ts";
import type { Own } from "./assumed.ts";
import { clienteleOf } from "./clientele.ts";
import { Desks } from "./desks.ts";
import { Draws } from "./draws.ts";
import { Figures } from "./figures.ts";
import { lengthOf, OfficeTime } from "./office-time.ts";
import { Outages } from "./outages.ts";
import { Plans } from "./plan.ts";
import type { Tally } from "./tally.ts";
import { type Town, Visitor } from "./visitor.ts";

export interface Setting {
	readonly bundle: Bundle;
	readonly validators: Validators;
	readonly assumptions: Assumptions;
	/** Which of them somebody really made. */
	readonly own: Own;
	readonly scenarios: readonly Scenario[];
	readonly cases: number;
	/** Cases that came in runs before this one: what is drawn for a case follows from its place among all. */
	readonly before?: number;
	readonly seed: number;
	readonly progress?: (done: number, of: number) => void;
}

/** How many officers there are where nothing is assumed. */
export type Officers = (role: Id, office: Id | undefined) => number;

/** What happens next in a simulation, at its instant. */
export type Happening = (at: number) => void;

/** So often the progress is told. */
const TOLD_EACH = 1_000;

/** One run: cases come, and everything happens at its instant, until all have ended or stand for ever. */
export function run(setting: Setting & { readonly officers: Officers }): Tally {
	const { bundle, assumptions, cases, seed, before = 0 } = setting;
	const calendar = calendarOf(bundle);
	const time = officeTimeOf(setting);
	const draws = new Draws(seed);
	const agenda = new Agenda<Happening>();
	const figures = new Figures(setting, time);
	const counted = countedFrom(assumptions, time);
	const town: Town = {
		...setting,
		time,
		draws,
		agenda,
		figures,
		plans: new Plans(bundle, assumptions, time),
		desks: new Desks(bundle.definition, assumptions, time, setting.officers, (desk) =>
			figures.opens(desk, counted),
		),
		forms: new FormMemory(),
		outages: new Outages(assumptions, calendar),
		clientele: clienteleOf(bundle, setting.scenarios, assumptions.cases),
		counted,
	};
	const arrivals = arrivalsOf(assumptions.arrivals, time, firstDay(setting), draws, before);
	let came = 0;
	const comes: Happening = (at) => {
		const next = arrivals.next();
		if (++came < cases && !next.done) agenda.add(next.value, comes);
		else figures.lastCame(at);
		new Visitor(town, before + came, at).come(at);
	};
	const first = arrivals.next();
	if (!first.done && cases > 0) agenda.add(first.value, comes);
	for (let next = agenda.next(); next !== undefined; next = agenda.next()) {
		next.item(next.at);
		if (figures.ended % TOLD_EACH === 0) setting.progress?.(figures.ended, cases);
	}
	return figures.tally();
}

/** Working time from the first day on which cases may come. */
export function officeTimeOf(setting: Setting): OfficeTime {
	return new OfficeTime(calendarOf(setting.bundle), firstDay(setting));
}

/** No edition is in force before its first day. */
function firstDay({ bundle, assumptions }: Setting): IsoDate {
	const { edition } = bundle.definition;
	const [from = edition] = [edition, assumptions.starts_on ?? edition].sort().reverse();
	return nextOpenDay(calendarOf(bundle), from) ?? from;
}

function countedFrom({ warm_up }: Assumptions, time: OfficeTime): number {
	if (warm_up === undefined) return time.start;
	const { ms, working } = lengthOf(warm_up, time.usualDay);
	return working ? time.after(time.start, ms) : time.start + ms;
}
