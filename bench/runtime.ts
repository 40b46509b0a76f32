import { createMachine, initialTransition, transition } from "xstate";
import { libraryFiles } from "../packages/cli/src/library-files.ts";
import { checkFiles, compile } from "../packages/dsl/src/index.ts";
import { type Actor, type Case, decide, isRefusal } from "../packages/runtime/src/core.ts";
import { loadValidators } from "../packages/runtime/src/testing/index.ts";
import { measure, type Row } from "./row.ts";

const APPLICANT: Actor = {
	id: "000000000001",
	kind: "person",
	roles: [],
	level: 3,
	identity: { personal_id: "000000000001", full_name: "Test Person", level: 3 },
};

/** What a decision may cost, in transitions of stock XState. */
const MOST_TRANSITIONS = 2;

/** A server runs for months: what its engine still compiles in its first seconds counts on neither side. */
const WARMING_UP = 20;

/** A whole submission decided (rules, validation, log, clocks) against the bare transition of the same machine. */
export async function runtime(): Promise<readonly Row[]> {
	const files = libraryFiles(["docs/first-procedure"], process.cwd());
	const { bundle } = compile(checkFiles(files).library, "dog_licence");
	const env = {
		now: "2026-12-01T10:00:00+01:00",
		actor: APPLICANT,
		id: "case",
		number: "1",
		validators: await loadValidators(bundle),
	};
	const opened = decide(
		bundle,
		undefined,
		{ kind: "open", channel: "online", language: "en", applicant: APPLICANT.identity },
		env,
	);
	if (isRefusal(opened)) throw new Error(`the benchmark's case does not open: ${opened.code}`);
	const submit = (draft: Case) =>
		decide(
			bundle,
			draft,
			{
				kind: "act",
				step: "application",
				outcome: "submit",
				data: { dog_name: "Rex", born_on: "2024-05-01" },
			},
			env,
		);
	const submitted = submit(opened.next);
	if (isRefusal(submitted)) throw new Error(`the benchmark's case is refused: ${submitted.code}`);

	const machine = createMachine(bundle.machine, { guards: { rule: () => true } });
	const [start] = initialTransition(machine);
	const rows = measure(
		[
			{
				id: "bare transition of XState",
				unit: "µs",
				run: () => transition(machine, start, { type: "application.submit" }),
			},
			{
				id: "decide a submission",
				unit: "µs",
				against: "bare transition of XState",
				run: () => submit(opened.next),
			},
		],
		3000,
		WARMING_UP,
	);
	return rows.map((row) => (row.against === undefined ? row : { ...row, gate: MOST_TRANSITIONS }));
}
