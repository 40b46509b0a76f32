import type { Calendar, Channel, Definition, Id, Step } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

/** Channels by which no case can come, and partners who are to act where no channel lets them. */
export function channels({ definition, day }: DefinitionFacts): readonly CheckFinding[] {
	const all = Object.entries(definition.channels);
	return [
		...all.flatMap(([id, channel]) => [
			...cannotStart(id, channel, definition),
			...neverOpen(id, channel, definition, day),
			...neverDelegated(id, channel, definition),
		]),
		...Object.values(definition.steps).flatMap((step) => outsideMay(step, definition)),
	];
}

function isPartner({ roles }: Definition, id: Id | undefined): boolean {
	return id !== undefined && roles[id]?.is === "partner";
}

function cannotStart(
	id: Id,
	{ filled_by, may }: Channel,
	definition: Definition,
): readonly CheckFinding[] {
	const { starts_at } = definition;
	if (!isPartner(definition, filled_by) || may.includes(starts_at)) return [];
	const values = { channel: id, role: filled_by, step: starts_at };
	return [{ code: "channel_cannot_start", values, at: ["channels", id] }];
}

function neverOpen(
	id: Id,
	{ closed_on, except_for }: Channel,
	{ calendars, calendar }: Definition,
	day: string,
): readonly CheckFinding[] {
	const days = closed_on === undefined ? undefined : calendars[calendar]?.day_sets[closed_on];
	if (days === undefined || except_for !== undefined || days.until !== undefined) return [];
	if (days.from !== undefined && days.from > day) return [];
	if (
		!openWeekdays(calendars[calendar]).every((one) =>
			days.weekdays.some((closed) => closed === one),
		)
	)
		return [];
	return [
		{
			code: "channel_never_open",
			values: { channel: id, days: closed_on },
			at: ["channels", id, "closed_on"],
		},
	];
}

function openWeekdays(calendar: Calendar | undefined): readonly string[] {
	return Object.entries(calendar?.hours ?? {}).flatMap(([day, hours]) =>
		hours.length > 0 ? [day] : [],
	);
}

/** A partner would do what has to be done in person. */
function neverDelegated(
	id: Id,
	{ filled_by, may }: Channel,
	definition: Definition,
): readonly CheckFinding[] {
	if (!isPartner(definition, filled_by)) return [];
	return may.flatMap((name, index): CheckFinding[] => {
		const step = definition.steps[name];
		const role = step?.who.find((one) => definition.roles[one]?.delegation === "never");
		if (step?.delegation !== "never" && role === undefined) return [];
		const values = { step: name, role: filled_by, channel: id };
		const why =
			step?.delegation === "never"
				? ["steps", name, "delegation"]
				: ["roles", role ?? "", "delegation"];
		return [
			{
				code: "never_delegated",
				values,
				at: ["channels", id, "may", String(index)],
				related: [{ message: "never done by another", at: why }],
			},
		];
	});
}

function outsideMay(step: Step, definition: Definition): readonly CheckFinding[] {
	return step.who.flatMap((role): CheckFinding[] => {
		if (!isPartner(definition, role)) return [];
		const may = Object.values(definition.channels).some(
			(channel) => channel.filled_by === role && channel.may.includes(step.name),
		);
		const at = ["steps", step.name, "who"];
		return may ? [] : [{ code: "partner_outside_may", values: { step: step.name, role }, at }];
	});
}
