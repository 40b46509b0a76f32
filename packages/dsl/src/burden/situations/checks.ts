import type { Check } from "../../bundle/index.ts";
import { evaluate } from "../../expression/evaluate.ts";
import type { Names } from "./names.ts";
import type { Situation } from "./situation.ts";

/** A check that refuses answers, with all it depends on. */
export interface Refusing extends Holding {
	readonly check: Check;
}

/** What holds of all answers that are tried, with all it depends on. */
export interface Holding {
	readonly check: Pick<Check, "when" | "must">;
	readonly reads: ReadonlySet<string>;
}

/** The checks that block. Papers are not answers, so a check that reads one waits until it is there. */
export function refusingChecks(names: Names): readonly Refusing[] {
	const { checks, documents } = names.definition;
	return Object.values(checks)
		.filter(({ if_broken }) => if_broken === "block")
		.map((check) => ({ check, reads: names.of(check.when, check.must) }))
		.filter(({ reads }) =>
			[...reads].every((name) => !Object.hasOwn(documents, name.split(".")[0] ?? "")),
		);
}

/** The names, and those that checks bind to them, directly or through one another. */
export function boundTogether(
	names: Iterable<string>,
	checks: readonly Holding[],
): ReadonlySet<string> {
	const found = new Set(names);
	for (let size = -1; size < found.size; ) {
		size = found.size;
		for (const { reads } of checks)
			if ([...reads].some((name) => found.has(name))) for (const name of reads) found.add(name);
	}
	return found;
}

/** Whether no check surely refuses these answers. */
export function isAllowed({ reader, chosen }: Situation, checks: readonly Holding[]): boolean {
	return checks
		.filter(({ reads }) => [...reads].some((name) => chosen.has(name)))
		.every(
			({ check: { when, must } }) =>
				(when !== undefined && !reader.holds(when)) || evaluate(must.tree, reader.scope) !== false,
		);
}
