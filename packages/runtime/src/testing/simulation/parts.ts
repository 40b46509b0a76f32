import type { Assumptions } from "@onedoor/dsl/bundle";

import { loadValidators } from "../../case/load-validators.ts";
import { type Officers, run, type Setting } from "./run.ts";
import { type Tally, together } from "./tally.ts";

/**
 * One run may have so many cases. More are several runs that know nothing of one another and begin on the same day:
 * offices change within forty years, and calendars end. So it makes no difference where and when each of them is run.
 */
const MOST_CASES_OF_A_RUN = 10_000;

/** One of several runs, as plain data: a host may hand it to another thread. */
export type SimulationPart = Omit<Setting, "validators" | "progress">;

/** How a host runs parts elsewhere, several at the same time. */
export type RunElsewhere = (part: SimulationPart) => Promise<Tally>;

export interface PartOptions {
	/** What is more is another run. Default 10,000. */
	readonly casesOfARun?: number;
	/** Runs parts of a big simulation in other threads; left out: one after the other. What comes of it is the same. */
	readonly elsewhere?: RunElsewhere;
}

/** The runs of a simulation, one after the other or elsewhere: what comes of them is the same. */
export async function inParts(
	setting: Setting,
	officers: Officers,
	{ casesOfARun = MOST_CASES_OF_A_RUN, elsewhere }: PartOptions,
): Promise<Tally> {
	const { validators, progress, ...rest } = setting;
	const assumptions = withOfficers(setting, officers);
	const parts = startsOf(setting.cases, casesOfARun).map((before): SimulationPart => {
		const cases = Math.min(casesOfARun, setting.cases - before);
		return { ...rest, assumptions, before, cases };
	});
	if (elsewhere && parts.length > 1) return together(await Promise.all(parts.map(elsewhere)));
	return together(
		parts.map((part) => {
			const told = progress && {
				progress: (done: number) => progress((part.before ?? 0) + done, setting.cases),
			};
			return run({ ...part, validators, officers, ...told });
		}),
	);
}

/** What a host's other thread does with a part. */
export async function runPart(part: SimulationPart): Promise<Tally> {
	return run({ ...part, validators: await loadValidators(part.bundle), officers: nobodyElse });
}

function startsOf(cases: number, most: number): readonly number[] {
	const runs = Math.max(1, Math.ceil(cases / most));
	return Array.from({ length: runs }, (_run, index) => index * most);
}

/** The same officers in every run: where nothing is assumed, as many as are enough. */
function withOfficers({ bundle, assumptions }: Setting, officers: Officers): Assumptions {
	const { roles } = bundle.definition;
	const sitting = Object.values(roles).filter(({ is }) => is === "officer" || is === "partner");
	const offices = Object.keys(assumptions.offices);
	const all = sitting.map(({ id }) => {
		const said = assumptions.officers[id];
		if (typeof said !== "object") return [id, said ?? officers(id, undefined)] as const;
		const others = offices.filter((office) => said[office] === undefined);
		const more = others.map((office) => [office, officers(id, office)] as const);
		return [id, { ...said, ...Object.fromEntries(more) }] as const;
	});
	return { ...assumptions, officers: Object.fromEntries(all) };
}

/** All officers stand in the assumptions of a part. */
function nobodyElse(): number {
	return 1;
}
