interface Named {
	readonly personal_id?: string;
	readonly organisation_code?: string;
}

/** Personal number or organisation code, however the applicant is named. */
export function applicantNumber(applicant: string | Named | undefined): string | undefined {
	if (typeof applicant === "string") return applicant === "" ? undefined : applicant;
	return applicant?.personal_id ?? applicant?.organisation_code;
}
