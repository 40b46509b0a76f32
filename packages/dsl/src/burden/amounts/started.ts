import type {
	DataPath,
	Definition,
	FillInStep,
	Id,
	StartStep,
	StepName,
} from "../../bundle/index.ts";
import { fieldAt, isAsked, leaves } from "../../form/asked.ts";
import { type Amount, type Item, ofStep } from "../item.ts";
import type { Found, Measure } from "../measure.ts";
import { placeOf } from "../ways/ways.ts";

/** Finds what a `start` step starts; undefined where the library does not have it, or it starts what starts it. */
export type Started = (procedure: Id) => Definition | undefined;

/** What started cases ask of the same people, without what is given to them: each counts where it is started. */
export function startedItems(
	{ definition }: Measure,
	started: Started,
	measured: (step: StepName, child: () => Definition) => Found,
): readonly Item[] {
	return Object.values(definition.steps).flatMap((step): readonly Item[] => {
		const child = step.does === "start" ? started(step.procedure) : undefined;
		if (step.does !== "start" || child === undefined) return [];
		const found = measured(step.name, () => withoutGiven(child, step));
		const inChild = ({ counts, amount }: Amount): Amount => ({
			counts: { procedure: step.procedure, ...counts },
			amount,
		});
		return [
			{
				at: placeOf(definition, step),
				counts: ofStep("procedure", step.name),
				reads: new Set(),
				amount: () => ({ min: found.min, max: found.max, open: found.open === true }),
				parts: (end) => (end === "min" ? found.least() : found.most()).map(inChild),
			},
		];
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
