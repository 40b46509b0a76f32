import type { Calendar, Definition, Duration } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { budgetsOf } from "../../time/budgets.ts";
import { workingMinutes } from "../../time/lengths.ts";
import { type NamedLimit, namedLimits, saidIn } from "../../time/named-limits.ts";
import { saidDuration } from "../../time/said.ts";

/**
 * Guidance that names working days or hours, none of which a clock of this procedure gives: mostly it says what the
 * limit was before it was changed. A text that names one that is promised may name others as well, of other offices.
 */
export function limitNotPromised({ definition }: DefinitionFacts): readonly CheckFinding[] {
	const calendar = definition.calendars[definition.calendar];
	const promises = promisesOf(definition);
	const { during } = definition.guidance;
	if (calendar === undefined || promises.length === 0 || during === undefined) return [];
	const known = new Set(lengthsOf(promises, definition, calendar));
	return Object.entries(during).flatMap(([language, text]): readonly CheckFinding[] => {
		const named = namedLimits(text, language);
		if (named.length === 0) return [];
		if (named.some(({ limit }) => known.has(workingMinutes(limit, calendar)))) return [];
		return [
			{
				code: "limit_not_promised",
				values: {
					language,
					limits: named.map(({ words }) => words),
					promised: [...new Set(promises.map(({ within }) => saidDuration(within)))],
				},
				at: ["guidance", "during"],
				related: promises.map(({ at }) => ({ message: "promised here", at })),
				...asPromised(text, language, named, promises),
			},
		];
	});
}

interface Promised {
	readonly clock: string;
	readonly within: Duration;
	readonly at: readonly string[];
	/** Whose duty: the office's where nobody is named. */
	readonly of?: string;
}

/** Only what is counted in the office's own time is held against such words. */
function promisesOf(definition: Definition): readonly Promised[] {
	return budgetsOf(definition).flatMap(({ within, clock, at }) =>
		within && clock && within.unit.includes("working")
			? [{ within, at, clock: clock.id, ...(clock.of !== undefined && { of: clock.of }) }]
			: [],
	);
}

/** In working minutes; a step may add to a promise, and words may name that alone, or both together. */
function lengthsOf(
	promises: readonly Promised[],
	{ steps }: Definition,
	calendar: Calendar,
): readonly number[] {
	const extensions = Object.values(steps).flatMap((step) => step.extends ?? []);
	return [
		...promises.map(({ within }) => workingMinutes(within, calendar)),
		...extensions.flatMap(({ clock, by }) => {
			const more = workingMinutes(by, calendar);
			const own = promises.filter((promise) => promise.clock === clock);
			return [more, ...own.map(({ within }) => workingMinutes(within, calendar) + more)];
		}),
	];
}

/** The repair, where there is no doubt what should stand there: one limit is named, and the office promises one. */
function asPromised(
	text: string,
	language: string,
	named: readonly NamedLimit[],
	promises: readonly Promised[],
): Pick<CheckFinding, "fix"> {
	const [limit, ...others] = named;
	const [promise, ...more] = promises.filter(({ of }) => of === undefined);
	const words = promise && saidIn(language, promise.within);
	if (limit === undefined || others.length > 0 || more.length > 0 || words === undefined) return {};
	const { start, end } = limit;
	const path = "guidance.during";
	const said = text.slice(0, start) + words + text.slice(end);
	return { fix: { kind: "set_text", path, language, text: said } };
}
