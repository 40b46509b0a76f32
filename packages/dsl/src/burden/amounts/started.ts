import type { DataPath, Definition, FillInStep, Id, StartStep } from "../../bundle/index.ts";
import { fieldAt, isAsked, leaves } from "../../form/asked.ts";
import type { Item } from "../item.ts";
import type { Measure } from "../measure.ts";
import type { Range } from "../range.ts";
import { placeOf } from "../ways/ways.ts";

/** Finds what a `start` step starts; undefined where the library does not have it, or it starts what starts it. */
export type Started = (procedure: Id) => Definition | undefined;

/** What started cases ask of the same people, without what is given to them: each counts where it is started. */
export function startedItems(
	{ definition }: Measure,
	started: Started,
	measured: (child: Definition) => Range,
): readonly Item[] {
	return Object.values(definition.steps).flatMap((step): readonly Item[] => {
		const child = step.does === "start" ? started(step.procedure) : undefined;
		if (step.does !== "start" || child === undefined) return [];
		const range = measured(withoutGiven(child, step));
		return [{ at: placeOf(definition, step), reads: new Set(), amount: () => range }];
	});
}

/** The procedure as its form is seen by those for whom something was given: what was given is not on it. */
function withoutGiven(child: Definition, { give }: StartStep): Definition {
	const first = child.steps[child.starts_at];
	if (first?.does !== "fill_in") return child;
	const given = Object.keys(give);
	const left = (path: DataPath): readonly DataPath[] => {
		if (isAsked(given, path)) return [];
		const field = fieldAt(child, path);
		const isPartly = given.some((inner) => inner.startsWith(`${path}.`));
		if (!isPartly || field === undefined || field.many) return [path];
		return leaves(field)
			.map((leaf) => leaf.path)
			.filter((leaf) => !isAsked(given, leaf));
	};
	const form: FillInStep = {
		...first,
		pages: first.pages.map((page) => ({ ...page, ask: page.ask.flatMap(left) })),
	};
	return { ...child, steps: { ...child.steps, [form.name]: form } };
}
