import type { InputFile } from "../check-files.ts";

/** A procedure in which there is one of most things that can differ. Invented. */
export const ALLOTMENT: readonly InputFile[] = [
	{
		path: "town.calendar.yaml",
		text: `# The town's working days. Invented.
calendar: town
time_zone: Europe/Paris
covers: 2026-01-01 to 2027-12-31

counting:
  first_day: not counted
  ends_at: close of office
  last_day_closed: next open day
  leap_birthday: 1 March

hours:
  monday: 09:00-12:00, 13:00-17:00
  tuesday: 09:00-12:00, 13:00-17:00
  wednesday: 09:00-12:00, 13:00-17:00
  thursday: 09:00-12:00, 13:00-17:00
  friday: 09:00-12:00, 13:00-17:00
`,
	},
	{
		path: "town.codes.yaml",
		text: `lists:
  soil:
    codes:
      clay:
        en: Clay
      sand:
        en: Sand
      peat:
        en: Peat
`,
	},
	{
		path: "allotment.procedure.yaml",
		text: `procedure: allotment
edition: 2026-01-01
certainty: illustrative
title: Allotment
about: name
owner: town_hall
calendar: town
currency: EUR
languages:
  - en

channels:
  online:

roles:
  gardener:
    is: applicant
    title: Gardener
  clerk:
    is: officer
    title: Clerk
    office: hall

offices:
  hall:
    is: receiving

data:
  name:
    as: text
    title: Your name
    longest: 40
    asked_because: Nobody else knows it.
  size:
    as: whole
    title: Square metres
    least: 20
    most: 400
  soil:
    as: choice
    list: soil
    title: Soil
  hens:
    as: yes_no
    title: Hens
    answer: optional

checks:
  not_too_large:
    must: size <= 300
    say: At most 300 square metres.

documents:
  plan:
    title: Plan of the plot
    satisfied_by:
      - upload
      - hand_in

fees:
  rent:
    title: Rent
    when: size > 50
    amount: 20.00 EUR

clocks:
  total:
    within: 20 working days

starts_at: application
steps:
  application:
    does: fill_in
    who: gardener
    title: Application
    pages:
      you:
        title: You
        ask:
          - name
      plot:
        title: The plot
        ask:
          - size
          - soil
          - hens
          - plan
    go_to: look

  look:
    does: decide
    who: clerk
    title: First look
    deadline:
      within: 5 working days
      when_late: tell clerk
    outcomes:
      fine:
        title: Fine
        go_to: visit
      incomplete:
        title: Incomplete
        reason: required
        marks: required
        at_most: 2 times
        go_to: correction

  correction:
    does: fill_in
    who: gardener
    title: Correction
    change: what_was_marked
    deadline:
      within: 10 working days
      when_late: go to given_up
    go_to: look

  visit:
    does: decide
    who: clerk
    title: Visit of the plot
    deadline:
      within: 5 working days
      when_late: tell clerk
    outcomes:
      seen:
        title: Seen
        go_to: sorting

  sorting:
    does: route
    title: Who decides
    choose:
      large:
        when: size > 200
        go_to: council
      other:
        when: otherwise
        go_to: payment

  council:
    does: decide
    who: clerk
    title: Council
    deadline:
      within: 10 working days
      when_late: tell clerk
    outcomes:
      agreed:
        title: Agreed
        go_to: payment
      against:
        title: Against
        reason: required
        go_to: refused

  payment:
    does: pay
    who: gardener
    title: Payment
    deadline:
      within: 10 working days
      when_late: go to given_up
    go_to: let

  let:
    does: end
    title: Let
    result: granted
  refused:
    does: end
    title: Refused
    result: refused
  given_up:
    does: end
    title: Given up
    result: lapsed
`,
	},
];

/** The library after some edits, each from a text that stands in it once. */
export function edited(
	...edits: readonly (readonly [from: string, to: string])[]
): readonly InputFile[] {
	let files = ALLOTMENT;
	for (const [from, to] of edits) {
		const found = files.filter(({ text }) => text.split(from).length === 2);
		if (found.length !== 1) throw new Error(`not once in the library: ${from}`);
		files = files.map((file) =>
			found.includes(file) ? { ...file, text: file.text.replace(from, () => to) } : file,
		);
	}
	return files;
}
