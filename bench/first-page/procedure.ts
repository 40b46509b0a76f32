import type { Bundle } from "../../packages/dsl/src/bundle/index.ts";
import { checkFiles, compile } from "../../packages/dsl/src/index.ts";

/** One step of twenty questions on one page: text, numbers, choices, yes or no, and one that an answer brings up. */
export function twentyQuestions(): Bundle {
	const { library, findings } = checkFiles([
		{ path: "form.procedure.yaml", text: procedure() },
		{ path: "form.codes.yaml", text: CODES },
		{ path: "town.calendar.yaml", text: CALENDAR },
	]);
	const wrong = findings.find(({ severity }) => severity === "error");
	if (wrong) throw new Error(`the form is wrong: ${JSON.stringify(wrong)}`);
	return compile(library, "twenty").bundle;
}

const KINDS: readonly (readonly string[])[] = [
	["as: text", "longest: 100"],
	["as: text", "pattern: 9 digits"],
	["as: text", "longest: 100", "answer: optional"],
	["as: whole", "least: 0", "most: 20"],
	["as: choice", "list: ways"],
	["as: text", "format: email", "longest: 100"],
	["as: yes_no"],
	["as: choice", "list: towns"],
	["as: text", "lines: 3", "longest: 500", "answer: optional"],
];

function procedure(): string {
	const fields = Array.from({ length: 20 }, (_, at) => ({
		id: `question_${at + 1}`,
		lines:
			at === 19
				? ["as: text", "longest: 100", 'when: question_5 = "other"']
				: (KINDS[at % KINDS.length] ?? []),
	}));
	return `procedure: twenty
edition: 2026-01-01
certainty: illustrative
title: Twenty questions
about: question_1
owner: town_hall
calendar: town
languages:
  - en

channels:
  online:

roles:
  person:
    is: applicant
    title: Applicant

data:
${fields
	.map(({ id, lines }) =>
		[`  ${id}:`, `    title: ${id.replace("_", " ")}`, ...lines.map((line) => `    ${line}`)].join(
			"\n",
		),
	)
	.join("\n")}

clocks:
  total:
    within: 5 working days

starts_at: application
steps:
  application:
    does: fill_in
    who: person
    title: Application
    pages:
      questions:
        title: Questions
        ask:
${fields.map(({ id }) => `          - ${id}`).join("\n")}
    go_to: granted

  granted:
    does: end
    result: granted
`;
}

const CODES = `lists:
  ways:
    codes:
${["post", "counter", "other"].map((id) => `      ${id}:\n        en: By ${id}`).join("\n")}
  towns:
    codes:
${Array.from({ length: 12 }, (_, at) => `      town_${at}:\n        en: Town ${at}`).join("\n")}
`;

const CALENDAR = `calendar: town
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
`;
