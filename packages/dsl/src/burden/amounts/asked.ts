import type { DataPath, Definition, Field, Id, Step, StepName } from "../../bundle/index.ts";
import { fieldAt, leaves } from "../../form/asked.ts";
import { isWithin } from "../../form/paths.ts";
import type { Measure } from "../measure.ts";
import { placeOf } from "../ways/ways.ts";

/** What somebody is asked at one place. */
export interface Asked {
	readonly step: Step;
	readonly outcome?: Id;
	readonly at: string;
	readonly ask: readonly DataPath[];
}

/**
 * Everything that applicants are asked, at their forms and at the outcomes they choose. A step that opens what was
 * marked asks nothing new, and neither does a path that has surely been asked before.
 */
export function askedOfApplicants(measure: Measure): readonly Asked[] {
	return askedAt(measure, (step) => isApplicants(step, measure.definition));
}

/** Everything that is asked at these steps. */
export function askedAt(measure: Measure, isTheirs: (step: Step) => boolean): readonly Asked[] {
	const { definition } = measure;
	const asked = Object.values(definition.steps)
		.filter(isTheirs)
		.flatMap((step) => [
			...(step.does === "fill_in" ? [place(definition, step, pathsOf(step))] : []),
			...(step.does === "decide" ? [place(definition, step, step.ask)] : []),
			...("outcomes" in step
				? step.outcomes.map((outcome) => place(definition, step, outcome.ask, outcome.id))
				: []),
		])
		.filter(({ ask }) => ask.length > 0);
	const several = severalTimes(asked);
	return asked.map((one) => ({
		...one,
		ask: one.ask.filter((path) => !several.has(path) || !before(measure, one.step.name, path)),
	}));
}

export function isApplicants(step: Step, { roles }: Definition): boolean {
	return step.who.some((id) => {
		const is = Object.hasOwn(roles, id) ? roles[id]?.is : undefined;
		return is === "applicant" || is === "person" || is === "representative";
	});
}

/** Leaf fields of what is asked there. */
export function fieldsAsked(definition: Definition, { ask }: Asked): readonly Field[] {
	return ask.flatMap((path) => {
		const field = fieldAt(definition, path);
		return field ? leaves(field) : [];
	});
}

function place(definition: Definition, step: Step, ask: readonly DataPath[], outcome?: Id): Asked {
	const at = placeOf(definition, step, outcome);
	return { step, at, ask: [...new Set(ask)], ...(outcome !== undefined && { outcome }) };
}

function pathsOf(step: Extract<Step, { does: "fill_in" }>): readonly DataPath[] {
	return step.pages.flatMap((page) => page.ask);
}

function severalTimes(asked: readonly Asked[]): ReadonlySet<DataPath> {
	const all = asked.flatMap(({ ask }) => ask);
	return new Set(all.filter((path, index) => all.indexOf(path) !== index));
}

function before({ facts }: Measure, step: StepName, path: DataPath): boolean {
	return [...facts.before(step).asked].some((asked) => isWithin(path, asked));
}
