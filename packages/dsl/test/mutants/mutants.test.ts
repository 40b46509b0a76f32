import { expect, it } from "vitest";

import { Judge, type Judged } from "./judge.ts";
import { labs } from "./libraries.ts";
import type { Operator } from "./mutant.ts";
import { OPERATORS } from "./operators/index.ts";
import { reportOf } from "./table.ts";

/** One mutant of so many is judged; all of them with `pnpm soak mutants`. */
const SHARE = Number(process.env["ONEDOOR_SOAK_MUTANTS"] ?? 300);
/** Which of them: another seed judges others. */
const SEED = Number(process.env["ONEDOOR_SOAK_SEED"] ?? 7);

it("finds every fault that is planted in the libraries, at its place", {
	timeout: 3_600_000,
}, () => {
	const judged = new Map<Operator, Judged[]>(OPERATORS.map((operator) => [operator, []]));
	let at = SEED;
	for (const lab of labs()) {
		const judge = new Judge(lab);
		for (const operator of OPERATORS)
			for (const mutant of operator.mutants(lab))
				if (at++ % SHARE === 0) judged.get(operator)?.push(judge.judge(mutant));
	}
	const { table, escaped } = reportOf(judged);
	if (SHARE === 1) console.log(table);
	expect(escaped.join("\n")).toBe("");
	expect([...judged.values()].flat().length).toBeGreaterThan(50);
});
