import type { CaseView, Definition } from "@onedoor/dsl/bundle";
import type { Facts, Provenance } from "@onedoor/dsl/form";

import { dayOf } from "../words/clock.ts";
import { clockFactsOf } from "./clock-facts.ts";
import type { Data } from "./data-path.ts";

export interface Asking {
	readonly definition: Definition;
	readonly view: CaseView;
	/** Instant, ISO 8601 with offset. */
	readonly now: string;
	readonly sources: CaseView["sources"];
}

/** What rules may read besides the form's own data, as far as the applicant's browser knows it. */
export function factsOf({ definition, view, now, sources }: Asking, data: Data): Facts {
	// From submission on the day of receipt counts; a draft is read as if it were received now.
	const today = view.received_on ?? dayOf(now, timeZoneOf(definition));
	return {
		today,
		now,
		case: {
			number: view.number,
			channel: view.channel,
			language: view.language,
			edition: view.edition,
			opened_at: view.opened_at,
			...(view.submitted_at ? { submitted_at: view.submitted_at } : {}),
			received_on: today,
		},
		identity: view.applicant,
		steps: {},
		clocks: clockFactsOf(definition, data, today),
		sources: sources as Readonly<Record<string, Provenance>>,
		paid: Object.fromEntries(view.fees.lines.map((line) => [line.id, line.paid])),
	};
}

export function timeZoneOf(definition: Definition): string {
	return definition.calendars[definition.calendar]?.time_zone ?? "UTC";
}
