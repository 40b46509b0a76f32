/**
 * The formats that our schemas name, as regular expressions: AJV writes those into the validator itself, so nothing
 * has to be imported. Each is anchored and without nested repetition.
 */
export const FORMATS: Readonly<Record<string, RegExp>> = {
	date: anchored(realDay()),
	/** ISO 8601 as far as it is known: a year, a month, or a day. */
	"partial-date": anchored(`\\d{4}|\\d{4}-(?:0[1-9]|1[0-2])|${realDay()}`),
	"clock-time": anchored("(?:[01]\\d|2[0-3]):[0-5]\\d"),
	"date-time": anchored(
		`(?:${realDay()})T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)`,
	),
	/** The part of RFC 5321 that people have: no quoted names, no address literals. */
	email: anchored(
		"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}",
	),
	uri: anchored("https?://[^\\s/?#]{1,253}(?:[/?#]\\S{0,2000})?"),
	iban: anchored("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}"),
};

function anchored(source: string): RegExp {
	return new RegExp(`^(?:${source})$`, "u");
}

/** Days that exist: 30 and 31 only in their months, 29 February only in leap years of the Gregorian calendar. */
function realDay(): string {
	const day = "0[1-9]|1\\d|2[0-8]";
	const plain = `\\d{4}-(?:(?:0[1-9]|1[0-2])-(?:${day})|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)`;
	const leap = "(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29";
	return `(?:${plain}|${leap})`;
}
