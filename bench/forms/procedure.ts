import type { Bundle } from "../../packages/dsl/src/bundle/index.ts";
import { checkFiles, compile } from "../../packages/dsl/src/index.ts";
import { type BenchField, benchFields, TOWNS, WAYS } from "./fields.ts";

/** A procedure whose one step asks all the questions on one page. */
export function benchBundle(count: number): Bundle {
	const files = [
		{ path: "form.procedure.yaml", text: procedureText(count) },
		{ path: "form.codes.yaml", text: codesText() },
		{ path: "town.calendar.yaml", text: CALENDAR },
	];
	const { library, findings } = checkFiles(files);
	const wrong = findings.filter(({ severity }) => severity === "error");
	if (wrong.length > 0)
		throw new Error(`the benchmark's form is wrong: ${JSON.stringify(wrong[0])}`);
	return compile(library, procedureId(count)).bundle;
}

export function procedureId(count: number): string {
	return `form_of_${count}`;
}

function procedureText(count: number): string {
	const fields = benchFields(count);
	return `procedure: ${procedureId(count)}
edition: 2026-01-01
certainty: illustrative
title: A form of ${count} questions
about: field_1
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
${fields.map(fieldText).join("")}
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
${fields.map(({ id }) => `          - ${id}\n`).join("")}    go_to: granted

  granted:
    does: end
    result: granted
`;
}

function fieldText(field: BenchField): string {
	const { id, title, hint, kind, required, longest, digits, least, most, codes, shownWhen } = field;
	const lines = [
		`as: ${kind === "lines" ? "text" : kind}`,
		`title: ${title}`,
		...(hint === undefined ? [] : [`help: ${hint}`]),
		...(longest === undefined ? [] : [`longest: ${longest}`]),
		...(kind === "lines" ? ["lines: 3"] : []),
		...(digits === undefined ? [] : [`pattern: ${digits} digits`]),
		...(field.isEmail ? ["format: email"] : []),
		...(least === undefined ? [] : [`least: ${least}`, `most: ${most}`]),
		...(codes === undefined ? [] : [`list: ${codes === WAYS ? "ways" : "towns"}`]),
		...(required ? [] : ["answer: optional"]),
		...(shownWhen === undefined ? [] : [`when: ${shownWhen.field} = "${shownWhen.code}"`]),
	];
	return `  ${id}:\n${lines.map((line) => `    ${line}\n`).join("")}`;
}

function codesText(): string {
	const list = (id: string, codes: typeof WAYS) =>
		`  ${id}:\n    codes:\n${codes
			.map((code) => `      ${code.id}:\n        en: ${code.title}\n`)
			.join("")}`;
	return `lists:\n${list("ways", WAYS)}${list("towns", TOWNS)}`;
}

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
