import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { readAllPages } from "../scripts/generate-messages.ts";
import { checkFiles, type InputFile } from "../src/check-files.ts";
import type { Finding } from "../src/diagnostic/finding.ts";
import { applyEdit } from "../src/edit/apply-edit.ts";
import type { EditIntent } from "../src/edit/intent.ts";
import type { Profile } from "../src/profile.ts";
import { exampleFiles, profileFor } from "./example-files.ts";
import { fixturesIn, libraryOf } from "./fixture-library.ts";

const root = join(import.meta.dirname, "fixtures/check");

interface Offered {
	readonly files: readonly InputFile[];
	readonly profile: Profile;
	readonly before: readonly Finding[];
	readonly found: Finding;
}

/** Codes with a repair. */
const FIXED: readonly string[] = [
	"accepted_nothing",
	"action_unknown",
	"asked_though_given",
	"asked_though_granted",
	"asked_though_known",
	"asked_unused",
	"braces_unquoted",
	"calendar_unknown",
	"catalogue_field_unknown",
	"clock_unknown",
	"code_unknown",
	"day_set_unknown",
	"delegation_loosened",
	"document_unknown",
	"exit_unknown",
	"extends_nothing",
	"fee_unknown",
	"fetched_unused",
	"field_unknown",
	"function_unknown",
	"given_unknown",
	"id_malformed",
	"identity_loosened",
	"in_force_gap",
	"in_force_overlap",
	"item_numbered",
	"key_of_other_type",
	"key_unknown",
	"law_unknown",
	"limit_not_promised",
	"list_unknown",
	"loop_of_officers",
	"loop_unbounded",
	"looser_than_catalogue",
	"member_unknown",
	"mention_not_allowed",
	"mention_unknown",
	"mention_unused",
	"message_unknown",
	"name_unknown",
	"never_delegated",
	"no_order",
	"not_yes_no",
	"office_kind_unknown",
	"office_unknown",
	"outcome_unknown",
	"paper_replaceable",
	"part_unknown",
	"procedure_unknown",
	"rate_changes_nothing",
	"rate_never_applies",
	"reason_for_nothing",
	"record_field_unknown",
	"record_unknown",
	"refusal_without_reason",
	"register_unknown",
	"result_unknown",
	"role_unknown",
	"scenario_unknown",
	"separation_missing",
	"service_unknown",
	"sign_unknown",
	"source_unknown",
	"standard_unknown",
	"step_unknown",
	"subsidy_never_applies",
	"text_path_unknown",
	"value_malformed",
];

/** Every repair that is offered in a wrong example of a page or in a fixture. */
const offered: readonly (readonly [string, Offered])[] = [
	...readAllPages()
		// Where findings are cut, one that goes lets another be seen.
		.filter(({ code }) => code !== "findings_cut")
		.flatMap(({ code, wrong }) =>
			offeredIn(`${code}/page`, exampleFiles(code, wrong), profileFor(code)),
		),
	...fixturesIn(root).flatMap((name) => offeredIn(name, libraryOf(join(root, name)), "strict")),
];

describe("a repair takes its finding away and brings no other", () => {
	it.each(offered)("%s", (_, { files, profile, before, found }) => {
		const after = checkFiles(repaired(files, found), { profile }).findings;
		const isSame = (one: Finding) => said(one) === said(found) && placed(one) === placed(found);
		expect(after.filter(isSame)).toEqual([]);
		// What was found before may be said in other words, or of another item of a list.
		const others = before.filter((one) => one !== found);
		const known = new Set([...others.map(said), ...others.map(placed)]);
		const came = after.filter((one) => !known.has(said(one)) && !known.has(placed(one)));
		expect(came.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
	});
});

it("is offered wherever it was, so that none is lost", () => {
	const codes = new Set(offered.map(([, { found }]) => found.code));
	expect(FIXED.filter((code) => !codes.has(code))).toEqual([]);
	expect([...codes].filter((code) => !FIXED.includes(code))).toEqual([]);
});

function offeredIn(
	name: string,
	files: readonly InputFile[],
	profile: Profile,
): readonly (readonly [string, Offered])[] {
	const before = checkFiles(files, { profile }).findings;
	return before
		.filter(({ fix }) => fix !== undefined)
		.map((found) => [`${name}: ${found.code} ${found.path}`, { files, profile, before, found }]);
}

function repaired(files: readonly InputFile[], { file, span, fix }: Finding): readonly InputFile[] {
	if (fix?.kind === "replace")
		return files.map((one) =>
			one.path === file
				? { ...one, text: `${one.text.slice(0, span.start)}${fix.text}${one.text.slice(span.end)}` }
				: one,
		);
	const edited = applyEdit(files, fix?.intent as unknown as EditIntent);
	if (!edited.ok) throw new Error(JSON.stringify(edited));
	return edited.files;
}

function said({ code, message }: Finding): string {
	return `${code}: ${message}`;
}

/** Its place by keys: lines move when something above is repaired. */
function placed({ code, file, path }: Finding): string {
	return `${code} ${file} ${path}`;
}
