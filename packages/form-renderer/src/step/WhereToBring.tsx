import type { Channel, Definition, Weekday } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";

import { officeOf, receiverOf, worksWhereHandedIn } from "../form/office.ts";
import { OfficeNamed } from "../parts/OfficeNamed.tsx";
import { hoursText } from "../words/hours-text.ts";
import { useLanguage, useSay } from "../words/Speaking.tsx";
import { usePlanning, useStore } from "./StepContext.tsx";

/** The office that takes a paper in, and when it is open. Nothing is said where the definition names none. */
export function WhereToBring({
	channel,
	isSent = false,
}: {
	readonly channel?: Channel;
	/** Nobody goes there. */
	readonly isSent?: boolean;
}): ReactElement | null {
	const { definition, data } = usePlanning();
	const { today } = useStore().facts();
	const say = useSay();
	const language = useLanguage();
	const role = definition.roles[channel?.filled_by ?? ""] ?? receiverOf(definition);
	const office = officeOf(definition, role, data);
	const isAnywhere = role !== undefined && worksWhereHandedIn(definition, role);
	if (office === undefined && !isAnywhere) return null;
	const calendar = office?.calendar ?? definition.calendars[definition.calendar];
	const hours =
		calendar && hoursText(calendar, language, closedOn(definition, channel, today)).join("; ");
	return (
		<>
			{office ? <OfficeNamed office={office} /> : say("no_file_any_office")}
			{hours && !isSent ? (
				<>
					<br />
					{say("no_file_open", { hours })}
				</>
			) : null}
		</>
	);
}

/** Weekdays on which a channel takes nothing. */
function closedOn(
	{ calendars, calendar }: Definition,
	channel: Channel | undefined,
	today: string,
): readonly Weekday[] {
	const set = calendars[calendar]?.day_sets[channel?.closed_on ?? ""];
	const isOver = set?.until !== undefined && set.until < today;
	return set === undefined || isOver || (set.from ?? "") > today ? [] : set.weekdays;
}
