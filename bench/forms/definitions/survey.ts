import { type BenchField, benchFields } from "../fields.ts";

type Json = Readonly<Record<string, unknown>>;

/** For SurveyJS. Each key counts, as on the other pages, and not only the field that was left. */
export function surveyForm(count: number): Json {
	return {
		textUpdateMode: "onTyping",
		showQuestionNumbers: false,
		pages: [{ name: "questions", title: "Questions", elements: benchFields(count).map(element) }],
	};
}

function element(field: BenchField): Json {
	const { id, title, hint, required, shownWhen } = field;
	return {
		name: id,
		title,
		isRequired: required,
		...(hint !== undefined && { description: hint }),
		...(shownWhen && { visibleIf: `{${shownWhen.field}} = '${shownWhen.code}'` }),
		...typeOf(field),
	};
}

function typeOf(field: BenchField): Json {
	const { kind, longest, digits, least, most, codes } = field;
	if (kind === "yes_no")
		return {
			type: "radiogroup",
			choices: [
				{ value: true, text: "Yes" },
				{ value: false, text: "No" },
			],
		};
	if (codes)
		return {
			type: codes.length < 8 ? "radiogroup" : "dropdown",
			choices: codes.map((code) => ({ value: code.id, text: code.title })),
			// The browser's own list, as on the other pages.
			...(codes.length < 8 ? {} : { renderAs: "select" }),
		};
	if (kind === "lines") return { type: "comment", rows: 3, maxLength: longest };
	if (kind === "whole")
		return {
			type: "text",
			inputType: "number",
			validators: [{ type: "numeric", minValue: least, maxValue: most }],
		};
	return {
		type: "text",
		...(longest !== undefined && { maxLength: longest }),
		...(digits !== undefined && {
			validators: [{ type: "regex", regex: `^[0-9]{${digits}}$`, text: `${digits} digits` }],
		}),
		...(field.isEmail && { validators: [{ type: "email" }] }),
	};
}
