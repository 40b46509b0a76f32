import type { Definition } from "@onedoor/dsl/bundle";

/** A citizen who does nothing ends the case, and never with what was asked for; of an office somebody is told. */
export function lateOf({ roles, steps, accountable }: Definition, who: string): string {
	if (roles[who]?.is === "officer") return `tell ${accountable ?? who}`;
	const ends = Object.values(steps).filter(
		({ does, inside }) => does === "end" && inside === undefined,
	);
	const end = LATE_RESULTS.flatMap((result) =>
		ends.filter((step) => step.does === "end" && step.result === result),
	)[0];
	return end === undefined ? `tell ${accountable ?? who}` : `go to ${end.name}`;
}

/** How a case may end for somebody who did not do their part: the mildest first. */
const LATE_RESULTS: readonly string[] = ["lapsed", "withdrawn", "refused"];
