import type { HistoryItem } from "@onedoor/dsl/bundle";

import { isPastHelper } from "../access/helper-consent.ts";
import { isOfficer } from "../access/visible-data.ts";
import { isCitizen } from "../case/calendars.ts";
import type { Actor, Stamp } from "../case/case.ts";
import type { CaseEvent } from "../case/event.ts";
import type { SeenCase } from "./seen-case.ts";

/** Of the office only: who took which task, and what was late inside. */
const INTERNAL: ReadonlySet<CaseEvent["kind"]> = new Set(["claimed", "released", "assigned"]);

const OF_MESSAGES: ReadonlySet<CaseEvent["kind"]> = new Set([
	"message_sent",
	"message_carried",
	"message_not_carried",
	"message_returned",
]);

const NAMES = [
	"message",
	"to",
	"channel",
	"tracking",
	"clock",
	"path",
	"register",
	"method",
	"identified",
] as const;

/**
 * The log in words. Whoever is not of the office sees what happened and in which role, but neither the numbers of
 * officers nor how they share their work. A helper whose time is over sees what they did themselves.
 */
export function historyOf(
	seen: SeenCase,
	events: readonly CaseEvent[],
	actor: Actor,
): readonly HistoryItem[] {
	const isOutside = !isOfficer(seen, actor);
	const isPast = isPastHelper(seen, actor);
	return events
		.filter((event) => !isPast || event.by === actor.id)
		.filter((event) => !(isOutside && isInternal(seen, event)))
		.map((event) => ({
			seq: event.seq,
			at: event.at,
			kind: event.kind,
			...(event.step === undefined ? {} : { step: event.step }),
			...(event.outcome === undefined ? {} : { outcome: event.outcome }),
			by: isOutside && isOfOffice(seen, event, actor) ? (event.role ?? "office") : event.by,
			...(event.role === undefined ? {} : { role: event.role }),
			...(event.reason === undefined ? {} : { reason: event.reason }),
			...about(event),
			...givenIn(event, isOutside),
		}));
}

/** Also what the deployment tells its own officers about their dates. */
function isInternal({ bundle: { definition } }: SeenCase, { kind, values }: CaseEvent): boolean {
	const isStandard = OF_MESSAGES.has(kind) && values?.standard === true;
	return INTERNAL.has(kind) || (isStandard && !isCitizen(definition, String(values.to)));
}

/** What a line is about, of what the log keeps with it: the words of people stay where they are. */
function about({
	values = {},
}: CaseEvent): Pick<HistoryItem, (typeof NAMES)[number] | "marks" | "files" | "charge" | "papers"> {
	const named = NAMES.flatMap((name) => {
		const value = values[name];
		return typeof value === "string" ? [[name, value] as const] : [];
	});
	const { marks, files, charge, papers, taken } = values;
	const handed = papers ?? taken;
	return {
		...Object.fromEntries(named),
		...(Array.isArray(marks) && marks.length > 0 ? { marks: marks.length } : {}),
		...(Array.isArray(files) ? { files: files.map(String) } : {}),
		...(Array.isArray(handed) ? { papers: handed.map(String) } : {}),
		...(typeof charge === "number" ? { charge } : {}),
	};
}

/** Who gave what somebody else signed for: outside, in which role. */
function givenIn({ values }: CaseEvent, isOutside: boolean): Pick<HistoryItem, "given"> {
	const given = values?.given as Stamp | undefined;
	if (given === undefined) return {};
	return { given: isOutside ? { ...given, by: given.role } : given };
}

function isOfOffice({ bundle }: SeenCase, { by, role }: CaseEvent, actor: Actor): boolean {
	if (by === actor.id || by === "clock" || by.startsWith("port:")) return false;
	const is = bundle.definition.roles[role ?? ""]?.is;
	return is !== "applicant";
}
