import type { Case } from "../case/case.ts";
import type { ListedBy } from "./audit.ts";

/** What a case is listed by: the applicant's own number. */
export function applicantOf(kase: Case): string {
	return kase.applicant.personal_id ?? kase.applicant.organisation_code ?? "";
}

/** Columns of a case's row, which lists are found and sorted by. */
export function listedBy(kase: Case): ListedBy {
	const { number, version, status, opened_at } = kase;
	return {
		number,
		version,
		status,
		applicant: applicantOf(kase),
		opened_at: Date.parse(opened_at),
	};
}
