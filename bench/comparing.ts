import { withCounterExamples } from "../packages/cli/src/diff/examples.ts";
import { type DiffReport, reportOf } from "../packages/cli/src/diff/report.ts";
import { type Side, sideOf } from "../packages/cli/src/diff/sides.ts";
import type { InputFile } from "../packages/dsl/src/index.ts";
import { library } from "./library.ts";
import { measureSlow, type Row } from "./row.ts";

/** Edits of the largest procedure: a step that goes, a fee, a deadline, a title. */
const EDITS: readonly (readonly [from: RegExp, to: string])[] = [
	[/\n {2}forwarding:\n(?: {4}.*\n)+/, "\n"],
	[/go_to: forwarding/g, "go_to: verify"],
	[/8000 VND/g, "9000 VND"],
	[/within: 2 working hours/, "within: 4 working hours"],
];

/** A check turned round: who waits has broken it, so every step after the form is blocked. */
const BLOCKED: readonly (readonly [from: RegExp, to: string])[] = [
	[/latest\(mother\.birth_date\) < child/, "latest(mother.birth_date) > child"],
];

/**
 * What a comparison adds to checking: both sides of the library are checked, then all that differs is found, with what
 * becomes of open cases, the cases that show what is blocked, and who shares what. Once for one procedure, once for one of
 * which nearly all is blocked, once for a shared file that thirty of them use.
 */
export async function comparing(): Promise<readonly Row[]> {
	const files = library();
	const largest = files
		.filter(({ path }) => path.endsWith(".procedure.yaml"))
		.reduce((one, other) => (other.text.length > one.text.length ? other : one));
	const edited = (edits: typeof EDITS) =>
		files.map((file) =>
			file === largest
				? { ...file, text: edits.reduce((text, [from, to]) => text.replace(from, to), file.text) }
				: file,
		);
	const shared = files.map((file) =>
		file.path.endsWith("person.fields.yaml")
			? { ...file, text: file.text.replace(/longest: 100/, "longest: 90") }
			: file,
	);
	const one = edited(EDITS);
	const [base, changed, blocked, all] = [
		sideFrom(files),
		sideFrom(one),
		sideFrom(edited(BLOCKED)),
		sideFrom(shared),
	];
	const against = "check both sides of the library";
	const ms = "ms" as const;
	const rows = await measureSlow([
		{ id: against, unit: ms, run: async () => [sideFrom(files), sideFrom(one)] },
		{ id: LARGEST, unit: ms, against, run: () => differing(base, changed) },
		{ id: ALL_BLOCKED, unit: ms, against, run: () => differing(base, blocked) },
		{
			id: "what differs of a field that thirty procedures share",
			unit: ms,
			against,
			run: () => differing(base, all),
		},
	]);
	return rows.map((row) =>
		row.id === LARGEST || row.id === ALL_BLOCKED ? { ...row, gate: 2 } : row,
	);
}

const LARGEST = "what differs of the largest procedure";
const ALL_BLOCKED = "the same where its cases are blocked, each shown by a case that is played";

function sideFrom(files: readonly InputFile[]): Side {
	return sideOf(
		"library",
		files.map((file) => ({ ...file, asked: true })),
	);
}

async function differing(before: Side, after: Side): Promise<DiffReport> {
	const report = reportOf(before, after);
	if (report.procedures.length === 0) throw new Error("the benchmark's edit changes nothing");
	return withCounterExamples(report);
}
