import type { Calendar, Duration, Lead } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { type Budget, budgetsOf } from "../../time/budgets.ts";
import { elapsedMinutes } from "../../time/lengths.ts";
import { saidDuration } from "../../time/said.ts";

/** A warning that comes when the time begins, or only when it is over, warns nobody. Said once for each `warn`. */
export function warningOutsideTime({ definition }: DefinitionFacts): readonly CheckFinding[] {
	const calendar = definition.calendars[definition.calendar];
	if (calendar === undefined) return [];
	const said = new Set<string>();
	const budgets = budgetsOf(definition);
	return [...budgets, ...withClocks(definition, budgets)].flatMap((budget) => {
		const found = outside(budget, calendar);
		const place = budget.owner.join(" ");
		if (found === undefined || said.has(place)) return [];
		said.add(place);
		return [found];
	});
}

/** A deadline that is measured with a clock may warn of its end by itself. */
function withClocks(
	{ steps }: DefinitionFacts["definition"],
	budgets: readonly Budget[],
): readonly Budget[] {
	return Object.values(steps).flatMap(({ name, deadline }) => {
		const { with: id, warn } = deadline ?? {};
		if (id === undefined || warn === undefined) return [];
		const ofClock = budgets.filter(({ clock }) => clock?.id === id);
		return ofClock.map((budget) => ({ ...budget, warn, owner: ["steps", name, "deadline"] }));
	});
}

function outside(
	{ within, warn, owner, at }: Budget,
	calendar: Calendar,
): CheckFinding | undefined {
	if (warn === undefined || within === undefined || isInside(warn, within, calendar))
		return undefined;
	const values = { lead: said(warn), budget: saidDuration(within), when: whenOf(warn) };
	return {
		code: "warning_outside_time",
		values,
		at: [...owner, "warn"],
		related: [{ message: "the time it warns of", at }],
	};
}

function isInside(warn: Lead, within: Duration, calendar: Calendar): boolean {
	if ("percent" in warn) return warn.percent > 0 && warn.percent < 100;
	return elapsedMinutes(warn.before, calendar) < elapsedMinutes(within, calendar);
}

function whenOf(warn: Lead): string {
	return "percent" in warn && warn.percent >= 100 ? "only when it is over" : "as soon as it begins";
}

function said(warn: Lead): string {
	return "percent" in warn ? `at ${warn.percent} percent` : `${saidDuration(warn.before)} before`;
}
