import type { Bundle, Calendar, Step } from "@onedoor/dsl/bundle";

import { officeOf } from "../access/office.ts";

import { actingRoles, getCalendar } from "./calendars.ts";
import type { Case } from "./case.ts";

/**
 * The calendar that counts for whoever acts at a step: that of the office that is theirs in this case, exceptions
 * (`instead`) included, else the procedure's.
 */
export function calendarOfStep(bundle: Bundle, current: Case, step: Step): Calendar {
	const { definition } = bundle;
	const kind = actingRoles(step)
		.map((role) => officeOf(bundle, current, role)?.kind)
		.find((found) => found !== undefined);
	const own = kind === undefined ? undefined : definition.office_kinds[kind]?.calendar;
	return getCalendar(definition, own ?? definition.calendar);
}
