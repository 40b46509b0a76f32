import {
	compareLibraries,
	openCasesBetween,
	sharedChangesBetween,
} from "../packages/dsl/src/diff/index.ts";
import { createWorkspace, type InputFile } from "../packages/dsl/src/index.ts";
import { library } from "./library.ts";
import { measure, type Row } from "./row.ts";

/** Edits of the largest procedure: a step that goes, a fee, a deadline, a title. */
const EDITS: readonly (readonly [from: RegExp, to: string])[] = [
	[/\n {2}forwarding:\n(?: {4}.*\n)+/, "\n"],
	[/go_to: forwarding/g, "go_to: verify"],
	[/8000 VND/g, "9000 VND"],
	[/within: 2 working hours/, "within: 4 working hours"],
];

/**
 * What a review adds to checking: both sides of the library are checked, then all that differs is found, with what becomes
 * of open cases and who shares what. Once for one procedure, once for a shared file that thirty of them use.
 */
export function comparing(): readonly Row[] {
	const files = library();
	const largest = files
		.filter(({ path }) => path.endsWith(".procedure.yaml"))
		.reduce((one, other) => (other.text.length > one.text.length ? other : one));
	const changed = EDITS.reduce((text, [from, to]) => text.replace(from, to), largest.text);
	const shared = files.map((file) =>
		file.path.endsWith("person.fields.yaml")
			? { ...file, text: file.text.replace(/longest: 100/, "longest: 90") }
			: file,
	);
	const one = files.map((file) => (file === largest ? { ...file, text: changed } : file));
	const [base, edited, all] = [sideOf(files), sideOf(one), sideOf(shared)];
	const id = "check both sides of the library";
	return measure(
		[
			{ id, unit: "ms", run: () => [sideOf(files), sideOf(one)] },
			{
				id: "what differs of the largest procedure",
				unit: "ms",
				against: id,
				run: () => differing(base, edited),
			},
			{
				id: "what differs of a field that thirty procedures share",
				unit: "ms",
				against: id,
				run: () => differing(base, all),
			},
		],
		1,
	).map((row) => (row.id === "what differs of the largest procedure" ? { ...row, gate: 2 } : row));
}

function sideOf(files: readonly InputFile[]) {
	const workspace = createWorkspace();
	workspace.replace(files);
	return { library: workspace.check().library, parsed: workspace.parsed() };
}

type Side = ReturnType<typeof sideOf>;

function differing(before: Side, after: Side): number {
	const compared = compareLibraries(before.library, after.library);
	const changes = compared.reduce((sum, one) => sum + one.changes.length, 0);
	if (changes === 0) throw new Error("the benchmark's edit changes nothing");
	const asked = new Set(compared.flatMap((one) => (one.changes.length > 0 ? [one.id] : [])));
	openCasesBetween(before.library, after.library, { asked });
	sharedChangesBetween(before.parsed, after.parsed, compared);
	return changes;
}
