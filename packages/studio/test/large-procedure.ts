import type { InputFile } from "../../dsl/src/index.ts";

/** 20 forms of 25 questions, 128 checks by officers and two ends: 150 steps and 500 fields. */
const FORMS = 20;
const FIELDS_A_FORM = 25;
const CHECKS = 128;

export const LARGE = "large_permit";
/** The step whose time limit is changed: so long that the calendar ends before it, which the check says with its number. */
export const TOUCHED = "check_10_3";
export const TOUCHED_DAYS = 2000;
export const LARGE_FILE: string = `${LARGE}/${LARGE}.procedure.yaml`;

/** A procedure of 150 steps and 500 fields, the largest that the studio has promised to be quick with. */
export function largeProcedure(): InputFile {
	const steps = stages().flatMap(({ form, checks }, at, all) => {
		const next = all[at + 1]?.form ?? "granted";
		return [formText(form, at, checks[0] ?? next), ...checksText(checks, next)];
	});
	return { path: LARGE_FILE, text: `${HEAD}${fieldsText()}${CLOCK}${steps.join("")}${ENDS}` };
}

interface Stage {
	readonly form: string;
	readonly checks: readonly string[];
}

/** Each form is followed by its checks; the first ones have one more. */
function stages(): readonly Stage[] {
	const each = Math.floor(CHECKS / FORMS);
	const more = CHECKS - each * FORMS;
	return Array.from({ length: FORMS }, (_, at) => ({
		form: `form_${at + 1}`,
		checks: Array.from(
			{ length: each + (at < more ? 1 : 0) },
			(_, check) => `check_${at + 1}_${check + 1}`,
		),
	}));
}

const HEAD = `procedure: ${LARGE}
edition: 2026-01-01
certainty: illustrative
title: Permit for a large building site
about: field_1_1
owner: city_building
calendar: vn
languages:
  - en

channels:
  online:
    title: Online

roles:
  builder:
    is: applicant
    title: Builder
  examiner:
    is: officer
    title: Examiner
  head_examiner:
    is: officer
    title: Head of examination

data:
`;

const CLOCK = `
clocks:
  total:
    starts: after form_1
    within: 3000 working days

starts_at: form_1
steps:
`;

const ENDS = `  granted:
    does: end
    result: granted

  refused:
    does: end
    result: refused
`;

/** In a pattern of five: texts, a number, a question answered with yes or no, and one that is asked after a yes. */
function fieldsText(): string {
	return Array.from({ length: FORMS * FIELDS_A_FORM }, (_, at) => {
		const [form, field] = [Math.floor(at / FIELDS_A_FORM) + 1, (at % FIELDS_A_FORM) + 1];
		const named = (title: string, rest: string) =>
			`  field_${form}_${field}:\n    title: ${title} ${form}.${field}\n${rest}`;
		switch (field % 5) {
			case 1:
				return named("Name of the part", "    as: text\n    longest: 100\n");
			case 2:
				return named("Remarks", "    as: text\n    longest: 500\n    answer: optional\n");
			case 3:
				return named("Persons", "    as: whole\n    least: 0\n    most: 200\n");
			case 4:
				return named("Is it near water?", "    as: yes_no\n");
			default:
				return named(
					"Name of the water",
					`    as: text\n    longest: 100\n    when: field_${form}_${field - 1}\n`,
				);
		}
	}).join("");
}

function formText(form: string, at: number, next: string): string {
	const asked = Array.from(
		{ length: FIELDS_A_FORM },
		(_, field) => `          - field_${at + 1}_${field + 1}\n`,
	);
	return `  ${form}:
    does: fill_in
    who: builder
    title: Form ${at + 1} of the building site
    pages:
      questions:
        title: Questions
        ask:
${asked.join("")}    deadline:
      within: 60 days
      when_late: go to refused
    go_to: ${next}

`;
}

function checksText(checks: readonly string[], after: string): readonly string[] {
	return checks.map(
		(check, at) => `  ${check}:
    does: decide
    who: examiner
    title: Examination ${check.slice("check_".length).replace("_", ".")}
    deadline:
      within: ${check === TOUCHED ? TOUCHED_DAYS : 5} working days
      warn: 1 working day before
      when_late: tell head_examiner
    outcomes:
      fine:
        title: Nothing stands against it
        go_to: ${checks[at + 1] ?? after}
      not_allowed:
        title: It is not allowed
        reason: required
        go_to: refused

`,
	);
}
