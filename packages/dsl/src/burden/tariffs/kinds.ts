import type { ApplicantsVerb, OfficersVerb, ProvidedBy, TypedAs } from "../../bundle/index.ts";
import { FIELD_TYPES } from "../../model/field-types.ts";

/** Files and documents are provided, not typed. */
export const TYPED_AS: readonly TypedAs[] = FIELD_TYPES.filter(
	(type): type is TypedAs => type !== "file" && type !== "document" && type !== "group",
);
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
