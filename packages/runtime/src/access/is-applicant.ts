import type { Actor, Case } from "../case/case.ts";

/** Whether a case is this actor's own: found by the identity they signed in with. */
export function isApplicant(current: Case, { identity }: Actor): boolean {
	const { personal_id, organisation_code } = current.applicant;
	return organisation_code !== undefined
		? organisation_code === identity.organisation_code
		: personal_id !== undefined && personal_id === identity.personal_id;
}
