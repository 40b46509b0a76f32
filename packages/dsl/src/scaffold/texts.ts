import { minorDigits } from "../bundle/currency.ts";
import { type ScaffoldWords, wordsIn } from "./words/words.ts";

interface Names {
	readonly id: string;
	/** By language; the first one is its own. */
	readonly titles: Readonly<Record<string, string>>;
	readonly currency: string;
	readonly today: string;
	readonly calendar: string;
	readonly office: string;
	readonly owner: string;
	readonly isFree: boolean;
}

/** The procedure in canonical text. Titles are left out where we do not speak a language: ids then stand as words. */
export function procedureText(names: Names): string {
	const languages = Object.keys(names.titles);
	const title = (key: keyof ScaffoldWords, indent: number): string => {
		const said = languages.map((language) => [language, wordsIn(language)[key]] as const);
		if (said.some(([, words]) => words === undefined)) return "";
		return `\n${titleText(Object.fromEntries(said) as Readonly<Record<string, string>>, indent)}`;
	};
	const paid = (text: string): string => (names.isFree ? "" : text);
	return `# A starting point: every value in it is invented. Change it line by line; \`onedoor check\` follows.
procedure: ${names.id}
edition: ${names.today}
certainty: illustrative
${titleText(names.titles, 0)}
about: full_name
owner: ${names.owner}
calendar: ${names.calendar}
languages:
${languages.map((language) => `  - ${language}`).join("\n")}
${paid(`currency: ${names.currency}\n`)}
channels:
  online:

roles:
  applicant:
    is: applicant${title("applicant", 4)}
  officer:
    is: officer${title("officer", 4)}
    office: competent
  head:
    is: officer${title("head", 4)}
    office: competent

offices:
  competent:
    is: ${names.office}

data:
  full_name:
    as: text${title("full_name", 4)}
    longest: 100
    personal: ordinary
    autocomplete: name
  reason:
    as: text${title("reason", 4)}
    longest: 500
    lines: 4
${paid(`  copies:
    as: whole${title("copies", 4)}
    least: 1
    most: 10

fees:
  registration:${title("registration", 4)}
    amount: ${amount(10, names.currency)}
  further_copies:${title("further_copies", 4)}
    when: copies > 1
    amount: ${amount(2, names.currency)}
    times: copies - 1
`)}
clocks:
  total:${title("total", 4)}
    starts: after ${names.isFree ? "application" : "payment"}
    within: 10 working days
    ends: after examination.granted

starts_at: application
steps:
  application:
    does: fill_in
    who: applicant${title("application", 4)}
    pages:
      request:${title("request", 8)}
        ask:
          - full_name
          - reason
${paid("          - copies\n")}    go_to: ${names.isFree ? "examination" : "payment"}
${paid(`
  payment:
    does: pay
    who: applicant${title("payment", 4)}
    deadline:
      within: 7 days
      when_late: go to lapsed
    go_to: examination
`)}
  examination:
    does: decide
    who: officer${title("examination", 4)}
    deadline:
      within: 5 working days
      warn: 1 working day before
      when_late: tell head
    outcomes:
      granted:${title("is_granted", 8)}
        go_to: granted
      incomplete:${title("incomplete", 8)}
        marks: required
        at_most: 2 times
        go_to: correction
      refused:${title("is_refused", 8)}
        reason: required
        go_to: refused

  # The applicant sees what was marked, and changes only that.
  correction:
    does: fill_in
    who: applicant${title("correction", 4)}
    change: what_was_marked
    stops:
      - total
    deadline:
      within: 30 days
      when_late: go to lapsed
    go_to: examination

  granted:
    does: end${title("granted", 4)}
    result: granted

  refused:
    does: end${title("refused", 4)}
    result: refused
${paid("    refund: all\n")}
  lapsed:
    does: end${title("lapsed", 4)}
    result: lapsed
${paid("    refund: all\n")}
  withdrawn:
    does: end${title("withdrawn", 4)}
    result: withdrawn

anytime:
  withdraw:
    who: applicant${title("withdraw", 4)}
    go_to: withdrawn
`;
}

/** The straight way, and the way through a correction. */
export function scenariosText(id: string, currency: string, isFree: boolean): string {
	const paid = (text: string): string => (isFree ? "" : text);
	return `scenarios_for: ${id}
scenarios:
  granted:
    given:
      full_name: Ann Example
      reason: For the school
${paid("      copies: 3\n")}    happens:
      application: submit
${paid("      payment: paid\n")}      examination: granted
    expect:
${paid(`      fee: ${amount(14, currency)}\n`)}      ends_in: granted
  corrected:
    given:
      like: granted
    happens:
      application: submit
${paid("      payment: paid\n")}      examination:
        - incomplete
        - granted
      correction: submit after 2 days
    expect:
      ends_in: granted
`;
}

/** Five days a week, this year and the next. Its closed days are for the author to add. */
export function calendarText(id: string, timeZone: string, today: string): string {
	const year = Number(today.slice(0, 4));
	const days = ["monday", "tuesday", "wednesday", "thursday", "friday"];
	return `# Working days without a single holiday: add yours under \`days\`.
calendar: ${id}
certainty: illustrative
time_zone: ${timeZone}
covers: ${year}-01-01 to ${year + 1}-12-31

counting:
  first_day: not counted
  ends_at: close of office
  last_day_closed: next open day
  leap_birthday: 1 March

hours:
${days.map((day) => `  ${day}: 09:00-17:00`).join("\n")}
`;
}

export function officesText(id: string, calendar: string): string {
	return `offices:
  ${id}:
    certainty: illustrative
    calendar: ${calendar}
`;
}

/** Money without minor units is counted in thousands: ten of them would look like a mistake. */
function amount(units: number, currency: string): string {
	return `${minorDigits(currency) === 0 ? units * 1000 : units} ${currency}`;
}

/** One language stands beside the key, several each on a line. */
function titleText(titles: Readonly<Record<string, string>>, indent: number): string {
	const before = " ".repeat(indent);
	const all = Object.entries(titles);
	const [only] = all;
	if (all.length === 1 && only) return `${before}title: ${quoted(only[1])}`;
	const lines = all.map(([language, words]) => `${before}  ${language}: ${quoted(words)}`);
	return [`${before}title:`, ...lines].join("\n");
}

/** A title is somebody's words, so it is always quoted. */
function quoted(text: string): string {
	return JSON.stringify(text);
}
