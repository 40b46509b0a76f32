import type { Bundle } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";

import type { Actor, Case } from "../case/case.ts";
import type { StoredFile } from "../storage/rows.ts";
import { paperMethods } from "./on-paper.ts";
import { isApplicant } from "./roles.ts";
import { viewOf } from "./view-of.ts";
import { isOfficer } from "./visible-data.ts";

interface Seen {
	readonly case: Case;
	readonly bundle: Bundle;
	readonly now: string;
}

type Upload = Pick<StoredFile, "id" | "by" | "field">;

/** An upload is there for who sent it, and for who sees what it was sent for. */
export function seesUpload(
	seen: Seen,
	file: Upload,
	actor: Actor,
	data: () => unknown = () => viewOf(seen.bundle, seen.case, actor, seen.now).data,
): boolean {
	return (
		isOwnUpload(seen.case, file, actor) ||
		isShownOnPaper(seen, file, actor) ||
		namesFile(data(), file.id)
	);
}

/** Applicants and who fills in for them share what either of them has sent, also while it stands in a draft only. */
function isOwnUpload(kase: Case, { by }: Upload, actor: Actor): boolean {
	if (by === undefined) return false;
	const shares = isApplicant(kase, actor) || kase.opened_by === actor.id;
	return (
		by === actor.id || (shares && (by === kase.applicant.personal_id || by === kase.opened_by))
	);
}

/** Whether a file's id stands anywhere in what this person sees of the data. */
export function namesFile(value: unknown, file: string): boolean {
	if (typeof value !== "object" || value === null) return value === file;
	return Object.values(value).some((member) => namesFile(member, file));
}

/** The form or letter on which somebody confirmed is for officers. */
function isShownOnPaper(seen: Seen, { field = "" }: Upload, actor: Actor): boolean {
	const step = stepAt(seen.bundle.definition, field);
	return step !== undefined && paperMethods(step).length > 0 && isOfficer(seen, actor);
}
