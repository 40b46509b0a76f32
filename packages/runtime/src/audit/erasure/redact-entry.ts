import type { CaseEvent } from "../../case/event.ts";
import type { LookupRow } from "../../storage/consent.ts";
import { type Erasing, GONE, scrubbed } from "./erasing.ts";
import { redactCase, redactInside } from "./redact-case.ts";

/** An event without what is erased. Its skeleton stays as it was. */
export function redactEvent(erasing: Erasing, event: CaseEvent): CaseEvent {
	const change = redactCase(erasing, event.change as Readonly<Record<string, unknown>>);
	// What erasures say is what their log is verified by.
	if (event.kind === "erased") return { ...event, change };
	const { case: id, seq, at, kind, step, outcome, role, by, reason, values } = event;
	const skeleton = {
		case: id,
		seq,
		at,
		by: scrubbed(erasing, by),
		...(role !== undefined && { role }),
		kind,
		...(step !== undefined && { step }),
		...(outcome !== undefined && { outcome }),
	};
	if (erasing.classes.has("everything")) return { ...skeleton, by: GONE, change };
	const isWordless = reason === undefined || erasing.classes.has("ordinary");
	return {
		...skeleton,
		...(isWordless ? {} : { reason: scrubbed(erasing, reason) }),
		...(values && { values: redactInside(erasing, values, "values") as typeof values }),
		change,
	};
}

/** A look-up without what is erased: what was asked of which register, and what came, stays. */
export function redactLookup(erasing: Erasing, row: LookupRow): LookupRow {
	if (erasing.classes.has("everything"))
		return { ...row, by: GONE, fields: [], key: "", purpose: {} };
	// What something was shared for are words of a person, not of the procedure.
	const wordless =
		row.share !== undefined && erasing.classes.has("ordinary") ? { ...row, purpose: {} } : row;
	if (!erasing.classes.has("identifier")) return wordless;
	return { ...wordless, by: scrubbed(erasing, row.by), key: "" };
}
