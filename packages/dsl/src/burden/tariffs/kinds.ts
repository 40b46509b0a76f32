import type { ApplicantsVerb, OfficersVerb, ProvidedBy, TypedAs } from "../../bundle/index.ts";

export const TYPED_AS: readonly TypedAs[] = [
	"text",
	"whole",
	"number",
	"money",
	"date",
	"partial_date",
	"time",
	"moment",
	"yes_no",
	"choice",
	"choices",
];
export const PROVIDED_BY: readonly ProvidedBy[] = ["upload", "show", "hand_in"];
export const APPLICANTS_VERBS: readonly ApplicantsVerb[] = [
	"fill_in",
	"confirm",
	"sign",
	"pay",
	"attend",
];
export const OFFICERS_VERBS: readonly OfficersVerb[] = [
	"fill_in",
	"confirm",
	"decide",
	"sign",
	"attend",
	"hand_over",
	"deliver",
];
