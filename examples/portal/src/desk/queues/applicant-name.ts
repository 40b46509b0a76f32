import type { CaseView, Definition } from "@onedoor/dsl/bundle";
import { valueAt } from "@onedoor/dsl/form";

/**
 * What whoever a case is for is called. Of a paper case the sign-in says nothing: there the name stands in the data,
 * beside the number that the applicant is known by.
 */
export function applicantName(
	definition: Definition | undefined,
	{ applicant, data }: Pick<CaseView, "applicant" | "data">,
): string | undefined {
	if (applicant.full_name !== undefined) return applicant.full_name;
	if (applicant.personal_id === undefined) return undefined;
	for (const { group = {} } of Object.values(definition?.data ?? {})) {
		const members = Object.values(group);
		const isTheirs = members.some(
			({ path, fetch, prefill }) =>
				(fetch ?? prefill)?.kind === "identity" && valueAt(data, path) === applicant.personal_id,
		);
		const name = members.find(({ id }) => id === "full_name");
		const value = isTheirs && name ? valueAt(data, name.path) : undefined;
		if (typeof value === "string") return value;
	}
	return undefined;
}
