import { expect, it } from "vitest";

import { checkFiles, type InputFile } from "../src/check-files.ts";
import type { Finding } from "../src/diagnostic/finding.ts";
import { applyEdit, type EditIntent } from "../src/edit/index.ts";
import { laid } from "./laid.ts";

/** What is laid over the small library, and the finding that its repair takes away. */
const WRONG: readonly (readonly [code: string, file: string, excerpt: string])[] = [
	[
		"refusal_without_reason",
		"licence.procedure.yaml",
		"steps:\n  decision:\n    outcomes:\n      reject:\n        go_to: refused\n",
	],
	[
		"refusal_without_reason",
		"reception.part.yaml",
		"steps:\n  check:\n    outcomes:\n      not_eligible:\n        reason: optional\n",
	],
	[
		"separation_missing",
		"licence.procedure.yaml",
		"steps:\n  signature:\n    who: officer\n    deadline:\n      when_late: tell head\n",
	],
	[
		"delegation_loosened",
		"licence.procedure.yaml",
		"roles:\n  head:\n    delegation: never\nsteps:\n  signature:\n    delegation: allowed\n",
	],
	[
		"in_force_gap",
		"licence.procedure.yaml",
		"fees:\n  copy_2026:\n    amount: 1.00 GBP\n    until: 2026-06-30\n  copy_2027:\n    amount: 2.00 GBP\n    from: 2026-09-01\n",
	],
	[
		"in_force_overlap",
		"base.codes.yaml",
		"lists:\n  colours:\n    codes:\n      blue:\n        en: Blue\n        became:\n          - navy\n        until: 2026-06-30\n      navy:\n        en: Navy\n        from: 2026-06-01\n",
	],
];

it.each(WRONG)(
	"%s in %s goes away when it is repaired, and nothing comes",
	(code, file, excerpt) => {
		const files = laid({ [file]: excerpt });
		const [found, ...others] = findingsOf(files);
		expect([found?.code, others]).toEqual([code, []]);
		const edited = applyEdit(files, intentOf(found));
		expect(edited.ok && findingsOf(edited.files)).toEqual([]);
	},
);

function findingsOf(files: readonly InputFile[]): readonly Finding[] {
	return checkFiles(files).findings;
}

function intentOf(found: Finding | undefined): EditIntent {
	if (found?.fix?.kind !== "edit") throw new Error(`${found?.code} has no repair`);
	return found.fix.intent as unknown as EditIntent;
}
