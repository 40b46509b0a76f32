import { formOfFormIo } from "./definitions/form-io.ts";
import { jsonFormsForm, rjsfForm } from "./definitions/json-schema.ts";
import { surveyForm } from "./definitions/survey.ts";
import { benchFields } from "./fields.ts";
import type { Subject } from "./subject.ts";

export const PLAIN: Subject = {
	id: "plain HTML",
	folder: "bench/forms/pages/plain",
	submit: /^Continue$/,
};

export const ON_REACT: Subject = {
	id: "Onedoor, React",
	folder: "bench/forms/pages/onedoor-react",
	needsCase: true,
	submit: /^Continue$/,
};

export const ELEMENT: Subject = {
	id: "<onedoor-case>",
	folder: "bench/forms/pages/onedoor-element",
	needsCase: true,
	submit: /^Continue$/,
};

const peer = (id: string, name: string, definition: Subject["definition"]): Subject => ({
	id,
	folder: `bench/peers/pages/${name}`,
	definition,
	submit: /^(Continue|Submit|Complete)$/,
});

export const PEERS: readonly Subject[] = [
	peer("React Hook Form", "react-hook-form", benchFields),
	peer("RJSF as it comes", "rjsf", rjsfForm),
	peer("JSON Forms", "json-forms", jsonFormsForm),
	peer("SurveyJS", "survey-js", surveyForm),
	peer("Form.io", "form-io", formOfFormIo),
];

/** What was to be compared and is not, with the reason. */
export const NOT_RUN: readonly { readonly id: string; readonly why: string }[] = [
	{
		id: "form-js",
		why: "its licence asks that a watermark stays on the page: not permissive, so not installed",
	},
];
