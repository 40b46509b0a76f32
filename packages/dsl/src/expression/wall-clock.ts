/**
 * `2026-11-23 09:12`, as the clocks of a zone show an instant.
 *
 * @param instant milliseconds since 1970
 * @param timeZone IANA
 * @throws RangeError for an instant or a zone that does not exist
 */
export function wallClock(instant: number, timeZone: string): string {
	// The first format that a page makes costs it some eight milliseconds: a browser reads the customs of a language.
	if (Temporal === undefined) return formatFor(timeZone).format(instant);
	return Temporal.Instant.fromEpochMilliseconds(instant)
		.toZonedDateTimeISO(timeZone)
		.toPlainDateTime()
		.toString({ smallestUnit: "minute" })
		.replace("T", " ");
}

/** The zone that the clock of this device shows, IANA. */
export function zoneOfDevice(): string {
	return Temporal?.Now.timeZoneId() ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** What is used of `Temporal`, which not every browser has, and Node has not. */
interface Reading {
	readonly Now: { timeZoneId(): string };
	readonly Instant: {
		fromEpochMilliseconds(instant: number): {
			toZonedDateTimeISO(timeZone: string): {
				toPlainDateTime(): { toString(options: { readonly smallestUnit: "minute" }): string };
			};
		};
	};
}

const { Temporal } = globalThis as { readonly Temporal?: Reading };

/** Asked with every look at a form's rules, and dear to make. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Swedish writes ISO 8601. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
	const known = formats.get(timeZone);
	if (known) return known;
	const made = new Intl.DateTimeFormat("sv-SE", {
		timeZone,
		dateStyle: "short",
		timeStyle: "short",
	});
	formats.set(timeZone, made);
	return made;
}
