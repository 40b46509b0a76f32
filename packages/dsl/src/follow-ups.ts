import type { Finding } from "./diagnostic/finding.ts";
import type { FileKind } from "./source/source-file.ts";

/** Kinds of file in which the names stand that these findings miss. */
const STAND_IN: Readonly<Record<string, readonly FileKind[]>> = {
	calendar_unknown: ["calendar"],
	catalogue_field_unknown: ["fields"],
	clock_unknown: ["procedure"],
	code_unknown: ["codes"],
	day_set_unknown: ["calendar"],
	exit_unknown: ["part"],
	field_unknown: ["fields"],
	law_unknown: ["law"],
	list_unknown: ["codes"],
	member_unknown: ["fields", "registers", "part"],
	message_unknown: ["messages"],
	money_mixed: ["fields", "codes"],
	name_unknown: ["part", "fields"],
	office_kind_unknown: ["offices"],
	part_unknown: ["part"],
	procedure_unknown: ["procedure", "part"],
	record_unknown: ["registers"],
	register_unknown: ["registers"],
	result_unknown: ["messages"],
	service_unknown: ["registers"],
	source_keys_differ: ["fields", "registers"],
	standard_unknown: ["standard"],
	step_unknown: ["part"],
	text_path_unknown: [
		"procedure",
		"part",
		"fields",
		"codes",
		"messages",
		"law",
		"registers",
		"offices",
		"standard",
		"calendar",
	],
	types_differ: ["fields", "codes"],
	value_of_field_malformed: ["fields"],
};

/**
 * Leaves out what only follows from a file that could not be read: its names are missing everywhere, and the one
 * thing to repair is that file.
 */
export function withoutFollowUps(
	findings: readonly Finding[],
	unreadable: ReadonlySet<FileKind>,
): readonly Finding[] {
	return findings.filter((found) => !missedIn(found).some((kind) => unreadable.has(kind)));
}

/** Kinds of file in which the name may stand that a finding misses. */
export function missedIn({ code }: Finding): readonly FileKind[] {
	return STAND_IN[code] ?? [];
}
