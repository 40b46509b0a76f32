import type { Schema } from "../route.ts";
import { anyObject, exactly, list, oneOfWords } from "./shapes.ts";

const shortText: Schema = { type: "string", maxLength: 200 };
/** Reasons and notes: a page of writing. */
const longText: Schema = { type: "string", maxLength: 10_000 };
/** RFC 5646, as far as anybody writes it. Not any text: words are looked up by it. */
const language: Schema = {
	type: "string",
	maxLength: 35,
	pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$",
};
/** JWS compact serialization, RFC 7515, section 7.1. */
const signedData: Schema = { type: "string", maxLength: 262_144 };
const plainDay: Schema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
const plainInstant: Schema = {
	type: "string",
	pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?(Z|[+-]\\d{2}:\\d{2})$",
};
const office = exactly({ kind: shortText, unit: shortText });

/** What the API takes. A member it does not know is refused: a slip of the pen is never silently ignored. */
export const bodies: Readonly<Record<string, Schema>> = {
	NewCase: exactly({
		procedure: shortText,
		"channel?": shortText,
		"language?": language,
		"data?": anyObject,
		"office?": shortText,
		"applicant?": exactly({ "personal_id?": shortText, "organisation_code?": shortText }),
		"consent?": shortText,
		"identified?": oneOfWords(
			"identity_card",
			"electronic_identity",
			"known_in_person",
			"by_proxy",
		),
	}),
	CaseSearch: exactly({ applicant: shortText, "cursor?": shortText }),
	NewConsent: {
		oneOf: [
			exactly({
				kind: oneOfWords("agent"),
				applicant: {
					anyOf: [
						exactly({ "personal_id?": shortText, "organisation_code?": shortText }),
						shortText,
					],
				},
				method: oneOfWords("one_time_code", "signed_paper", "in_person"),
				"language?": language,
				"case?": shortText,
				"procedure?": shortText,
			}),
			exactly({ kind: oneOfWords("register"), case: shortText, register: shortText }),
		],
	},
	ConfirmBody: exactly({ "code?": shortText }),
	NewShare: exactly({
		to: { ...shortText, minLength: 1 },
		purpose: { ...shortText, minLength: 1 },
		claims: { ...list(shortText), maxItems: 200 },
		days: { type: "integer", minimum: 1, maximum: 90 },
	}),
	SharedBody: exactly({ code: shortText }),
	DraftBody: exactly({ data: anyObject }),
	PresentBody: exactly({ path: shortText, "signed?": signedData }),
	PresentedBody: exactly({
		case: shortText,
		step: shortText,
		path: shortText,
		"signed?": signedData,
		"presentation?": exactly({
			kind: shortText,
			holder: shortText,
			issuer: shortText,
			number: shortText,
			"issued_on?": plainDay,
			"valid_until?": plainDay,
			claims: anyObject,
			signature: oneOfWords("valid", "broken", "unknown_issuer", "revoked"),
		}),
	}),
	RevokedBody: exactly({
		case: shortText,
		from: shortText,
		revoked_at: plainInstant,
	}),
	ActBody: exactly({
		"data?": anyObject,
		"reason?": longText,
		"reasons?": { ...list(shortText), maxItems: 100 },
		"marks?": { ...list(exactly({ path: shortText, "note?": longText })), maxItems: 1000 },
		"method?": shortText,
		"files?": { ...list(shortText), maxItems: 20 },
		"as_of?": plainDay,
		"charge?": { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
		"role?": shortText,
	}),
	ActionBody: exactly({ "data?": anyObject, "reason?": longText }),
	DisputeBody: exactly({ path: shortText, note: longText }),
	AssignBody: exactly({ to: shortText }),
	EmptyBody: exactly({}),
	ReportBody: exactly({
		case: shortText,
		step: shortText,
		answer: shortText,
		"effect?": shortText,
		"data?": anyObject,
	}),
	AppointmentBody: exactly({ at: shortText }),
	UnaskedBody: exactly({ case: shortText, event: shortText, "data?": anyObject }),
	NewSession: exactly({
		id: shortText,
		"roles?": { ...list(shortText), maxItems: 50 },
		"delegated?": { ...list(shortText), maxItems: 50 },
		"assurance?": oneOfWords("low", "substantial", "high"),
		"office?": { anyOf: [office, shortText] },
		"identity?": anyObject,
		"lasts?": { type: "integer", minimum: 1, maximum: 86_400 },
	}),
	ResumeBody: exactly({ code: shortText }),
	ClockBody: {
		oneOf: [exactly({ to: shortText }), exactly({ advance: shortText, "calendar?": shortText })],
	},
	ModeBody: exactly({ mode: oneOfWords("answers", "silent", "down") }),
};
