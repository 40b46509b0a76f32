import type { Case } from "../case/case.ts";

/** What a case is listed by: the applicant's own number. */
export function applicantOf(kase: Case): string {
	return kase.applicant.personal_id ?? kase.applicant.organisation_code ?? "";
}
